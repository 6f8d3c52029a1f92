import { fieldWords } from '../records/fields.ts';
import type { Finding } from '../records/finding.ts';
import type { Sheet } from '../records/sheet.ts';
import type { Language } from '../records/words.ts';
import type { SchoolPack } from '../school/pack.ts';
import { describeFinding } from './describe.ts';
import { book, exampleFacts, profile, sheetOf } from './examples.ts';
import { runRules } from './run.ts';
import type { Rule } from './rule.ts';

/** With the words a page would show over its columns. */
const labelled = (sheet: Sheet): Sheet => ({ ...sheet, columns: sheet.columns.map((column) => ({ ...column, label: fieldWords(column.key).vi })) });

/** Invented pages that a draft of the school pack is tried on. */
export const practiceSheets: readonly Sheet[] = [
  profile({
    maHocSinh: 'HS001', hoTen: 'Trần Thị Bưởi', ngaySinh: '05/03/2014', gioiTinh: 'Nữ', danToc: 'Kinh', tonGiao: 'Không', khuVuc: 'KV2-NT', nhomMau: '', email: '', bhyt: '', doiTuongChinhSach: '',
    heNgoaiNgu: '10 năm', soBuoiTuan: '6 buổi', 'hoKhau.thon': 'Phu', hoKhau: 'Phu, Minh Tân, Ninh Bình', queQuan: 'Hướng Nghĩa, xã Minh Tân, tỉnh Ninh Bình', choO: 'Hướng Nghĩa, Minh Tân, Ninh Bình', dienThoai: '0912345678',
  }),
  sheetOf('roster', [{ maHocSinh: 'HS001', hoTen: 'Trần Thị Bưởi', tonGiao: '' }, { maHocSinh: 'HS002', hoTen: 'lê văn cam', tonGiao: 'Không' }]),
  book({}, [{ hoTen: 'Trần Thị Bưởi', tx1: '7', tx2: '75', tx3: '7', tx4: '7', gk: '8,4', ck: '8,6', tbhk: '7,9' }, { hoTen: 'Lê Văn Cam', tx1: '8', tx2: '7', tx3: '', tx4: '6', gk: '', ck: '7', tbhk: '' }]),
].map(labelled);

export interface Effects {
  /** Said with the draft and not with the pack in force, and the other way round. */
  added: string[];
  gone: string[];
  /** Findings with the draft. */
  total: number;
}

/** What would be different on the practice pages if `draft` were in force. `today` is the day of the check. */
export function draftEffects(rules: readonly Rule[], inForce: SchoolPack, draft: SchoolPack, today: string, language: Language): Effects {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const say = (finding: Finding) => [finding.pupil, describeFinding(finding, byId.get(finding.rule), language)].filter(Boolean).join(': ');
  const said = (school: SchoolPack) => practiceSheets.flatMap((sheet) => runRules(rules, sheet, { ...exampleFacts, today, school })).map(say);
  const [before, after] = [said(inForce), said(draft)];
  return { added: [...new Set(after.filter((line) => !before.includes(line)))], gone: [...new Set(before.filter((line) => !after.includes(line)))], total: after.length };
}
