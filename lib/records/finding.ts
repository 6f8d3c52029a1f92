import type { FieldKey } from './sheet.ts';

/** lỗi: must be mended · cần xem: may be right, look · thông tin: good to know. Defined in words in docs/rules. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The seeds' four words for good data: đúng (right), đủ (complete), sạch (clean), sống (current). */
export const tags = ['dung', 'du', 'sach', 'song'] as const;
export type Tag = (typeof tags)[number];

/** The five marks, the same on page, panel, desk and print. */
export const marks = ['loi', 'canXem', 'chuaXacDinh', 'dat', 'boQua'] as const;
export type Mark = (typeof marks)[number];

/**
 * What one rule says about one place. `fail` is a verdict, `unsure` says that the rule could not tell (law 1).
 * `row` is an index into the sheet's rows, null for the whole sheet; `field` null for the whole row.
 */
export interface Finding {
  rule: string;
  outcome: 'fail' | 'unsure';
  severity: Severity;
  tag: Tag;
  row: number | null;
  pupil: string | null;
  maHocSinh: string | null;
  field: FieldKey | null;
  /** The value the verdict rests on, as the page shows it. */
  value: string | null;
  /** The exact value that would be right, where the rule knows it. */
  suggestion: string | null;
  /** Key into the rule's messages, and what goes into its {places}. */
  message: string;
  params: Record<string, string | number>;
}

/** The mark a finding puts on its place. */
export function markOf(finding: Pick<Finding, 'outcome' | 'severity'>): Mark {
  if (finding.outcome === 'unsure') return 'chuaXacDinh';
  return finding.severity === 'error' ? 'loi' : finding.severity === 'warning' ? 'canXem' : 'dat';
}
