/** A mark or average in tenths of a point: 85 is 8,5. Integers, so that no rounding tie is lost to binary fractions. */
export type Tenths = number;

/** Why a cell holds no mark. `several`: more than one mark in one cell; `typing`: a slip whose meaning is plain ("8;5"). */
export const notAMarkReasons = [
  'too-precise', 'out-of-scale', 'negative', 'leading-zero', 'several', 'exempt', 'absent', 'typing', 'plain-d', 'letters',
] as const;
export type NotAMark = (typeof notAMarkReasons)[number];

/** What stands in one cell of a gradebook. `meant` is the mark the writer most likely meant, null where none is plain. */
export type MarkCell =
  | { kind: 'empty' }
  | { kind: 'mark'; tenths: Tenths }
  | { kind: 'level'; passed: boolean }
  | { kind: 'not-a-mark'; reason: NotAMark; meant: Tenths | null };

const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
const nothing = /^[-–—_.…]*$/;
const validMark = /^(10([.,]0)?|[0-9]([.,][0-9])?)$/;
const anyNumber = /^([-−])?(\d+)(?:[.,](\d*))?$/;
const passed = new Set(['Đ', 'ĐẠT']);
const failed = new Set(['CĐ', 'CD', 'CHƯA ĐẠT']);
const exempt = new Set(['M', 'MG', 'MIỄN', 'MIỄN GIẢM']);
const absent = new Set(['V', 'VẮNG', 'VP', 'VK', 'KP']);

/**
 * Reads one cell as the page shows it (TT 22/2021 Điều 5 khoản 3): a mark on the scale of 10 with at most one decimal
 * after comma or point, Đ / CĐ, nothing, or something else with the reason. A lone dash counts as nothing.
 */
export function readMark(text: string): Readonly<MarkCell> {
  const known = plain.get(text);
  if (known) return known;
  const shown = text.normalize('NFC').replace(invisible, '').trim();
  if (nothing.test(shown)) return { kind: 'empty' };
  if (validMark.test(shown)) return { kind: 'mark', tenths: tenthsOf(shown) };
  // Ð and Ɖ look like Đ and come from old fonts and keyboards.
  const word = shown.replace(/[ÐƉðɖ]/g, 'Đ').toUpperCase().replace(/\s+/g, ' ');
  if (passed.has(word)) return { kind: 'level', passed: true };
  if (failed.has(word)) return { kind: 'level', passed: false };
  if (exempt.has(word)) return other('exempt');
  if (absent.has(word)) return other('absent');
  if (word === 'D') return other('plain-d');
  const number = anyNumber.exec(shown);
  if (number) return readNumber(number[1] !== undefined, number[2] ?? '', number[3] ?? '');
  const parts = shown.split(/\s+/);
  if (parts.length > 1 && parts.every((part) => validMark.test(part))) return other('several');
  const repaired = shown.normalize('NFKC').replace(/[oO]/g, '0').replace(/[lI|]/g, '1').replace(/\s+/g, '').replace(/[;:'’`´.,]+/g, ',');
  return validMark.test(repaired) ? other('typing', tenthsOf(repaired)) : other('letters');
}

function readNumber(negative: boolean, whole: string, decimals: string): MarkCell {
  if (negative) return other('negative');
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > 3) return other('out-of-scale');
  const tenths = Number(digits) * 10 + Number(decimals[0] ?? 0) + (Number(decimals[1] ?? 0) >= 5 ? 1 : 0);
  if (Number(digits) * 10 + Number(decimals[0] ?? 0) > 100 || tenths > 100) {
    // "75" is 7,5 without its comma; "10,5" has no plain meaning.
    const meant = decimals === '' && (digits.length === 2 || digits === '100') ? Number(digits) : null;
    return other('out-of-scale', meant);
  }
  if (decimals.length > 1) return other('too-precise', tenths);
  return other(digits === whole ? 'typing' : 'leading-zero', tenths);
}

function tenthsOf(mark: string): Tenths {
  const digits = mark.replace(/[.,]/, '');
  return digits === mark ? Number(digits) * 10 : Number(digits);
}

function other(reason: NotAMark, meant: Tenths | null = null): MarkCell {
  return { kind: 'not-a-mark', reason, meant };
}

/** What nearly every cell holds: nothing, or one of the 213 ways to write a mark. A dozen rules ask about each of some thousand cells. */
const plain: ReadonlyMap<string, Readonly<MarkCell>> = new Map([
  ['', { kind: 'empty' }],
  ...Array.from({ length: 101 }, (_, tenths) => [`${Math.floor(tenths / 10)},${tenths % 10}`, `${Math.floor(tenths / 10)}.${tenths % 10}`, ...(tenths % 10 === 0 ? [`${tenths / 10}`] : [])])
    .flat()
    .map((text): [string, MarkCell] => [text, { kind: 'mark', tenths: tenthsOf(text) }]),
]);

/** The mark in tenths, `parseMark('8,5')` → 85; null for anything that is not a mark (`readMark` says what it is). */
export function parseMark(text: string): Tenths | null {
  const cell = readMark(text);
  return cell.kind === 'mark' ? cell.tenths : null;
}

/** A mark with its one decimal: `formatMark(80)` → "8,0". */
export function formatMark(tenths: Tenths, decimal: ',' | '.' = ','): string {
  return `${Math.floor(tenths / 10)}${decimal}${tenths % 10}`;
}

/** The result of a comment-only assessment as the books write it. */
export function formatPassed(isPassed: boolean): 'Đ' | 'CĐ' {
  return isPassed ? 'Đ' : 'CĐ';
}
