import type { OfficialDocument } from '../records/official-document.ts';
import type { SchoolPack } from './pack.ts';

const communeWord = /^(xã|phường|đặc khu|thị trấn)\s+/i;

/**
 * The head of the school's official papers. A lower secondary school stands under its commune, an upper secondary one
 * under the provincial department; where the pack does not say enough the line above the school stays empty.
 */
export function letterhead({ superior, school }: Pick<SchoolPack, 'superior' | 'school'>): Pick<OfficialDocument, 'superior' | 'unit' | 'place'> {
  const name = school.name.trim();
  return {
    superior: superior?.trim() || authorityOf(name, school),
    unit: name === '' || /^(trường|trung tâm)\s/i.test(name) ? name : `Trường ${name}`,
    place: school.commune.trim().replace(communeWord, ''),
  };
}

function authorityOf(name: string, { commune, province }: SchoolPack['school']): string {
  if (/THPT|trung học phổ thông/i.test(name)) return province.trim() === '' ? '' : `Sở Giáo dục và Đào tạo ${province.trim().replace(/^(tỉnh|thành phố)\s+/i, '')}`;
  const kind = communeWord.exec(commune.trim());
  // Whether a bare name is a commune or a ward is not ours to guess.
  return kind ? `UBND ${kind[1]!.toLowerCase()} ${commune.trim().slice(kind[0].length)}` : '';
}

/** "THCS Minh Tân" → "THCSMT": what follows the kind of paper in its number. */
export function unitAbbreviation(name: string): string {
  return name
    .replace(/^trường\s+/i, '')
    .split(/[\s.-]+/)
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : (word[0] ?? '').toUpperCase()))
    .join('');
}
