import { describe, expect, test } from 'vitest';
import { book, exampleFacts, profile, sheetOf } from '../../lib/rules/examples.ts';
import { judge } from '../../lib/rules/judge.ts';
import { answerPage, type JudgedSheet } from '../../lib/rules/page-answer.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { defineRule, type Rule } from '../../lib/rules/rule.ts';
import { runRules } from '../../lib/rules/run.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import type { Reason } from '../../lib/records/sheet.ts';
import { waiverKey, waiverOf, type Waiver } from '../../lib/records/waiver.ts';

const words = { vi: '{value}', en: '{value}' };
const common = { since: '0.1.0', title: words, help: words, sheets: ['profile', 'roster'], tag: 'du', basis: [], options: {} } as const;

const emptyName = defineRule({
  ...common,
  id: 'empty-name',
  messages: { empty: { severity: 'error', vi: 'Trống', en: 'Empty' } },
  check(sheet, _facts, report) {
    sheet.rows.forEach((row, index) => {
      if (row.values['hoTen'] === '') report.fail('empty', { row: index, field: 'hoTen' }, { suggestion: 'An' });
    });
  },
});
const throwing: Rule = defineRule({
  ...common,
  id: 'throwing',
  messages: { some: { severity: 'error', vi: 'a', en: 'a' } },
  check(_sheet, _facts, report) {
    report.fail('some', { row: 0 });
    throw new Error('broken');
  },
});
const needing = defineRule({ ...common, id: 'needing', needs: ['lop'], messages: {}, check() {} });

describe('runRules', () => {
  test('a crash costs that rule alone and is said, without half its findings', () => {
    const sheet = profile({ hoTen: '' });
    const alone = runRules([emptyName], sheet, exampleFacts);
    const both = runRules([throwing, emptyName], sheet, exampleFacts);
    expect(alone).toHaveLength(1);
    expect(both.filter(({ rule }) => rule === 'empty-name')).toEqual(alone);
    expect(both.filter(({ rule }) => rule === 'throwing')).toMatchObject([{ outcome: 'unsure', message: 'rule-crashed' }]);
  });

  test('a missing column makes the rule unsure, not silent', () => {
    expect(runRules([needing], profile({ hoTen: 'An' }), exampleFacts)).toMatchObject([{ outcome: 'unsure', message: 'column-missing', params: { fields: 'lop' } }]);
  });

  test('a rule the school switched off is left out', () => {
    const school = { ...exampleFacts.school, rules: { ...exampleFacts.school.rules, off: ['empty-name'] } };
    expect(runRules([emptyName], profile({ hoTen: '' }), { ...exampleFacts, school })).toEqual([]);
  });

  test('findings come by row, then column, whatever the order of the rules', () => {
    const sheet = sheetOf('roster', [{ hoTen: '' }, { hoTen: '' }]);
    const one = runRules([emptyName, throwing, needing], sheet, exampleFacts);
    expect(runRules([needing, throwing, emptyName], sheet, exampleFacts)).toEqual(one);
    expect(one.map(({ row }) => row)).toEqual([null, null, 0, 1]);
  });
});

