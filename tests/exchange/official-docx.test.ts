import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../lib/exchange/official-docx.ts';
import type { OfficialDocument } from '../../lib/records/official-document.ts';

const paper: OfficialDocument = {
  superior: 'UBND xã Minh Tân',
  unit: 'Trường THCS Minh Tân',
  number: '05/BB-THCSMT',
  place: 'Minh Tân',
  date: '2026-11-25',
  title: 'Biên bản',
  subject: 'V/v chỉnh sửa điểm môn Toán lớp 7A',
  blocks: [
    { kind: 'heading', text: 'I. Căn cứ' },
    { kind: 'paragraph', text: 'Hôm nay, chúng tôi gồm:' },
    { kind: 'pairs', pairs: [['Môn', 'Toán'], ['Lớp', '7A']] },
    { kind: 'table', caption: 'Nội dung sửa', head: ['Học sinh', 'Đang có', 'Đúng'], rows: [['<w:b/>Trần & "Hân" <script>', '7,5', '8,0'], ['Lê Minh\u0007', '', '=1+1']] },
  ],
  signatures: [
    { role: 'Người đề nghị', note: 'Ký, ghi rõ họ tên', name: 'Nguyễn Thị Lan' },
    { role: 'Hiệu trưởng', note: '', name: '' },
  ],
  recipients: ['Hồ sơ lớp 7A', 'Lưu: VT'],
};

const part = async (name: string, document = paper) => strFromU8(unzipSync(await officialDocx(document))[name]!);
/** The texts of a part, in their order, as a reader sees them. */
const texts = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));

test('the .docx holds the texts of the paper in their order', async () => {
  expect(texts(await part('word/document.xml')).filter((text) => text !== '')).toEqual([
    'UBND XÃ MINH TÂN', 'TRƯỜNG THCS MINH TÂN', 'Số: 05/BB-THCSMT',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Minh Tân, ngày 25 tháng 11 năm 2026',
    'BIÊN BẢN', 'V/v chỉnh sửa điểm môn Toán lớp 7A',
    'I. Căn cứ', 'Hôm nay, chúng tôi gồm:', 'Môn: Toán', 'Lớp: 7A',
    'Nội dung sửa', 'Học sinh', 'Đang có', 'Đúng', '<w:b/>Trần & "Hân" <script>', '7,5', '8,0', 'Lê Minh', '=1+1',
    'NGƯỜI ĐỀ NGHỊ', '(Ký, ghi rõ họ tên)', 'Nguyễn Thị Lan', 'HIỆU TRƯỞNG',
    'Nơi nhận:', '- Hồ sơ lớp 7A;', '- Lưu: VT.',
  ]);
});

test('markup in a name is text, and what XML cannot hold is left out', async () => {
  const xml = await part('word/document.xml');
  expect(xml).not.toContain('<script>');
  expect(xml).not.toContain('<w:b/>Trần');
  expect(xml).not.toContain('\u0007');
  expect(xml).toContain('&lt;w:b/&gt;Trần &amp; ');
});

test('the page is A4 with the margins of the decree, in Times New Roman 13, numbered from page 2', async () => {
  const xml = await part('word/document.xml');
  expect(xml).toMatch(/<w:pgSz w:w="11907" w:h="16840"/);
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/);
  expect(xml).toContain('<w:titlePg');
  expect(await part('word/styles.xml')).toMatch(/Times New Roman[^]*<w:sz w:val="26"/);
});

test('a paper without number, date, signer and recipients leaves room for them', async () => {
  const bare = texts(await part('word/document.xml', { ...paper, superior: '', number: '', date: null, place: '', subject: '', blocks: [], signatures: [paper.signatures[1]!], recipients: [] })).filter((text) => text !== '');
  expect(bare).toEqual(['TRƯỜNG THCS MINH TÂN', 'Số: ……………', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '……………, ngày …… tháng …… năm ………', 'BIÊN BẢN', 'HIỆU TRƯỞNG']);
});
