import type { Finding } from '../records/finding.ts';
import { readingKey, rowIdentities } from '../records/stored-reading.ts';
import type { Sheet } from '../records/sheet.ts';
import { waives, type Waiver } from '../records/waiver.ts';
import type { Facts, Rule } from './rule.ts';
import { runRules } from './run.ts';

export interface Judgement {
  findings: Finding[];
  /** Findings set aside, with who said so and why. */
  waived: { finding: Finding; waiver: Waiver }[];
}

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
    const waiver = facts.school.rules.mayNotWaive.includes(finding.rule)
      ? undefined
      : waivers.find((candidate) => waives(candidate, finding, document, who, facts.today));
    if (waiver) judgement.waived.push({ finding, waiver });
    else judgement.findings.push(finding);
  }
  return judgement;
}
