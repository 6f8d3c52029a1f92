import { afterEach, describe, expect, test } from 'vitest';
import contributing from '../../docs/contributing.md?raw';
import { readPage } from '../page/read.ts';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import { generic } from '../../lib/platforms/generic/index.ts';
import { platformAt, platformOf, platforms } from '../../lib/platforms/platforms.ts';
import { treeOf } from '../../lib/recognition/tree.ts';
import { at, load, unload } from '../page/load.ts';
import { cases, summary, wanted } from './cases.ts';

afterEach(unload);

describe('what must be read from each case page', () => {
  test.each(cases)('$name', async ({ html, address, sheets }) => {
    const page = await load(html);
    const before = page.documentElement.outerHTML;
    const reading = readPage(page, at(address));
    expect(summary(reading.sheets, sheets)).toEqual(wanted(sheets));
    expect(page.documentElement.outerHTML).toBe(before);
    for (const [sheet, { rows, columns }] of reading.sheets.entries()) {
      for (const row of rows.keys()) for (const { key } of columns) expect(reading.locate(sheet, row, key), `${key} of row ${row}`).not.toBeNull();
    }
  });
});

describe('every address is claimed by exactly one platform', () => {
  test.each(cases)('$name', async ({ html, address, platform }) => {
    const page = treeOf(takeSnapshot(await load(html)).snapshot);
    expect(platforms.filter((one) => one.detect(page, at(address))).map(({ id }) => id)).toEqual(platform === 'generic' ? [] : [platform]);
    expect(platformAt(page, at(address)).id).toBe(platform);
    expect(platformOf(address)).toBe(platform === 'generic' ? null : platform);
  });

  test('a look-alike host is nobody\'s', () => {
    for (const url of ['https://smas.edu.vn.example.org/', 'https://notsmas.edu.vn/', 'https://csdl.edu.vn.x.org/', 'chrome://newtab', 'no address']) expect(platformOf(url)).toBeNull();
    expect(generic.hosts).toEqual([]);
  });
});

test('each of the twenty traits of real pages has the cases that docs/contributing.md names', () => {
  const table = [...contributing.matchAll(/^\| (\d+) \| .+ \| (.+) \|$/gm)].map(([, trait, named]) => [Number(trait), [...(named ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)] as const);
  expect(table.map(([trait]) => trait)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  for (const [trait, named] of table) {
    const shown = cases.filter(({ traits }) => traits.includes(trait)).map(({ name }) => name).sort();
    expect(named, `trait ${trait}`).toEqual(shown);
  }
});
