import { foldAccents } from '../vietnamese/text.ts';
import type { Sheet } from '../records/sheet.ts';
import type { Judgement } from './judge.ts';

/** What is the same whatever page is in view. */
export interface ReportFrame {
  /** Soát's version, the browser as it names itself, the version of the school's pack. */
  version: string;
  browser: string;
  pack: string;
}

/**
 * "Chép mô tả lỗi": what the digital team needs to see why a page is read or judged wrongly, and nothing about a pupil: no
 * values, no names, only labels, counts and rule ids. A label that also stands somewhere as a value is left out, since a
 * misread table may take a name for a header.
 */
export function problemReport(frame: ReportFrame, judged: readonly { sheet: Sheet; judgement: Judgement }[]): string {
  const parts = judged.map(({ sheet, judgement }, index) => {
    const values = new Set(sheet.rows.flatMap((row) => [row.pupil ?? '', ...Object.values(row.values)]).map(foldAccents));
    const safe = (label: string) => !label.split(' › ').some((part) => values.has(foldAccents(part)));
    const columns = sheet.columns.map(({ key, label, source, tab, hidden }) => [key, safe(label) ? `“${label}”` : '(…)', source, tab && 'tab', hidden && 'hidden'].filter(Boolean).join(' '));
    const counts = new Map<string, number>();
    for (const { rule, message, outcome } of judgement.findings) {
      const name = `${rule}/${message}${outcome === 'unsure' ? ' (?)' : ''}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [
      `[${index + 1}] ${sheet.platform ?? '–'} · ${sheet.kind} · ${sheet.health} · ${sheet.rows.length}/${sheet.total ?? '?'} · HK ${sheet.hocKy ?? '?'} · ${sheet.namHoc ?? '?'} · ${sheet.mon !== null && safe(sheet.mon) ? sheet.mon : '–'}`,
      // A reason's numbers only: its words may quote the page.
      ...sheet.why.map(({ id, params = {} }) => `  ! ${[id, ...Object.values(params).filter((value) => typeof value === 'number')].join(' ')}`),
      `  = ${columns.join('; ')}`,
      `  ? ${sheet.unrecognised.filter(safe).map((label) => `“${label}”`).join('; ') || '–'}`,
      `  # ${[...counts].map(([name, n]) => `${name} × ${n}`).join('; ') || '–'}; bỏ qua ${judgement.waived.length}`,
    ].join('\n');
  });
  return [`Soát ${frame.version} · ${frame.browser} · quy định ${frame.pack || 'chuẩn'}`, ...(parts.length > 0 ? parts : ['không đọc được bảng nào trên trang'])].join('\n');
}
