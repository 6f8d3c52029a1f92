import type { Finding } from './finding.ts';

/**
 * A finding that a person set aside, with the reason (design: bỏ qua). It is bound to what they saw (law 5): another
 * value in the same place is judged anew.
 */
export interface Waiver {
  key: string;
  rule: string;
  /** The stored document (`readingKey`). */
  document: string;
  /** `rowIdentities` of the row; null when the whole column or sheet is meant. */
  who: string | null;
  field: string | null;
  /** The value that was waived; null when the whole column is meant. */
  value: string | null;
  reason: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Last day it holds, "2026-12-31"; null = until undone. */
  until: string | null;
}

/** The place of a waiver, so that a second one for the same place replaces the first. */
export function waiverKey(waiver: Pick<Waiver, 'rule' | 'document' | 'who' | 'field'>): string {
  return [waiver.rule, waiver.document, waiver.who ?? '*', waiver.field ?? '*'].join('§');
}

/** Whether the waiver speaks of this finding. `who` is the identity of the finding's row, null for the whole sheet. */
export function waives(waiver: Waiver, finding: Finding, document: string, who: string | null, today: string): boolean {
  return (
    waiver.rule === finding.rule &&
    waiver.document === document &&
    waiver.field === finding.field &&
    (waiver.who === null || (waiver.who === who && waiver.value === finding.value)) &&
    (waiver.until === null || today <= waiver.until)
  );
}
