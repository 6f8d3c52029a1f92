import type { Words } from '../../lib/records/words.ts';

export const words = {
  open: { vi: 'Chụp cấu trúc trang…', en: 'Capture the structure of this page…' },
  title: { vi: 'Chụp cấu trúc trang', en: 'Capture the structure of this page' },
  what: {
    vi: 'Dành cho tổ chuyển đổi số: tệp giữ nhãn, tiêu đề và bố cục để sửa chỗ Soát đọc chưa đúng. Tên, mã, ngày sinh, điểm và nhận xét đều được thay bằng dữ liệu bịa. Chỉ lưu vào máy này, không gửi đi đâu.',
    en: 'For the digital team: the file keeps labels, headers and layout, so that what Soát reads wrongly can be mended. Names, ids, birth dates, marks and comments are replaced by invented data. It is saved on this computer and sent nowhere.',
  },
  working: { vi: 'Đang chụp…', en: 'Capturing…' },
  failed: { vi: 'Không chụp được trang này. Bấm Đọc lại, hoặc tải lại trang rồi thử lần nữa.', en: 'This page could not be captured. Press Read again, or reload the page and try once more.' },
  replaced: { vi: 'Đã thay {n} giá trị.', en: '{n} {n|value|values} replaced.' },
  kept: { vi: 'Giữ lại {n} chữ trên trang:', en: '{n} {n|text|texts} of the page {n|is|are} kept:' },
  check: { vi: 'Xem kỹ phần giữ lại: nếu còn tên người hay dữ liệu của ai, đừng lưu.', en: 'Look through what is kept: if it still names a person or holds anyone’s data, do not save it.' },
  file: { vi: 'Tệp sẽ lưu', en: 'The file to be saved' },
  more: { vi: '… còn {n} kí tự', en: '… {n} more {n|character|characters}' },
  save: { vi: 'Lưu tệp', en: 'Save the file' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
} as const satisfies Record<string, Words>;
