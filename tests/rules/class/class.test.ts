import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classRules } from '../../../lib/rules/class/index.ts';
import { exampleFacts, sheetOf } from '../../../lib/rules/examples.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { toneKey } from '../../../lib/vietnamese/tone-key.ts';

const said = (rows: readonly Record<string, string>[], facts = exampleFacts) => runRules(classRules, sheetOf('roster', rows), facts);

describe('X-07 no pupil twice', () => {
  test('the finding names the others, by name or by line', () => {
    const rows: Record<string, string>[] = [{ hoTen: 'Trần Minh An', maHocSinh: '1' }, { maHocSinh: '1' }, { hoTen: 'Lê Thị Hoa', maHocSinh: '1' }];
    expect(said(rows).map(({ row, params }) => [row, params['others']])).toEqual([[0, 'dòng 2, Lê Thị Hoa'], [1, 'Trần Minh An, Lê Thị Hoa'], [2, 'Trần Minh An, dòng 2']]);
  });
  test('empty codes are not equal codes', () => expect(said([{ soDinhDanh: '' }, { soDinhDanh: '' }, { maHocSinh: '--' }, { maHocSinh: '--' }, { soDinhDanh: '0363******34' }, { soDinhDanh: '0363******34' }])).toEqual([]));
  test('any class: as many findings as pupils in groups of two or more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 45 }), (codes) => {
        const shared = codes.filter((code) => codes.filter((other) => other === code).length > 1);
        expect(said(codes.map((code) => ({ maHocSinh: String(code) })))).toHaveLength(shared.length);
      }),
    );
  });
});

describe('S0:24 one hamlet, one spelling', () => {
  const list = (...hamlets: string[]) => hamlets.map((hamlet) => ({ hoKhau: `${hamlet}, Minh Tân, Ninh Bình` }));
  test('the school’s list comes before what most pupils have', () => {
    const school = { ...exampleFacts.school, profile: { ...exampleFacts.school.profile, hamlets: ['Hoà Bình'] } };
    const findings = said(list('Hòa Bình', 'Hòa Bình', 'Hoà Bình'), { ...exampleFacts, school });
    expect(findings.map(({ row, suggestion }) => [row, suggestion])).toEqual([[0, 'Hoà Bình, Minh Tân, Ninh Bình'], [1, 'Hoà Bình, Minh Tân, Ninh Bình']]);
  });
  test('fields of one class are compared with each other', () => {
    expect(said([{ 'hoKhau.thon': 'Hòa Bình', 'choO.thon': 'Hoà Bình' }, { 'hoKhau.thon': 'Hòa Bình' }]).map(({ row, field }) => [row, field])).toEqual([[0, 'choO.thon']]);
  });
  test('after following the proposals there is one spelling left, whatever the order of the class', () => {
    const spelling = fc.constantFrom('Hòa Bình', 'Hoà Bình', 'Hoà bình', 'thôn Phu', 'Thôn Phu', 'Hướng Nghĩa');
    fc.assert(
      fc.property(fc.array(spelling, { minLength: 2, maxLength: 45 }), (hamlets) => {
        const rows = list(...hamlets);
        for (const { row, suggestion, message } of said(rows)) if (row !== null && suggestion !== null && message === 'other') rows[row] = { hoKhau: suggestion };
        expect(said(rows).filter(({ message }) => message === 'other')).toEqual([]);
        const kinds = new Set(rows.map(({ hoKhau }) => hoKhau.replace(/^thôn /iu, '')));
        expect(new Set([...kinds].map(toneKey)).size).toBe(kinds.size);
      }),
    );
  });
});

describe('X-21 one number, many families', () => {
  const family = (name: string, dienThoai: string) => ({ 'cha.hoTen': `Trần Văn ${name}`, 'cha.dienThoai': dienThoai });
  test('spellings of one number are one number', () => {
    const rows = [family('An', '0912345678'), family('Bình', '0912 345 678'), family('Cường', '+84912345678'), family('Dũng', '912345678')];
    expect(said(rows).map(({ message, params }) => [message, params['families']])).toEqual(Array.from({ length: 4 }, () => ['shared', 4]));
  });
  test('the school sets how many', () => {
    const school = { ...exampleFacts.school, rules: { ...exampleFacts.school.rules, options: { 'shared-phone': { families: 1 } } } };
    expect(said([family('An', '0912345678'), family('Bình', '0912345678')], { ...exampleFacts, school })).toHaveLength(2);
  });
});
