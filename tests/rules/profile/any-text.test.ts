import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classRules } from '../../../lib/rules/class/index.ts';
import { describeFinding } from '../../../lib/rules/describe.ts';
import { exampleFacts, sheetOf } from '../../../lib/rules/examples.ts';
import { profileRules } from '../../../lib/rules/profile/index.ts';
import { crashed, runRules } from '../../../lib/rules/run.ts';
import { communeTable } from '../../../lib/vietnamese/commune-data.ts';
import { cleanProfiles } from './clean-profiles.ts';

const facts = { ...exampleFacts, communes: communeTable() };
const rules = [...profileRules, ...classRules];
const [clean = {}] = cleanProfiles(facts.communes, 1, 1);
const fields = [
  ...Object.keys(clean), 'hoKhau.thon', 'hoKhau.xa', 'hoKhau.tinh', 'giamHo.hoTen', 'giamHo.namSinh', 'doanVien', 'ngayVaoDoan', 'ngayTrangThai', 'chaDanToc', 'meDanToc',
  'cheDoChinhSach', 'danTocKhaiSinh', 'nhomMau', 'quaTrinh.2025-2026', 'quaTrinh.2026-2027', 'cha.email', 'ngayCap', 'khongBiet',
];
const pieces = fc.constantFrom('Thôn', 'Phu', ', ', ' - ', 'Minh Tân', 'Ninh Bình', 'Nam Định', 'Huyện Vụ Bản', '-- Chọn --', '036313001234', '05/03/2013', '\u200B', '\u0301', 'Ð', "H'", 'Có', '{value}', 'constructor', '__proto__');
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(' ')));

describe('any text in any field', { timeout: 120_000 }, () => {
  test('no rule throws, on one pupil or on a list', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...fields), anyText, { maxKeys: 12 }), { minLength: 1, maxLength: 5 }), fc.constantFrom('profile' as const, 'roster' as const), (rows, kind) => {
        const findings = runRules(rules, sheetOf(kind, rows), facts);
        expect(findings.filter(({ message }) => message === crashed)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('every finding can be said, with its places filled, and points at a place that is there', () => {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    fc.assert(
      fc.property(fc.constantFrom(...fields), anyText, (field, value) => {
        const sheet = sheetOf('profile', [{ ...clean, [field]: value }]);
        for (const finding of runRules(rules, sheet, facts)) {
          const template = byId.get(finding.rule)?.messages[finding.message];
          expect(template, `${finding.rule} ${finding.message}`).toBeDefined();
          const known = new Set([...Object.keys(finding.params), 'value', 'suggestion']);
          for (const [, place = ''] of `${template?.vi}${template?.en}`.matchAll(/\{(\w+)\}/g)) expect(known, `${finding.rule} ${finding.message}`).toContain(place);
          if (/\{suggestion\}/.test(`${template?.vi}`)) expect(finding.suggestion, `${finding.rule} ${finding.message}`).not.toBeNull();
          expect(describeFinding(finding, byId.get(finding.rule), 'vi')).not.toBe('');
          if (finding.field !== null && finding.rule !== 'guardian') expect(sheet.rows[0]?.values).toHaveProperty([finding.field]);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a suggestion differs from the value, and following it is the end of that finding', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anyText, (field, value) => {
        const first = runRules(rules, sheetOf('profile', [{ ...clean, [field]: value }]), facts).filter((finding) => finding.field === field && finding.suggestion !== null);
        for (const { rule, message, suggestion } of first) {
          expect(suggestion).not.toBe(value);
          const after = runRules(rules, sheetOf('profile', [{ ...clean, [field]: suggestion ?? '' }]), facts);
          expect(after.filter((finding) => finding.rule === rule && finding.message === message && finding.field === field)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });
});
