import type { RawRow } from './grid.ts';
import { all } from './select.ts';
import { attr } from './tree.ts';

/** Attributes in which pages keep the pupil a row is of. */
export const codeAttributes = ['id', 'data-id', 'data-key', 'data-row-key', 'row-id', 'data-rk', 'data-uid', 'hoc_sinh_id', 'data-ma', 'data-mahs', 'data-ma-hoc-sinh', 'data-hs', 'data-student-id', 'data-hocsinh', 'data-pupil'];

/** The pupil's code that a row carries without showing it: ten digits in its id, attribute `a` of its inputs. Each row its own; rows that are no pupils have none, but they are few. */
export function hiddenCodes(rows: readonly RawRow[]): (string | null)[] {
  const none = rows.map(() => null);
  const first = rows[0]?.elements[0];
  if (!first) return none;
  for (const name of codeAttributes) {
    const pattern = name === 'id' || !name.includes('hs') ? /(?<!\d)(\d{10})(?!\d)/ : /(?<!\d)(\d{6,12})(?!\d)/;
    const codeOf = (row: RawRow) => row.elements.map((element) => pattern.exec(attr(element, name) ?? '')?.[1]).find(Boolean) ?? null;
    if (codeOf(rows[0] as RawRow) === null) continue;
    const codes = rows.map(codeOf);
    if (distinct(codes)) return codes;
  }
  if (all(first, '[a],[hoc_sinh_id]').length > 0) {
    const codes = rows.map((row) => {
      for (const element of row.elements) {
        const carrier = all(element, '[a],[hoc_sinh_id]')[0];
        const code = carrier && (/^\d{6,12}$/.exec(attr(carrier, 'a') ?? attr(carrier, 'hoc_sinh_id') ?? '')?.[0] ?? null);
        if (code) return code;
      }
      return null;
    });
    if (distinct(codes)) return codes;
  }
  if (all(first, 'input[type=hidden]').length > 0) {
    const codes = rows.map((row) => {
      for (const element of row.elements) for (const input of all(element, 'input[type=hidden]')) if (/^\d{10}$/.test(input.value)) return input.value;
      return null;
    });
    if (distinct(codes)) return codes;
  }
  return none;
}

function distinct(codes: readonly (string | null)[]): boolean {
  const known = codes.filter((code) => code !== null);
  return known.length > 0 && known.length * 10 >= codes.length * 7 && new Set(known).size === known.length;
}
