import { markOf, tags, type Finding, type Mark, type Tag } from '../../lib/records/finding.ts';
import type { Reason, Sheet, SheetKind } from '../../lib/records/sheet.ts';
import type { Waiver } from '../../lib/records/waiver.ts';
import type { Language, Words } from '../../lib/records/words.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Judgement } from '../../lib/rules/judge.ts';
import type { Rule } from '../../lib/rules/rule.ts';

/** One sheet of the tab in view, judged; `frame` and `index` are the way back to it in the page. */
export interface PanelSheet {
  frame: number;
  index: number;
  sheet: Sheet;
  judgement: Judgement;
  readAt: string;
  /** False while storage refuses the reading. */
  stored: boolean;
}

/** Where a finding stands in the page. */
export interface PagePlace {
  frame: number;
  sheet: number;
  row: number | null;
  field: string | null;
}

/** One line of the list, in finished words. */
export interface Line {
  key: string;
  place: PagePlace;
  finding: Finding;
  /** Null for a mere hint. */
  mark: Mark | null;
  /** The words on the page that name the column. */
  label: string | null;
  text: string;
  basis: string;
  mayWaive: boolean;
}

export interface WaivedLine extends Line {
  waiver: Waiver;
}

export interface PageView {
  open: Line[];
  hints: Line[];
  waived: WaivedLine[];
  counts: Record<Tag | 'all', number>;
  /** Everything was understood, read whole and stored, and nothing is open: only then may anything be green (law 1). */
  allGood: boolean;
}

export interface Judging {
  rules: ReadonlyMap<string, Rule>;
  mayNotWaive: readonly string[];
}

/** What the panel lists of the sheets in view, with what keeps the whole page from being told; derived anew from readings and verdicts, never stored. */
export function viewOf(sheets: readonly PanelSheet[], reasons: readonly Reason[], { rules, mayNotWaive }: Judging, language: Language): PageView {
  const lineOf = ({ frame, index, sheet }: PanelSheet, finding: Finding, nth: number): Line => {
    const rule = rules.get(finding.rule);
    const mark = finding.outcome === 'fail' && finding.severity === 'info' ? null : markOf(finding);
    return {
      key: [frame, index, nth, finding.rule].join('-'),
      place: { frame, sheet: index, row: finding.row, field: finding.field },
      finding,
      mark,
      label: sheet.columns.find(({ key }) => key === finding.field)?.label ?? null,
      text: describeFinding(finding, rule, language),
      basis: rule?.basis.map(({ source }) => source).join('; ') ?? '',
      mayWaive: mark !== null && !mayNotWaive.includes(finding.rule),
    };
  };
  const lines = sheets.flatMap((one) => one.judgement.findings.map((finding, nth) => lineOf(one, finding, nth)));
  const open = lines.filter(({ mark }) => mark !== null);
  const waived = sheets.flatMap((one) => one.judgement.waived.map(({ finding, waiver }, nth) => ({ ...lineOf(one, finding, nth), waiver })));
  const countOf = (tag: Tag) => open.filter(({ finding }) => finding.tag === tag).length;
  return {
    open,
    hints: lines.filter(({ mark }) => mark === null),
    waived,
    counts: { all: open.length, ...(Object.fromEntries(tags.map((tag) => [tag, countOf(tag)])) as Record<Tag, number>) },
    allGood: reasons.length === 0 && sheets.length > 0 && open.length === 0 && sheets.every(isWhole),
  };
}

/** Every column and field of it has a meaning. */
export const isUnderstood = ({ kind, health, unrecognised }: Sheet): boolean => kind !== 'unknown' && health === 'recognised' && unrecognised.length === 0;

/** Understood, read whole and stored. */
export function isWhole({ sheet, stored }: PanelSheet): boolean {
  return (
    isUnderstood(sheet) && sheet.why.length === 0 && stored &&
    sheet.rows.length > 0 && (sheet.total === null || sheet.rows.length >= sheet.total)
  );
}

export const kindWords: Record<SheetKind, Words> = {
  profile: { vi: 'Hồ sơ', en: 'Profile' },
  roster: { vi: 'Danh sách lớp', en: 'Class list' },
  gradebook: { vi: 'Sổ điểm', en: 'Mark book' },
  summary: { vi: 'Tổng kết', en: 'Summary' },
  attendance: { vi: 'Chuyên cần', en: 'Attendance' },
  conduct: { vi: 'Rèn luyện', en: 'Conduct' },
  signing: { vi: 'Danh sách ký', en: 'Signing list' },
  unknown: { vi: 'Trang chưa nhận ra', en: 'Page not recognised' },
};
const term: Record<number, Words> = { 1: { vi: 'HK1', en: 'S1' }, 2: { vi: 'HK2', en: 'S2' }, 3: { vi: 'Cả năm', en: 'Year' } };

/** "Sổ điểm 7A · Toán · HK1 2026–2027"; a profile is named by its pupil. */
export function titleOf(sheet: Sheet, language: Language): string {
  const pupil = sheet.kind === 'profile' && sheet.rows.length === 1 ? sheet.rows[0]!.pupil : null;
  const head = [kindWords[sheet.kind][language], pupil ?? sheet.lop].filter(Boolean).join(' ');
  const period = [sheet.hocKy === null ? null : term[sheet.hocKy]![language], sheet.namHoc?.replace('-', '–')].filter(Boolean).join(' ');
  return [head, pupil === null ? null : sheet.lop, sheet.mon, period].filter(Boolean).join(' · ');
}
