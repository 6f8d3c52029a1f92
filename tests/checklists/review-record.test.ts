import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reviewPaper } from '../../lib/checklists/review-paper.ts';
import { reviewRecord } from '../../lib/checklists/review-record.ts';
import { reviewFile, reviewFileName } from '../../lib/exchange/review-file.ts';
import { standardPack } from '../../lib/school/standard.ts';
import type { Waiver } from '../../lib/records/waiver.ts';
import { freezeOf } from '../../lib/checklists/freeze.ts';
import { bookOf, dataOf, finding, gvbmScope, now, pupils, tickAll, wholeYear } from './class.ts';

const by = { id: 'r1', soat: '0.1.0', rules: 60, pack: '7' };
const book = bookOf(1);
const waiver: Waiver = { key: 'k', rule: 'a-rule', outcome: 'fail', column: false, document: book.key, who: '01', field: 'gk', value: '75', reason: 'đã hỏi tổ trưởng', at: now, until: null };
const data = dataOf(gvbmScope, wholeYear(), { [book.key]: { waived: [{ finding: finding({}), waiver }], findings: [finding({ row: 1, pupil: 'Lê Hoàng Minh', field: 'ck' })] } }, { freezes: [freezeOf(book, { kind: 'hand' }, now, '7')] });
const record = reviewRecord(data, tickAll(data), by);
const paper = (names: boolean) => reviewPaper(record, { pack: { ...standardPack, school: { name: 'THCS Minh Tân', commune: 'xã Minh Tân', province: 'Ninh Bình' } }, names, ruleTitle: () => 'Điểm đúng' });

test('says what was checked, by which versions, how many findings, and what was set aside with its reason', () => {
  expect(record).toMatchObject({ verdict: 'chua-san-sang', versions: { soat: '0.1.0', rules: 60, checklist: 1, pack: '7' }, findings: { errors: 1, warnings: 0, unsure: 0 }, waivers: [{ reason: 'đã hỏi tổ trưởng', pupil: 'Trần Gia Hân' }] });
  expect(record.items.find(({ id }) => id === 'GVBM-9')).toMatchObject({ status: 'dat', tickedAt: now });
  expect(record.readings.map(({ document }) => document)).toContain(book.key);
  expect(record.freezes).toEqual([{ document: book.key, at: now, differences: 0, unexplained: 0 }]);
});

test('the digest is that of the data: the same data the same, another mark another', () => {
  expect(reviewRecord(data, [], by).digest).toBe(record.digest);
  expect(reviewRecord(dataOf(gvbmScope, [...wholeYear().slice(0, 1), bookOf(1, { gk: '8,6' }), bookOf(2, { tbcn: '8,0' })]), [], by).digest).not.toBe(record.digest);
});

test('paper and file name no pupil unless they are asked to', async () => {
  for (const { hoTen } of pupils) {
    expect(JSON.stringify(paper(false))).not.toContain(hoTen);
    expect(await reviewFile(record, { names: false })).not.toContain(hoTen);
  }
  expect(JSON.stringify(paper(true))).toContain('Trần Gia Hân');
  expect(await reviewFile(record, { names: true })).toContain('Trần Gia Hân');
});

test('the paper has the school’s head, the versions, the digest and a place to sign; every table row is as long as its head', () => {
  const { title, unit, superior, subject, blocks, signatures } = paper(false);
  expect([superior, unit, title]).toEqual(['UBND xã Minh Tân', 'Trường THCS Minh Tân', 'Phiếu rà soát trước khi ký số học bạ']);
  expect(subject).toBe('Môn Toán, lớp 7A, cả năm, năm học 2026-2027');
  expect(JSON.stringify(blocks)).toContain(record.digest);
  expect(JSON.stringify(blocks)).toContain('Soát 0.1.0 (60 quy tắc), danh mục bản 1, quy định của trường bản 7');
  for (const block of blocks) if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
  expect(signatures).toHaveLength(1);
});

test('the file carries the SHA-256 of its record, which another value no longer has', async () => {
  const file = JSON.parse(await reviewFile(record, { names: false })) as { sha256: string; record: { verdict: string } };
  const of = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
  expect(of(file.record)).toBe(file.sha256);
  expect(of({ ...file.record, verdict: 'san-sang' })).not.toBe(file.sha256);
  expect(reviewFileName(record, 'json')).toBe('phieu-ra-soat-7A-Toan-20261122.json');
});
