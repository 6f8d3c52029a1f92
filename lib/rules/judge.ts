import { dayAt, daysBetween } from '../calendar/dates.ts';
import type { Finding } from '../records/finding.ts';
import { readingKey, rowIdentities } from '../records/stored-reading.ts';
import type { Sheet } from '../records/sheet.ts';
import { waives, type Waiver } from '../records/waiver.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { Facts, Rule } from './rule.ts';
import { runRules } from './run.ts';

export interface Judgement {
  findings: Finding[];
  /** Findings set aside, with who said so and why. */
  waived: { finding: Finding; waiver: Waiver }[];
}

/** Whether the school lets a finding of this rule be set aside. */
export const mayWaive = (rule: string, { rules }: SchoolPack): boolean => (rules.waivers?.allowed ?? true) && !rules.mayNotWaive.includes(rule);

/** The school may let waivers hold for so many days only, whatever day their giver named. */
const isInTime = ({ at }: Waiver, { school, today }: Facts): boolean => {
  const most = school.rules.waivers?.mostDays;
  return most === undefined || daysBetween(dayAt(Date.parse(at)), today) <= most;
};

/**
 * What the rules say of a sheet, less what a person set aside. A waiver of a rule that the school does not let be waived
 * is ignored, whenever it was given.
 */
export function judge(rules: readonly Rule[], sheet: Sheet, facts: Facts, waivers: readonly Waiver[]): Judgement {
  const document = readingKey(sheet);
  const identities = rowIdentities(sheet.rows);
  const judgement: Judgement = { findings: [], waived: [] };
  for (const finding of runRules(rules, sheet, facts)) {
    const who = finding.row === null ? null : (identities[finding.row] ?? null);
    const waiver = !mayWaive(finding.rule, facts.school)
      ? undefined
      : waivers.find((candidate) => isInTime(candidate, facts) && waives(candidate, finding, document, who, facts.today));
    if (waiver) judgement.waived.push({ finding, waiver });
    else judgement.findings.push(finding);
  }
  return judgement;
}
