import type { FieldKey } from '../records/sheet.ts';
import type { Language, Words } from '../records/words.ts';

/** Short names of the fields that notes and changes speak of, as teachers say them. */
const names: Record<string, Words> = {
  gk: { vi: 'GK', en: 'mid-term' },
  ck: { vi: 'CK', en: 'final' },
  tx1: { vi: 'ĐĐGtx', en: 'regular marks' },
  tbhk: { vi: 'ĐTBmhk', en: 'semester average' },
  tbhk1: { vi: 'ĐTBmhk HK1', en: 'average of semester I' },
  tbhk2: { vi: 'ĐTBmhk HK2', en: 'average of semester II' },
  tbcn: { vi: 'ĐTBmcn', en: 'year average' },
  nhanXet: { vi: 'nhận xét', en: 'comment' },
  danhGiaLai: { vi: 'đánh giá lại', en: 're-assessment' },
  'mon.': { vi: 'kết quả các môn', en: "the subjects' results" },
  renLuyen: { vi: 'rèn luyện', en: 'conduct' },
  renLuyen1: { vi: 'rèn luyện HK1', en: 'conduct, semester I' },
  renLuyen2: { vi: 'rèn luyện HK2', en: 'conduct, semester II' },
  renLuyenCN: { vi: 'rèn luyện cả năm', en: 'conduct, year' },
  hocTap: { vi: 'kết quả học tập', en: 'learning result' },
  lenLop: { vi: 'lên lớp', en: 'promotion' },
  khenThuong: { vi: 'khen thưởng', en: 'titles' },
  vangPhep: { vi: 'vắng có phép', en: 'excused absences' },
  vangKhongPhep: { vi: 'vắng không phép', en: 'unexcused absences' },
};

/** The field's short name; a key without one is split so that it can be read: `mon.Toán` → "Toán", `tx3` → "TX3". */
export function fieldName(key: FieldKey, language: Language): string {
  if (/^tx[2-9]$/.test(key)) return key.toUpperCase();
  return names[key]?.[language] ?? key.replace(/^mon\./, '');
}
