/** Old provinces by the three digits of the birth registration; valid for everyone born before 1/7/2025. */
export const birthCodes: Readonly<Record<string, string>> = {
  '001': 'Hà Nội', '002': 'Hà Giang', '004': 'Cao Bằng', '006': 'Bắc Kạn', '008': 'Tuyên Quang', '010': 'Lào Cai', '011': 'Điện Biên',
  '012': 'Lai Châu', '014': 'Sơn La', '015': 'Yên Bái', '017': 'Hòa Bình', '019': 'Thái Nguyên', '020': 'Lạng Sơn', '022': 'Quảng Ninh',
  '024': 'Bắc Giang', '025': 'Phú Thọ', '026': 'Vĩnh Phúc', '027': 'Bắc Ninh', '030': 'Hải Dương', '031': 'Hải Phòng', '033': 'Hưng Yên',
  '034': 'Thái Bình', '035': 'Hà Nam', '036': 'Nam Định', '037': 'Ninh Bình', '038': 'Thanh Hóa', '040': 'Nghệ An', '042': 'Hà Tĩnh',
  '044': 'Quảng Bình', '045': 'Quảng Trị', '046': 'Thừa Thiên Huế', '048': 'Đà Nẵng', '049': 'Quảng Nam', '051': 'Quảng Ngãi',
  '052': 'Bình Định', '054': 'Phú Yên', '056': 'Khánh Hòa', '058': 'Ninh Thuận', '060': 'Bình Thuận', '062': 'Kon Tum', '064': 'Gia Lai',
  '066': 'Đắk Lắk', '067': 'Đắk Nông', '068': 'Lâm Đồng', '070': 'Bình Phước', '072': 'Tây Ninh', '074': 'Bình Dương', '075': 'Đồng Nai',
  '077': 'Bà Rịa-Vũng Tàu', '079': 'Hồ Chí Minh', '080': 'Long An', '082': 'Tiền Giang', '083': 'Bến Tre', '084': 'Trà Vinh',
  '086': 'Vĩnh Long', '087': 'Đồng Tháp', '089': 'An Giang', '091': 'Kiên Giang', '092': 'Cần Thơ', '093': 'Hậu Giang', '094': 'Sóc Trăng',
  '095': 'Bạc Liêu', '096': 'Cà Mau',
};

export type IdFault = 'not-digits' | 'old-card' | 'length' | 'code' | 'gender' | 'century' | 'year' | 'lost-zero' | 'spaces';

export interface IdReading {
  fault: IdFault | null;
  /** The number meant, where it is certain: without spaces, or with its lost zero. */
  meant: string | null;
  /** The province of the birth registration; null when unknown or abroad. */
  province: string | null;
  /** Registered abroad (a country's code). */
  abroad: boolean;
  /** The last six digits are one digit repeated, or run up or down: right only by chance. */
  patterned: boolean;
}

/** What is known of the person beside the number; null where it was not read. */
export interface IdOwner {
  gioiTinh: 'Nam' | 'Nữ' | null;
  namSinh: number | null;
}

/**
 * Reads a 12-digit personal number: three digits of the place of birth registration, one of century and sex, two of the
 * year of birth, six at random (NĐ 137/2015/NĐ-CP Điều 13). What is not known of the owner is not compared.
 */
export function readPersonalId(value: string, owner: IdOwner): IdReading {
  const bare = value.replace(/[\s.-]/g, '');
  const reading: IdReading = { fault: null, meant: null, province: null, abroad: false, patterned: false };
  if (!/^\d+$/.test(bare)) return { ...reading, fault: 'not-digits' };
  if (bare.length !== 12) {
    if (bare.length === 9) return { ...reading, fault: 'old-card' };
    const padded = bare.padStart(12, '0');
    const lost = bare.length < 12 && bare.length >= 10 && faultOf(padded, owner) === null;
    return lost ? { ...reading, fault: 'lost-zero', meant: padded } : { ...reading, fault: 'length' };
  }
  const fault = faultOf(bare, owner);
  return {
    fault: fault ?? (bare === value ? null : 'spaces'),
    meant: fault === null && bare !== value ? bare : null,
    province: birthCodes[bare.slice(0, 3)] ?? null,
    abroad: Number(bare.slice(0, 3)) >= 100,
    patterned: isPatterned(bare.slice(6)),
  };
}

function faultOf(id: string, { gioiTinh, namSinh }: IdOwner): IdFault | null {
  const code = id.slice(0, 3);
  if (birthCodes[code] === undefined && Number(code) < 100) return 'code';
  const sign = Number(id[3]);
  // Odd signs are girls; each pair is a century from 1900 on.
  if (gioiTinh !== null && (sign % 2 === 1) !== (gioiTinh === 'Nữ')) return 'gender';
  if (namSinh !== null && Math.floor(sign / 2) !== Math.floor(namSinh / 100) - 19) return 'century';
  if (namSinh !== null && Number(id.slice(4, 6)) !== namSinh % 100) return 'year';
  return null;
}

function isPatterned(digits: string): boolean {
  const steps = new Set([...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}
