/** What a record rests on where the school has written nothing of its own: the circular, and the school's regulation to be filled in. */
export const defaultBasis: readonly string[] = [
  'Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông',
  'Quy chế quản lý và sử dụng hồ sơ, sổ sách, học bạ điện tử của nhà trường (số ………… ngày …………)',
];
