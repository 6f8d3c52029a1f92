import { describeReason } from '../records/reasons.ts';
import type { Severity, Tag } from '../records/finding.ts';
import type { Health, Sheet, SheetKind, SheetRow } from '../records/sheet.ts';
import { describeFinding } from './describe.ts';
import type { JudgedSheet } from './page-answer.ts';
import type { Rule } from './rule.ts';

/** What `npm run inspect` prints: what was read, understood and found on one page, frames included. */
export interface Inspection {
  platform: string | null;
  sheets: {
    kind: SheetKind;
    health: Health;
    why: string[];
    lop: string | null;
    mon: string | null;
    hocKy: number | null;
    namHoc: string | null;
    pupils: number;
    total: number | null;
    fields: string[];
    unrecognised: string[];
    rows: SheetRow[];
  }[];
  findings: {
    rule: string;
    severity: Severity;
    tag: Tag;
    pupil: string | null;
    maHocSinh: string | null;
    field: string | null;
    value: string | null;
    suggestion: string | null;
    message: string;
  }[];
  timings: { read: number; check: number; show: number };
}

/**
 * The inspection of judged sheets, in page order. Places a rule could not tell about are not findings: what keeps a
 * sheet from being understood stands in its `why`.
 */
export function inspection(
  platform: string | null,
  judged: readonly JudgedSheet[],
  rules: ReadonlyMap<string, Rule>,
  timings: Inspection['timings'],
): Inspection {
  return {
    platform,
    sheets: judged.map(({ sheet }) => inspectSheet(sheet)),
    findings: judged.flatMap(({ judgement }) =>
      judgement.findings
        .filter(({ outcome }) => outcome === 'fail')
        .map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          tag: finding.tag,
          pupil: finding.pupil,
          maHocSinh: finding.maHocSinh,
          field: finding.field,
          value: finding.value,
          suggestion: finding.suggestion,
          message: describeFinding(finding, rules.get(finding.rule), 'vi'),
        })),
    ),
    timings,
  };
}

function inspectSheet(sheet: Sheet): Inspection['sheets'][number] {
  const { kind, health, lop, mon, hocKy, namHoc, unrecognised, rows } = sheet;
  return {
    kind,
    health,
    why: sheet.why.map((reason) => describeReason(reason, 'vi')),
    lop,
    mon,
    hocKy,
    namHoc,
    pupils: rows.length,
    total: sheet.total ?? rows.length,
    fields: sheet.columns.map(({ key }) => key),
    unrecognised,
    rows,
  };
}
