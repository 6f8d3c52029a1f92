import type { Expected } from './page.ts';

/** The part of a finding that a practice page speaks of. */
export interface Found {
  rule: string;
  pupil: string | null;
  field: string | null;
  suggestion: string | null;
}

const words = ({ rule, pupil, field, suggestion }: Found | Expected): string =>
  [pupil ?? '(trang)', field ?? '(dòng)', rule, ...(suggestion ? [`→ ${suggestion}`] : [])].join(' · ');

/**
 * What was planted and not found, and what was found and not planted, in words. Both are empty when a page was judged
 * exactly. A suggestion is compared where the page's author knew it.
 */
export function compare(found: readonly Found[], expected: readonly Expected[]): { missing: string[]; extra: string[] } {
  const left = [...found];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex(
      ({ rule, pupil, field, suggestion }) =>
        rule === wanted.rule && pupil === wanted.pupil && field === wanted.field && (wanted.suggestion === undefined || suggestion === wanted.suggestion),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missing: missing.map(words), extra: left.map(words) };
}
