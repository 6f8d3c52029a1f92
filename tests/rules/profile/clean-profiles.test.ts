import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/records/finding.ts';
import { classRules } from '../../../lib/rules/class/index.ts';
import { exampleFacts, sheetOf } from '../../../lib/rules/examples.ts';
import { profileRules } from '../../../lib/rules/profile/index.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { communeTable } from '../../../lib/vietnamese/commune-data.ts';
import { cleanProfiles, cleanSheet } from './clean-profiles.ts';

const table = communeTable();
const facts = { ...exampleFacts, communes: table };
const bad = (findings: Finding[]) =>
  findings.filter(({ outcome, severity }) => outcome === 'unsure' || severity !== 'info').map(({ rule, message, field, value }) => `${rule} ${message} ${field} ${value}`);

describe('clean data is never called wrong', { timeout: 120_000 }, () => {
  test('3500 profiles give no error, no warning and nothing unsure', () => {
    const profiles = cleanProfiles(table, 3500, 20261122);
    expect(profiles).toHaveLength(3500);
    expect(profiles.flatMap((values) => bad(runRules([...profileRules, ...classRules], cleanSheet(values), facts)))).toEqual([]);
  });

  test('nor do 500 of a school that writes the words xã and tỉnh', () => {
    const school = { ...facts.school, profile: { ...facts.school.profile, addressStyle: 'full' as const } };
    expect(cleanProfiles(table, 500, 7, 'full').flatMap((values) => bad(runRules(profileRules, cleanSheet(values), { ...facts, school })))).toEqual([]);
  });

  test('nor do classes of 45 as lists', () => {
    const profiles = cleanProfiles(table, 45 * 20, 45);
    for (let at = 0; at < profiles.length; at += 45) {
      const rows = profiles.slice(at, at + 45).map((values, index) => ({ ...values, maHocSinh: `25012345${index + 10}` }));
      const findings = runRules([...profileRules, ...classRules], sheetOf('roster', rows, { lop: null }), facts);
      expect(bad(findings)).toEqual([]);
    }
  });

  test('a slip in a clean profile is told: the measure is not blind', () => {
    const slips: [string, string][] = [['hoTen', 'NGUYỄN VĂN AN'], ['ngaySinh', '31/02/2014'], ['soDinhDanh', '12345'], ['hoKhau', 'Phu'], ['danToc', 'Kinnh'], ['tonGiao', ''], ['dienThoai', '123'], ['cha.namSinh', '85']];
    const [clean] = cleanProfiles(table, 1, 3);
    for (const [field, value] of slips) expect(bad(runRules(profileRules, cleanSheet({ ...clean, [field]: value }), facts)), field).not.toEqual([]);
  });
});
