import { CFB } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile, readText, UnreadableFile } from '../../lib/exchange/read-file.ts';
import { bookOf, bytesOf, sheetOf } from './layouts.ts';
import { keysOf, readings, understand } from './read.ts';

const text = 'Lớp 7A;;\r\nSTT;Họ và tên;Điểm giữa kỳ\r\n1;Nguyễn Thị Hòa;8,5\r\n2;"Trần; Đạt";7\r\n';
const encoder = new TextEncoder();

/** windows-1258 by asking its decoder: composed letters it lacks are written as letter and tone. */
function windows1258(of: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  const bytes = [...of.normalize('NFC')].flatMap((char) => {
    const own = codes.get(char);
    if (own !== undefined) return own;
    const [base = '', ...marks] = char.normalize('NFD');
    const shaped = marks.filter((mark) => !/[\u0300\u0301\u0303\u0309\u0323]/.test(mark)).reduce((letter, mark) => (letter + mark).normalize('NFC'), base);
    return [shaped, ...marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark))].map((part) => codes.get(part) ?? 63);
  });
  return new Uint8Array(bytes);
}
const utf16 = (of: string, little: boolean) => new Uint8Array([...of].flatMap((char) => (little ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8] : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255])));

describe('delimited text', () => {
  const expected = [['Lớp 7A', '', ''], ['STT', 'Họ và tên', 'Điểm giữa kỳ'], ['1', 'Nguyễn Thị Hòa', '8,5'], ['2', 'Trần; Đạt', '7']];
  test.each([
    ['UTF-8', encoder.encode(text)],
    ['UTF-8 with its mark', encoder.encode('\uFEFF' + text)],
    ['UTF-16 LE', utf16('\uFEFF' + text, true)],
    ['UTF-16 BE', utf16('\uFEFF' + text, false)],
    ['UTF-16 without its mark', utf16(text, true)],
    ['windows-1258', windows1258(text)],
  ])('in %s', async (_name, bytes) => {
    expect((await readFile(bytes))[0]?.rows).toEqual(expected);
  });

  test.each([',', ';', '\t', '|'])('by the delimiter “%s”, whatever stands in the titles above', async (delimiter) => {
    const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
    const rows = [['Minh Tân, ngày 5 tháng 1'], ['STT', 'Họ và tên', 'Tx1', 'Tx2'], ['1', 'Lê An', '8,5', '7'], ['2', 'Trần Bình', '9', '6,5']];
    expect(readText(rows.map((row) => row.map(quoted).join(delimiter)).join('\n')).rows.slice(1)).toEqual(rows.slice(1));
  });

  test('a teacher’s own book as CSV: group headers reach over the columns they begin', () => {
    const [sheet] = understand(readText('Sổ điểm cá nhân môn Toán lớp 7A học kỳ I\nSTT,Họ và tên,,ĐĐGtx,,,ĐĐGgk,ĐĐGck\n,Họ đệm,Tên,1,2,3,,\n1,Nguyễn Thị,Hòa,8,9,7,8.5,9\n2,Trần Văn,Đạt,7,6,8,7,6.5\n,,Ngày ký,,,,,\n')).sheets;
    expect([keysOf(sheet), sheet?.mon, sheet?.lop, sheet?.hocKy]).toEqual(['hoTen tx1 tx2 tx3 gk ck', 'Toán', '7A', 1]);
    expect(sheet?.rows.map(({ pupil, values }) => [pupil, values['tx3'], values['gk']])).toEqual([['Nguyễn Thị Hòa', '7', '8.5'], ['Trần Văn Đạt', '8', '7']]);
  });

  test('pasted from a spreadsheet: a column without a word that holds something is said', () => {
    const [sheet] = understand(readText('STT\tHọ và tên\tTx1\t\n1\tLê An\t8\t9\n2\tTrần Bình\t7\t6\n')).sheets;
    expect(sheet?.unrecognised).toEqual(['Cột D']);
    expect(sheet?.health).toBe('degraded');
  });

  test('class and subject out of the names of sheet and file, where no title says them', () => {
    const [sheet] = understand(readText('STT,Họ và tên,Tx1\n1,Lê An,8\n2,Lê Bình,9'), 'Toán_7A_HK1.csv').sheets;
    expect([sheet?.lop, sheet?.mon, sheet?.hocKy]).toEqual(['7A', 'Toán', 1]);
  });

  test('a list of more than ten thousand is read to its end', () => {
    const rows = Array.from({ length: 10_500 }, (_, at) => `${at + 1},Lê An,8`);
    expect(understand(readText(['STT,Họ và tên,Tx1', ...rows].join('\n'))).sheets[0]?.rows).toHaveLength(10_500);
  });

  test('a lesson taught on files makes the column what it says', () => {
    const lesson = { platform: 'tep', kind: 'gradebook', label: 'Cột lạ', key: 'gk' } as const;
    const [sheet] = understand(readText('STT,Họ và tên,Tx1,Cột lạ\n1,Lê An,8,9\n2,Lê Bình,9,7'), 'a.csv', [lesson]).sheets;
    expect(sheet?.columns.find(({ key }) => key === 'gk')?.source).toBe('taught');
    expect(understand(readText('STT,Họ và tên,Tx1,Cột lạ\n1,Lê An,8,9'), 'a.csv', [{ ...lesson, platform: 'smas' }]).sheets[0]?.unrecognised).toEqual(['Cột lạ']);
  });
});