describe('judge and the page answer', () => {
  const sheet = profile({ hoTen: '', maHocSinh: 'HS1' }, { columns: { hoTen: { editable: true } } });
  const waiver: Waiver = {
    key: '', rule: 'empty-name', outcome: 'fail', document: readingKey(sheet), who: 'HS1', field: 'hoTen', column: false, value: '', reason: 'chờ giấy khai sinh', at: '2026-11-01T00:00:00.000Z', until: '2026-11-22',
  };
  waiver.key = waiverKey(waiver);
  const rules = new Map([[emptyName.id, emptyName]]);
  const answer = (judged: JudgedSheet[], pack: SchoolPack) => answerPage(judged, { rules, pack, language: 'vi', stored: true, reasons: [], tab: judged });
  const shownWith = (waivers: Waiver[], facts = exampleFacts, of = sheet) =>
    answer([{ sheet: of, judgement: judge([emptyName], of, facts, waivers) }], facts.school);

  test('nothing is green while a part of the page, or the school’s rules, could not be read', () => {
    const whole = profile({ hoTen: 'Trần Gia Hân', maHocSinh: 'HS1' });
    const summary = (reasons: Reason[]) => {
      const judged = [{ sheet: whole, judgement: judge([emptyName], whole, exampleFacts, []) }];
      return answerPage(judged, { rules, pack: exampleFacts.school, language: 'vi', stored: true, reasons, tab: judged }).summary!;
    };
    expect(summary([])).toMatchObject({ allGood: true, notes: [] });
    for (const [reason, words] of [[{ id: 'frame-out-of-reach', params: { n: 1 } }, '1 khung của trang nằm ngoài tầm đọc'], [{ id: 'school-rules-not-read' }, 'chưa đọc được quy định của trường: đang soát theo bộ chuẩn']] as [Reason, string][]) {
      expect(summary([reason])).toMatchObject({ allGood: false, notes: [words] });
      expect(summary([reason]).parts.map(({ mark }) => mark)).not.toContain('dat');
    }
  });

  test('a waiver sets its place aside until its last day', () => {
    expect(shownWith([waiver]).shown).toEqual([]);
    expect(shownWith([waiver], { ...exampleFacts, today: '2026-11-23' }).shown).toHaveLength(1);
  });

  test('a waiver the school forbids does not count, whenever it was given', () => {
    const school = { ...exampleFacts.school, rules: { ...exampleFacts.school.rules, mayNotWaive: ['empty-name'] } };
    expect(shownWith([waiver], { ...exampleFacts, school }).shown).toMatchObject([{ mayWaive: false }]);
  });

  test('a doubt can be set aside too, unless the school forbids it; an error of the same rule stays', () => {
    const doubting = defineRule({
      ...common,
      id: 'doubting',
      messages: { untold: { severity: 'warning', vi: 'Chưa rõ', en: 'Not clear' }, wrong: { severity: 'error', vi: 'Sai', en: 'Wrong' } },
      check({ rows }, _facts, report) {
        rows.forEach((_row, row) => report.unsure('untold', { row, field: 'hoTen' }));
        report.unsure('untold', {});
        report.fail('wrong', {});
      },
    });
    const shown = (waivers: Waiver[], school = exampleFacts.school) => {
      const judgement = judge([doubting], sheet, { ...exampleFacts, school }, waivers);
      return { ...judgement, shown: answer([{ sheet, judgement }], school).shown };
    };
    const open = shown([]);
    expect(open.shown.map(({ mark, mayWaive }) => [mark, mayWaive])).toEqual([['chuaXacDinh', true], ['loi', true], ['chuaXacDinh', true]]);
    const waivers = open.findings.filter(({ outcome }) => outcome === 'unsure').map((one): Waiver => ({ key: '', ...waiverOf(sheet, one, { reason: 'đã hỏi', column: false, until: null }, waiver.at) }));
    expect(shown(waivers).findings).toMatchObject([{ outcome: 'fail' }]);
    expect(shown(waivers).waived.map((one) => one.waiver.reason)).toEqual(['đã hỏi', 'đã hỏi']);
    const forbidding = { ...exampleFacts.school, rules: { ...exampleFacts.school.rules, mayNotWaive: ['doubting'] } };
    expect(shown(waivers, forbidding).shown.map(({ mayWaive }) => mayWaive)).toEqual([false, false, false]);
  });

  test('"Sửa" is offered for an editable text field with an exact suggestion, and only if the school allows it', () => {
    expect(shownWith([]).shown).toMatchObject([{ mayFill: true, suggestion: 'An' }]);
    expect(shownWith([], { ...exampleFacts, school: { ...exampleFacts.school, mayFill: false } }).shown).toMatchObject([{ mayFill: false }]);
  });

  test.each([
    ['degraded', { health: 'degraded' as const, why: [{ id: 'no-pupils' }] }],
    ['partly read', { total: 2 }],
    ['unknown', { health: 'unknown' as const, why: [{ id: 'no-pupils' }] }],
  ])('nothing is green on a sheet that is %s', (_name, change) => {
    const clean = { ...profile({ hoTen: 'An' }), ...change };
    const { summary } = shownWith([], exampleFacts, clean);
    expect(summary?.allGood).toBe(false);
    expect(summary?.parts.some(({ mark }) => mark === 'dat')).toBe(false);
  });

  test('beside what is wrong the page says that a part was not understood', () => {
    const judged = [{ sheet, judgement: judge([emptyName], sheet, exampleFacts, []) }];
    const { summary } = answerPage(judged, { rules, pack: exampleFacts.school, language: 'vi', stored: true, reasons: [{ id: 'frame-out-of-reach', params: { n: 1 } }], tab: judged });
    expect(summary?.parts.map(({ text }) => text)).toContain('chưa hiểu hết trang này');
  });

  test('beside what is wrong the chip says that columns were not understood, and how many', () => {
    const half = { ...book({}, [{ hoTen: '' }]), total: 1, health: 'degraded' as const, unrecognised: ['Cột lạ', 'Cột X'] };
    const judgement = { ...judge([emptyName], half, exampleFacts, []), findings: judge([emptyName], sheet, exampleFacts, []).findings };
    const parts = answer([{ sheet: half, judgement }], exampleFacts.school).summary!.parts.map(({ text }) => text);
    expect(parts).toEqual(['1 lỗi', 'chưa hiểu 2 cột', 'đã đọc 1/1 học sinh']);
  });

  test('a book without its class is not green, and says why', () => {
    const { summary } = shownWith([], exampleFacts, book({ lop: null }, [{ hoTen: 'An' }]));
    expect(summary).toMatchObject({ allGood: false, notes: ['trang không cho biết là lớp nào'] });
  });

  test('green needs all read and nothing open, and comes with its count', () => {
    const { summary } = shownWith([], exampleFacts, profile({ hoTen: 'An' }));
    expect(summary?.allGood).toBe(true);
    expect(summary?.parts.map(({ text }) => text).join(' · ')).toBe('chưa thấy lỗi · đã đọc 1/1 mục');
  });
});
