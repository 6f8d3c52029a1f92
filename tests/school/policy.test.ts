import { valueWords } from '../../components/pack-editor/value-words.ts';
import { describe, expect, test } from 'vitest';
import { rulesById } from '../../lib/rules/all.ts';
import { schoolDates } from '../../lib/school/dates.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import { readPolicy } from '../../lib/school/policy.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { standardPack } from '../../lib/school/standard.ts';

describe('policy', () => {
  test('nothing set is no policy', () => {
    expect(readPolicy({})).toMatchObject({ present: false, pack: null, arrived: [], refused: [], absent: ['pack', 'language', 'quietFirstRun'] });
    expect(readPolicy(undefined).present).toBe(false);
  });

  test('each key is taken or refused by itself, with the place; what is not known is told', () => {
    const policy = readPolicy({ pack: { format: 1, staleAfterDays: 'x', school: { name: 'A' } }, language: 'vi', quietFirstRun: 1, other: 2 });
    expect(policy).toMatchObject({ present: true, pack: null, language: 'vi', arrived: ['language'], absent: [], unknown: ['other'] });
    expect(policy.refused).toEqual([{ path: 'pack.staleAfterDays', why: 'wrong' }, { path: 'quietFirstRun', why: 'wrong' }]);
  });

  test('the same pack by file and by policy is the same', () => {
    const document = { format: 1, version: '3', school: { name: 'A' }, rules: { off: ['mark-form'] } };
    expect(readPolicy({ pack: document }).pack).toEqual(readSchoolPack(document).pack);
  });
});

test('windows of entry and signing become the school’s own days', () => {
  const days = schoolDates({ ...standardPack.calendar, entryWindows: [{ from: '2026-09-07', to: '2027-01-10', hocKy: 1 }], signingWindows: [{ from: '2027-05-20', to: '2027-05-31' }] });
  expect(days).toEqual([{ rule: 'D-18', due: '2027-01-10', hocKy: 1 }, { rule: 'D-09', due: '2027-05-31' }]);
});

test('the difference of two packs is told in words: values before and after, lists by what came and went', () => {
  const after = readSchoolPack({ format: 1, version: '2', profile: { addressStyle: 'full', hamlets: ['Phu'] }, rules: { off: ['mark-form'] } }).pack!;
  expect(packChanges({ ...standardPack, profile: { ...standardPack.profile, hamlets: ['Hướng Nghĩa'] } }, after).map(({ what, before, after: now }) => [what.vi, before, now])).toEqual([
    ['Phiên bản', '', '2'],
    ['Cách viết địa chỉ', 'bare', 'full'],
    ['Danh sách thôn', 'Hướng Nghĩa', 'Phu'],
    ['Quy tắc tắt', '', 'mark-form'],
  ]);
  expect(packChanges(after, after)).toEqual([]);
  // What is empty and what was left out say the same.
  const signatories = { thuTruong: { hoTen: '', chucVu: 'Hiệu trưởng' } };
  expect(packChanges(standardPack, readSchoolPack({ format: 1, corrections: { signatories } }).pack!).map(({ what }) => what.vi)).toEqual(['Thủ trưởng: chức vụ']);
  const words = valueWords('en');
  const other = readSchoolPack({ format: 1, mayFill: false, issued: '2026-04-16', profile: { requiredFields: ['nhomMau'] }, calendar: { deadlines: [{ rule: 'D-05', due: '2027-01-10', roles: ['bgh'] }] }, rules: { off: ['mark-form'] } }).pack!;
  expect(packChanges(standardPack, other, words).map(({ before, after: now }) => `${before}→${now}`)).toEqual([
    '→Blood group', '→regular marks (ĐĐGtx) (D-05) · 10/01/2027 · Principal', `→${rulesById.get('mark-form')!.title.en}`, 'yes→no', '→16/04/2026',
  ]);
});
