import { afterAll, describe, expect, test } from 'vitest';
import { readPage, type PageReading } from '../page/read.ts';
import type { Column, Sheet } from '../../lib/records/sheet.ts';
import { at, load, unload } from '../page/load.ts';
import { cases } from './cases.ts';
import { mutationsOf } from './mutations.ts';

const composed = (text: string | null) => (text === null ? null : text.normalize('NFC'));

/** A subject is named as the page writes it; whoever looks one up does not look at capitals. */
const keyOf = (key: string) => (key.startsWith('mon.') ? key.toLowerCase() : key);

/** What is not shown is read, said to be hidden, and not asked for: a form asks for some fields on a condition only. */
const unseen = (column: Column, kind: Sheet['kind']): Column => ({ ...column, hidden: true, required: column.required && kind !== 'profile' });

/** What a rule would see: order and labels apart, both forms of Unicode alike. */
function essence(sheet: Sheet, hidden: ReadonlySet<string> = new Set()): string {
  const { kind, lop, mon, hocKy, namHoc, giaoVien, total } = sheet;
  return JSON.stringify({
    kind, lop: composed(lop), mon: composed(mon), hocKy, namHoc, giaoVien: composed(giaoVien), total,
    columns: sheet.columns
      .map((column) => (hidden.has(column.key) ? unseen(column, kind) : column))
      .map((column) => [keyOf(column.key), column.required, column.tab ?? '', column.hidden ?? false, column.editable ?? false, ...(column.options ?? [])].join('|').normalize('NFC')).sort(),
    rows: sheet.rows.map((row) => ({
      pupil: composed(row.pupil), maHocSinh: row.maHocSinh,
      values: Object.entries(row.values).map(([key, value]) => `${keyOf(key)}: ${value}`.normalize('NFC')).sort(),
    })),
  });
}

/** Whether the browser still shows something of it; what has left the page is not hidden in it. */
const isShown = (elements: readonly Element[]) => elements.some((element) => !element.isConnected || element.checkVisibility());

/** By sheet: the columns that the browser shows, with their headers. Of a field of a form there are its words and the field, or what is drawn over it. */
const inView = ({ sheets, locate }: PageReading) => sheets.map(({ kind, columns }, one) => columns
  .map(({ key }) => ({ key, elements: [locate(one, null, key), ...(kind === 'profile' ? [locate(one, 0, key), locate(one, 0, key)?.parentElement] : [])].filter((element) => !!element) }))
  .filter(({ elements }) => isShown(elements)));

/** Degraded, and for a reason that the page had not before. */
const isSaid = (sheet: Sheet, before: readonly Sheet[]) => sheet.health !== 'recognised' && sheet.why.some((reason) => !before.some(({ why }) => why.some((other) => JSON.stringify(other) === JSON.stringify(reason))));

/** Every sheet that is not what it was must say so itself; sheets that are missing must be said by all that are left. */
function verdict(sheets: readonly Sheet[], before: readonly Sheet[], wanted: readonly string[], isNews: boolean): 'same' | 'degraded' | 'silent' {
  const found = sheets.map((sheet) => essence(sheet));
  if (!isNews && JSON.stringify(found) === JSON.stringify(wanted)) return 'same';
  if (isNews && !sheets.some((sheet) => isSaid(sheet, before))) return 'silent';
  const isWhole = sheets.length === before.length;
  const said = sheets.every((sheet, one) => (isWhole ? found[one] === wanted[one] || isSaid(sheet, before.slice(one, one + 1)) : isSaid(sheet, before)));
  return sheets.length > 0 && said ? 'degraded' : 'silent';
}

/** For the report of a silent change: what it was and what it is. */
function differences(found: readonly string[], wanted: readonly string[]): string {
  const parts = (text: string | undefined) => Object.entries(JSON.parse(text ?? '{}') as object).flatMap(([key, value]) => (Array.isArray(value) ? value.map((one) => `${key} ${JSON.stringify(one)}`) : [`${key} ${JSON.stringify(value)}`]));
  return Array.from({ length: Math.max(found.length, wanted.length) }, (_, one) => {
    const [is, was] = [parts(found[one]), parts(wanted[one])];
    return `sheet ${one}: was ${was.filter((part) => !is.includes(part)).join(', ')}; is ${is.filter((part) => !was.includes(part)).join(', ')}`;
  }).join('\n');
}

const count = { same: 0, degraded: 0, silent: 0 };

describe('a changed page gives the same reading or says that it is degraded', () => {
  test.each(cases)('$name', async ({ name, html, address }) => {
    const plain = await load(html);
    const original = readPage(plain, at(address));
    const mutations = mutationsOf(plain, original);
    const silent: string[] = [];
    for (const mutation of mutations) {
      unload();
      const page = await load(html);
      const before = readPage(page, at(address));
      const shown = inView(before);
      const done = mutation.apply(page, before);
      if (!done) continue;
      const meant = before.sheets.map((sheet, one) => (done === true ? sheet : done(sheet, one)));
      const wanted = meant.map((sheet, one) => essence(sheet, new Set(shown[one]?.filter(({ elements }) => !isShown(elements)).map(({ key }) => key))));
      const { sheets } = readPage(page, at(address));
      const found = verdict(sheets, before.sheets, wanted, mutation.isNews ?? false);
      count[found]++;
      if (found === 'silent') silent.push(`SILENT ${name}: ${mutation.name}\n${differences(sheets.map((sheet) => essence(sheet)), wanted)}\n${JSON.stringify(sheets.map(({ health, why, unrecognised }) => ({ health, why, unrecognised })))}`);
    }
    unload();
    expect(silent.join('\n')).toBe('');
  });

  afterAll(() => {
    const { same, degraded, silent } = count;
    console.log(`${cases.length} cases × mutations = ${same + degraded + silent}: ${same} same / ${degraded} degraded / silent (${silent})`);
  });
});
