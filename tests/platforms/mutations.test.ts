import { afterAll, describe, expect, test } from 'vitest';
import { readPage } from '../page/read.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { at, load, unload } from '../page/load.ts';
import { cases } from './cases.ts';
import { mutationsOf } from './mutations.ts';

const composed = (text: string | null) => (text === null ? null : text.normalize('NFC'));

/** What a rule would see: order and labels apart, both forms of Unicode alike. */
function essence(sheets: readonly Sheet[]): unknown {
  return sheets.map((sheet) => ({
    kind: sheet.kind, lop: composed(sheet.lop), mon: composed(sheet.mon), hocKy: sheet.hocKy, namHoc: sheet.namHoc, total: sheet.total,
    fields: sheet.columns.map(({ key }) => key.normalize('NFC')).sort(),
    rows: sheet.rows.map((row) => ({
      pupil: composed(row.pupil), maHocSinh: row.maHocSinh,
      values: Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key.normalize('NFC'), value.normalize('NFC')]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))),
    })),
  }));
}

const count = { mutations: 0, same: 0, degraded: 0, silent: 0 };

describe('a changed page gives the same reading or says that it is degraded', () => {
  test.each(cases)('$name', async ({ name, html, address }) => {
    const plain = await load(html);
    const original = readPage(plain, at(address));
    const wanted = JSON.stringify(essence(original.sheets));
    const mutations = mutationsOf(plain, original);
    const silent: string[] = [];
    for (const [index, mutation] of mutations.entries()) {
      unload();
      const page = await load(html);
      if (!mutation.apply(page, readPage(page, at(address)))) continue;
      const { sheets } = readPage(page, at(address));
      count.mutations++;
      if (JSON.stringify(essence(sheets)) === wanted) count.same++;
      else if (sheets.length > 0 && sheets.some((sheet, one) => sheet.health !== 'recognised' && JSON.stringify(essence([sheet])) !== JSON.stringify(essence(original.sheets.slice(one, one + 1))))) count.degraded++;
      else {
        count.silent++;
        silent.push(`${name}: ${mutation.name} (${index}) ${JSON.stringify(essence(sheets)).slice(0, 600)}`);
      }
    }
    unload();
    expect(silent).toEqual([]);
  }, 60_000);

  afterAll(() => console.log(`${cases.length} cases × mutations = ${count.mutations}: ${count.same} same / ${count.degraded} degraded / silent (${count.silent})`));
});
