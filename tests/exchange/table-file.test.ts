import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tablesToXlsx, tableToCsv } from '../../lib/exchange/table-file.ts';

const table = { title: 'Lớp 7A: HK1/2026', head: ['Họ tên', 'Điểm'], rows: [['=CMD()', 7.9], ['Trần Gia Hân', null], ['@x', '05/03/2013']] };

test('CSV opens in Excel with its marks, and no cell is a formula', () => {
  const csv = tableToCsv(table);
  expect(csv.startsWith('\uFEFFHọ tên,Điểm\r\n')).toBe(true);
  expect(Papa.parse<string[]>(csv.slice(1)).data).toEqual([['Họ tên', 'Điểm'], ["'=CMD()", '7.9'], ['Trần Gia Hân', ''], ["'@x", '05/03/2013']]);
});

test('a workbook keeps text as text and numbers as numbers', async () => {
  const book = read(await tablesToXlsx([table, table]));
  expect(book.SheetNames).toEqual(['Lớp 7A  HK1 2026', 'Lớp 7A  HK1 2026 2']);
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([['Họ tên', 'Điểm'], ['=CMD()', 7.9], ['Trần Gia Hân'], ['@x', '05/03/2013']]);
  expect(sheet['A2']).toMatchObject({ t: 's', v: '=CMD()' });
  expect(sheet['A2'].f).toBeUndefined();
});
