import { looseKey } from './tone-key.ts';
import { cleanText } from './text.ts';

/** One of the 34 provinces since 1/7/2025. */
export interface Province {
  /** Without the words tỉnh and thành phố. */
  name: string;
  kind: 'tinh' | 'thanhPho';
  /** The old provinces that went into it under other names; its own old name is not listed. */
  from: readonly string[];
}

const city = (name: string, ...from: string[]): Province => ({ name, kind: 'thanhPho', from });
const province = (name: string, ...from: string[]): Province => ({ name, kind: 'tinh', from });

/** Nghị quyết 202/2025/QH15; Huế since 1/1/2025, Đồng Nai a city since 30/4/2026. */
export const provinces: readonly Province[] = [
  city('Hà Nội', 'Hà Tây'), province('Cao Bằng'), province('Tuyên Quang', 'Hà Giang'), province('Điện Biên'), province('Lai Châu'),
  province('Sơn La'), province('Lào Cai', 'Yên Bái'), province('Thái Nguyên', 'Bắc Kạn'), province('Lạng Sơn'), province('Quảng Ninh'),
  province('Bắc Ninh', 'Bắc Giang'), province('Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'), city('Hải Phòng', 'Hải Dương'),
  province('Hưng Yên', 'Thái Bình'), province('Ninh Bình', 'Hà Nam', 'Nam Định'), province('Thanh Hóa'), province('Nghệ An'),
  province('Hà Tĩnh'), province('Quảng Trị', 'Quảng Bình'), city('Huế', 'Thừa Thiên Huế'), city('Đà Nẵng', 'Quảng Nam'),
  province('Quảng Ngãi', 'Kon Tum'), province('Gia Lai', 'Bình Định'), province('Khánh Hòa', 'Ninh Thuận'), province('Đắk Lắk', 'Phú Yên'),
  province('Lâm Đồng', 'Đắk Nông', 'Bình Thuận'), city('Đồng Nai', 'Bình Phước'),
  city('Hồ Chí Minh', 'Bình Dương', 'Bà Rịa-Vũng Tàu'), province('Tây Ninh', 'Long An'), province('Đồng Tháp', 'Tiền Giang'),
  province('Vĩnh Long', 'Bến Tre', 'Trà Vinh'), province('An Giang', 'Kiên Giang'), city('Cần Thơ', 'Sóc Trăng', 'Hậu Giang'),
  province('Cà Mau', 'Bạc Liêu'),
];

/** Spellings in use beside the official one. */
const aliases: Readonly<Record<string, string>> = {
  hcm: 'Hồ Chí Minh', tphcm: 'Hồ Chí Minh', 'Sài Gòn': 'Hồ Chí Minh', 'Đăk Lăk': 'Đắk Lắk', 'Đắc Lắc': 'Đắk Lắk', 'Đak Lak': 'Đắk Lắk',
  'Đăk Nông': 'Đắk Nông', 'Đắc Nông': 'Đắk Nông', 'Bắc Cạn': 'Bắc Kạn', Hn: 'Hà Nội', 'Vũng Tàu': 'Bà Rịa-Vũng Tàu', 'Kontum': 'Kon Tum',
};

export interface ProvinceMatch {
  province: Province;
  /** The old province's name where the text names one that is no more; null for a name still in use. */
  old: string | null;
}

const matches = new Map<string, ProvinceMatch>();
for (const unit of provinces) {
  matches.set(looseKey(unit.name), { province: unit, old: null });
  for (const old of unit.from) matches.set(looseKey(old), { province: unit, old });
}
for (const [alias, name] of Object.entries(aliases)) {
  const match = matches.get(looseKey(name));
  if (match) matches.set(looseKey(alias), match);
}

/** "Tỉnh", "Thành phố", "TP", "T." before a province's name. */
export const provinceWord = /^(?:tỉnh|thành phố|tp\.?|t\.)\s*(?=\S)/iu;

/** The province a text names, old or new, with or without the words tỉnh and thành phố; null when it names none. */
export function findProvince(text: string): ProvinceMatch | null {
  const clean = cleanText(text).replace(/[.,;]+$/u, '');
  return matches.get(looseKey(clean)) ?? matches.get(looseKey(clean.replace(provinceWord, ''))) ?? null;
}

/** "Thành phố Hà Nội", "Tỉnh Ninh Bình". */
export const fullProvinceName = (unit: Province): string => `${unit.kind === 'thanhPho' ? 'Thành phố' : 'Tỉnh'} ${unit.name}`;
