import type { Finding } from '../records/finding.ts';
import type { Sheet } from '../records/sheet.ts';
import type { Facts, Report, Rule } from './rule.ts';

/** Message ids the runner itself may give for any rule; their words stand in `runner-messages.ts`. */
export const crashed = 'rule-crashed';
export const columnMissing = 'column-missing';

/**
 * Runs the rules over one sheet and returns their findings by row, then column, page-wide ones first.
 * A rule that throws costs that rule alone: it gives one `unsure` outcome for the sheet (law 1). A rule whose needed
 * columns were not read gives one `unsure` outcome. Rules switched off by the school are left out.
 */
export function runRules(rules: readonly Rule[], sheet: Sheet, facts: Facts): Finding[] {
  const findings = rules
    .filter((rule) => rule.sheets.includes(sheet.kind) && !facts.school.rules.off.includes(rule.id))
    .flatMap((rule) => runRule(rule, sheet, facts));
  return inPageOrder(findings, sheet);
}

function runRule(rule: Rule, sheet: Sheet, facts: Facts): Finding[] {
  const collected: Finding[] = [];
  const add = (outcome: Finding['outcome']): Report['fail'] => (message, place, detail = {}) => {
    const row = place.row ?? null;
    const field = place.field ?? null;
    const record = row === null ? undefined : sheet.rows[row];
    collected.push({
      rule: rule.id,
      outcome,
      severity: rule.messages[message]?.severity ?? 'warning',
      tag: rule.tag,
      row,
      pupil: record?.pupil ?? null,
      maHocSinh: record?.maHocSinh ?? null,
      field,
      value: detail.value ?? (field === null ? null : (record?.values[field] ?? null)),
      suggestion: detail.suggestion ?? null,
      message,
      params: detail.params ?? {},
    });
  };
  const report: Report = { fail: add('fail'), unsure: add('unsure') };

  const absent = (rule.needs ?? []).filter((key) => !sheet.columns.some((column) => column.key === key));
  if (absent.length > 0) {
    report.unsure(columnMissing, {}, { params: { fields: absent.join(', ') } });
    return collected;
  }
  try {
    rule.check(sheet, facts, report, { ...rule.options, ...facts.school.rules.options[rule.id] });
  } catch {
    // Half a rule's findings would look like the whole: keep none, and say that it could not tell.
    collected.length = 0;
    report.unsure(crashed, {});
  }
  return collected;
}

function inPageOrder(findings: Finding[], sheet: Sheet): Finding[] {
  const columnOf = new Map(sheet.columns.map((column, index) => [column.key, index]));
  const place = (finding: Finding) =>
    [finding.row ?? -1, finding.field === null ? -1 : (columnOf.get(finding.field) ?? columnOf.size)] as const;
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0))
    .map(({ finding }) => finding);
}
