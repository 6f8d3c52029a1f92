import { cleanText, foldAccents, isAllCapitals } from './text.ts';
import { looseKey } from './tone-key.ts';

/** The 54 peoples in the order of their codes (QĐ 121-TCTK/PPCĐ, 1979), and foreigners. */
export const ethnicGroups: readonly string[] = [
  'Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê', 'Ba-na', 'Xơ-đăng', 'Sán Chay',
  'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru-Vân Kiều', 'Thổ', 'Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú',
  'Co', 'Tà-ôi', 'Chơ-ro', 'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào', 'La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt',
  'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ Đu', 'Rơ-măm', 'Người nước ngoài',
];
const ethnicSynonyms: Readonly<Record<string, string>> = {
  "H'Mông": 'Mông', Hmông: 'Mông', Mèo: 'Mông', "H'mong": 'Mông', Khmer: 'Khơ-me', 'Khơ me': 'Khơ-me', Jrai: 'Gia-rai', Rađê: 'Ê-đê', Bahnar: 'Ba-na',
  'Kơ Ho': 'Cơ-ho', "K'Ho": 'Cơ-ho', "M'Nông": 'Mnông', "X'tiêng": 'Xtiêng', Stiêng: 'Xtiêng', 'Vân Kiều': 'Bru-Vân Kiều',
  'Giẻ Triêng': 'Gié-Triêng', 'Ta Ôi': 'Tà-ôi', 'Cờ Lao': 'Cơ Lao', 'Cao Lan': 'Sán Chay', 'Sán Chỉ': 'Sán Chay', 'Nước ngoài': 'Người nước ngoài',
};

/** The 17 lines of the religions' catalogue. */
export const religions: readonly string[] = [
  'Không', 'Phật giáo', 'Công giáo', 'Tin lành', 'Cao đài', 'Phật giáo Hòa Hảo', 'Hồi giáo', "Tôn giáo Baha'i", 'Tịnh độ Cư sĩ Phật hội',
  'Cơ đốc Phục lâm', 'Phật giáo Tứ Ân Hiếu nghĩa', 'Minh Sư đạo', 'Minh Lý đạo – Tam Tông Miếu', 'Bà-la-môn giáo', 'Mặc môn',
  'Phật giáo Hiếu Nghĩa Tà Lơn', 'Bửu Sơn Kỳ Hương',
];
const religionSynonyms: Readonly<Record<string, string>> = {
  'Thiên chúa giáo': 'Công giáo', 'Thiên chúa': 'Công giáo', 'Đạo thiên chúa': 'Công giáo', Lương: 'Không', 'Không có': 'Không', 'Không tôn giáo': 'Không',
  'Không theo đạo': 'Không', Phật: 'Phật giáo', 'Đạo Phật': 'Phật giáo', 'Hòa Hảo': 'Phật giáo Hòa Hảo', 'Đạo Cao đài': 'Cao đài', 'Đạo Tin lành': 'Tin lành',
  'Đạo Tứ Ân Hiếu nghĩa': 'Phật giáo Tứ Ân Hiếu nghĩa', 'Tứ Ân Hiếu nghĩa': 'Phật giáo Tứ Ân Hiếu nghĩa', "Baha'i": "Tôn giáo Baha'i", 'Hồi': 'Hồi giáo',
  'Bà la môn': 'Bà-la-môn giáo', 'Minh Lý đạo': 'Minh Lý đạo – Tam Tông Miếu',
};

export interface Listed {
  /** The catalogue's own spelling. */
  name: string;
  /** Written so already, capitals within the name aside. */
  exact: boolean;
}

/** A catalogue made for look-ups: the names, and other names that people use for them. */
function catalogue(names: readonly string[], synonyms: Readonly<Record<string, string>>): (value: string) => Listed | null {
  const byKey = new Map(Object.entries(synonyms).map(([synonym, name]) => [looseKey(synonym), name]));
  for (const name of names) byKey.set(looseKey(name), name);
  return (value) => {
    // "01 - Kinh", "Kinh (Việt)": the code and the note are the platform's.
    const text = cleanText(value).replace(/’/g, "'").replace(/^\d{1,2}\s*[-–.:]\s*/u, '').replace(/\s*\([^()]*\)$/u, '');
    const name = byKey.get(looseKey(text));
    if (name === undefined) return null;
    const sameLetters = text.toLowerCase() === name.toLowerCase();
    return { name, exact: sameLetters && text !== text.toLowerCase() && (!isAllCapitals(text) || text === name) };
  };
}

/** The people a value names; null when none of the 54 and no known synonym. */
export const readEthnicGroup = catalogue(ethnicGroups, ethnicSynonyms);
/** The religion a value names; null when it is not of the catalogue and no known synonym. */
export const readReligion = catalogue(religions, religionSynonyms);

/** Lists that differ from platform to platform: a value outside them is only to be looked at. Compared without marks. */
export const openLists: Readonly<Record<string, RegExp>> = {
  trangThai: /^(?:\d+\W*)?(?:dang hoc|chuyen|thoi hoc|nghi hoc|bo hoc|bao luu|tot nghiep|da |luu ban|o lai|hoc lai|tam nghi|binh thuong|hoc sinh moi|tuyen moi|hoan thanh)/,
  khuVuc: /^(?:kv ?[123i]{1,3}(?: ?-? ?nt)?|khu vuc .+|chua xac dinh|khong|dong bang|mien nui.*|trung du.*|thanh thi|thanh pho.*|nong thon|do thi|vung .+|hai dao|bien gioi.*|bai ngang.*|xa .+|ven bien.*)$/,
  heNgoaiNgu: /\d+ ?nam|chuong trinh|tieng|tu chon|he |khong|bat buoc|de an/,
  soBuoiTuan: /^(?:hon |tren )?\d{1,2}(?: ?buoi(?: ?(?:\/|tren|mot|1) ?tuan)?)?$/,
  hinhThucHoc: /^(?:truc tiep|truc tuyen|tu xa|ket hop|qua truyen hinh|hoc hoa nhap)/,
  nhomMau: /^(?:nhom )?(?:(?:a|b|ab|o)(?: ?[+-]|\s?rh.*)?|khong biet|chua biet|chua xac dinh|khong ro)$/,
  quocTich: /^\D{2,}$/,
};

/** Whether a value belongs to the usual values of an open list; a field without such a list is always usual. */
export const isUsual = (field: string, value: string): boolean => openLists[field]?.test(foldAccents(value)) ?? true;