describe('what is shown in Excel is what is read', () => {
  test('days as dd/mm/yyyy, long codes whole, decimals as formatted', async () => {
    const sheet = sheetOf([['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Tx1'], [1, 'Lê An', 41703, 123456789012, 7.46]]);
    Object.assign(sheet['C2'] as object, { z: 'm/d/yy' });
    Object.assign(sheet['E2'] as object, { z: '0.0' });
    const [table] = await readings(bytesOf(bookOf({ a: sheet })));
    expect(table?.sheets[0]?.rows[0]?.values).toMatchObject({ ngaySinh: '05/03/2014', soDinhDanh: '123456789012', tx1: '7.5' });
  });

  test('a web page that calls itself .xls', async () => {
    const html = '<html><body><table><tr><td colspan="3">Lớp 7A - Môn Toán</td></tr><tr><th>STT</th><th>Họ và tên</th><th>Tx1</th></tr><tr><td>1</td><td>Nguyễn Thị Hòa</td><td>8,5</td></tr></table></body></html>';
    const [table] = await readings(encoder.encode(html));
    expect(table?.sheets[0]).toMatchObject({ lop: '7A', mon: 'Toán' });
    expect(table?.sheets[0]?.rows[0]?.values).toMatchObject({ hoTen: 'Nguyễn Thị Hòa', tx1: '8,5' });
  });
});

describe('files that cannot be read say why', () => {
  const book = bytesOf(bookOf({ a: sheetOf([['STT', 'Họ và tên'], [1, 'Lê An']]) }));
  const broken = new Uint8Array(512);
  broken.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  // What Excel writes when a workbook has a password: the package as one stream beside how it was encrypted.
  const safe = CFB.utils.cfb_new();
  CFB.utils.cfb_add(safe, '/EncryptionInfo', new Uint8Array([4, 0, 4, 0, 0x40, 0, 0, 0]));
  CFB.utils.cfb_add(safe, '/EncryptedPackage', new Uint8Array(100));
  const encrypted = new Uint8Array(CFB.write(safe, { type: 'array' }) as ArrayBuffer);
  test.each([
    ['empty', new Uint8Array()],
    ['empty', encoder.encode('\n\n')],
    ['not-a-table', encoder.encode('%PDF-1.7 ')],
    ['not-a-table', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['not-a-table', new Uint8Array(300).map((_, at) => (at * 7) % 11)],
    ['not-a-table', zipSync({ 'word/document.xml': encoder.encode('<w/>') })],
    ['damaged', book.slice(0, book.length >> 1)],
    ['damaged', broken],
    ['encrypted', encrypted],
    ['too-big', new Uint8Array(61_000_000).fill(65)],
  ])('%s', async (fault, bytes) => {
    const error = await readFile(bytes).then(() => null, (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as UnreadableFile).fault).toBe(fault);
  });

  test('an archive that would unpack to more than memory holds is not unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': encoder.encode('<w/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) });
    // The archive's own directory says the size; raising it there is what a bomb's directory says.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000) view.setUint32(at + 24, 900_000_000, true);
    await expect(readFile(bomb)).rejects.toMatchObject({ fault: 'inflates' });
  });
});
