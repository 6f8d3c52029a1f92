import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interfaceWords } from './interface-words.ts';

/** One spelling for each word that is written in two ways; the names of regulations and what is quoted of them keep theirs. */
const spellings: [other: RegExp, ours: string][] = [
  [/học kỳ|giữa kỳ|cuối kỳ|\bkỳ (?:I|II|1|2|nộp)\b/giu, 'học kì, giữa kì, cuối kì'],
  [/lý do|ký tự/giu, 'lí do, kí tự'],
  [/(?<!\p{L})hàng (?:ngày|tuần|tháng|năm)/giu, 'hằng ngày, tuần, tháng, năm'],
  [/quản lí|xử lí|lí lịch/giu, 'quản lý, xử lý, lý lịch'],
  [/kí số|chữ kí|kí tên|kí hiệu|chưa kí|đã kí/giu, 'ký'],
  [/huỷ|tuỳ|khoá|hoá (?!chất)|xoá/giu, 'hủy, tùy, khóa, hóa, xóa'],
  [/vnEdu(?!\.)|VNEDU|VnEDU|Vnedu/gu, 'VnEdu'],
];

const quotes = /“[^”]*”|`[^`]*`/gu;
const guides = ['README.md', ...globSync('docs/{giao-vien,rieng-tu,trien-khai,quy-tac}.md'), 'public/managed_schema.json', ...globSync('public/_locales/*/messages.json')];
const texts = [
  ...interfaceWords('vi'),
  ...interfaceWords('en'),
  ...readFileSync('lib/records/fields.ts', 'utf8').split('\n').map((text) => ({ file: 'lib/records/fields.ts', text })),
  ...globSync('components/pack-editor/*.ts').flatMap((file) => readFileSync(file, 'utf8').split('\n').map((text) => ({ file, text }))),
  ...guides.flatMap((file) => readFileSync(file, 'utf8').split('\n').map((text) => ({ file, text: text.replace(quotes, '') }))),
];

test.each(spellings)('not %s but %s', (other) => {
  expect(texts.length).toBeGreaterThan(1500);
  expect(texts.filter(({ text }) => text.search(other) >= 0).map(({ file, text }) => `${file}: ${text.slice(0, 160)}`)).toEqual([]);
});
