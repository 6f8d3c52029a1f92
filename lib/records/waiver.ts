import type { Finding } from './finding.ts';
import { readingKey, rowIdentities } from './stored-reading.ts';
import type { Sheet } from './sheet.ts';

/**
 * A finding that a person set aside, with the reason (design: bỏ qua). It is bound to what they saw (law 5): another
 * value in the same place is judged anew, and a doubt set aside does not set aside an error found there later.
 */
export interface Waiver {
  key: string;
  rule: string;
  outcome: Finding['outcome'];
  /** The stored document (`readingKey`). */
  document: string;
  /** `rowIdentities` of the row; null when the finding speaks of no row, or the whole column is meant. */
  who: string | null;
  field: string | null;
  /** Every row's findings of this rule in this field, whatever their value. */
  column: boolean;
  /** The value that was waived; null when there was none, or the whole column is meant. */
  value: string | null;
  reason: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Last day it holds, "2026-12-31"; null = until undone. */
  until: string | null;
}

/** What a person says when they set a finding aside. */
export interface WaiverAct {
  reason: string;
  /** The whole column instead of this one place. */
  column: boolean;
  until: string | null;
}

/** The waiver of a finding on a sheet; `at` is ISO 8601, UTC. */
export function waiverOf(sheet: Sheet, finding: Pick<Finding, 'rule' | 'outcome' | 'row' | 'field' | 'value'>, act: WaiverAct, at: string): Omit<Waiver, 'key'> {
  const { rule, outcome, row, field, value } = finding;
  const who = act.column || row === null ? null : (rowIdentities(sheet.rows)[row] ?? null);
  return { rule, outcome, document: readingKey(sheet), who, field, column: act.column, value: act.column ? null : value, reason: act.reason, at, until: act.until };
}

/** The place of a waiver, so that a second one for the same place replaces the first. */
export function waiverKey({ rule, outcome, document, who, field, column }: Pick<Waiver, 'rule' | 'outcome' | 'document' | 'who' | 'field' | 'column'>): string {
  return [rule, outcome, document, column ? '*' : (who ?? ''), field ?? ''].join('§');
}

/** Whether it still holds on a day. */
export const holdsOn = ({ until }: Waiver, today: string): boolean => until === null || today <= until;

/** Whether the waiver speaks of this finding. `who` is the identity of the finding's row, null for the whole sheet. */
export function waives(waiver: Waiver, finding: Finding, document: string, who: string | null, today: string): boolean {
  return (
    waiver.rule === finding.rule &&
    waiver.outcome === finding.outcome &&
    waiver.document === document &&
    waiver.field === finding.field &&
    (waiver.column || (waiver.who === who && waiver.value === finding.value)) &&
    holdsOn(waiver, today)
  );
}
