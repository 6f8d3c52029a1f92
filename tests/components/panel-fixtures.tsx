import type { ReactNode } from 'react';
import { Panel, type PanelProps } from '../../components/panel/Panel.tsx';
import type { PanelSheet } from '../../components/panel/page-view.ts';
import { LanguageContext } from '../../components/words.ts';
import { booksOf } from '../../lib/checklists/frozen-item.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import { review, tickFor } from '../../lib/checklists/review.ts';
import type { ReviewData } from '../../lib/checklists/scope.ts';
import type { Tick } from '../../lib/checklists/tick.ts';
import type { Finding } from '../../lib/records/finding.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import type { Waiver } from '../../lib/records/waiver.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { bookOf, dataOf, finding, gvbmScope, now, tickAll, wholeYear } from '../checklists/class.ts';
import '../../components/theme.css';

/** Panels in known states, for the tests and for looking at them. */
const rule = {
  id: 'a-rule',
  title: { vi: 'Điểm đúng và đủ', en: 'Marks right and complete' },
  basis: [{ source: 'TT 22/2021/TT-BGDĐT, Điều 7' }],
  messages: {
    missing: { severity: 'error', vi: 'ĐĐGgk trống: nhập điểm kiểm tra bù, hoặc 0 theo Điều 7', en: 'Mid-term mark empty: enter the make-up mark, or 0 (Điều 7)' },
    average: { severity: 'error', vi: 'ĐTBmhk {value}, tính lại {suggestion}: (7+7+7+2×8,4+3×8,6)/8. Bấm tính lại trên phần mềm', en: 'Average {value}, recomputed {suggestion}. Let the platform compute again' },
    scale: { severity: 'warning', vi: 'TX2 = {value}, có phải {suggestion}?', en: 'TX2 = {value}, is it {suggestion}?' },
    column: { severity: 'warning', vi: 'Chưa xác định được: trang không có cột nhận xét', en: 'Could not tell: no comment column' },
    same: { severity: 'info', vi: '28/42 nhận xét giống nhau', en: '28 of 42 comments are the same' },
  },
} as unknown as Rule;
export const rules = new Map([[rule.id, rule]]);

const found = (more: Partial<Finding>) => finding({ rule: rule.id, ...more });
export const someFindings: Finding[] = [
  found({ row: 0, tag: 'du', field: 'gk', value: '', message: 'missing' }),
  found({ row: 1, pupil: 'Lê Hoàng Minh', maHocSinh: '02', field: 'tbhk', value: '7,9', suggestion: '8,0', message: 'average' }),
  found({ row: 1, pupil: 'Lê Hoàng Minh', maHocSinh: '02', field: 'tx2', value: '75', suggestion: '7,5', severity: 'warning', message: 'scale', tag: 'sach' }),
  found({ row: null, pupil: null, maHocSinh: null, field: null, value: null, outcome: 'unsure', severity: 'info', message: 'column', tag: 'du' }),
  found({ row: null, pupil: null, maHocSinh: null, field: null, value: null, severity: 'info', message: 'same', tag: 'sach' }),
];

export function sheetInView(findings: readonly Finding[] = someFindings, sheet: Partial<Sheet> = {}, more: Partial<PanelSheet> = {}): PanelSheet {
  const waiver: Waiver = { key: 'w', rule: rule.id, outcome: 'fail', column: false, document: 'd', who: '03', field: 'ck', value: '0,0', reason: 'vắng không phép, đã xác nhận', at: now, until: null };
  const waived = findings.length > 0 ? [{ finding: found({ row: 2, pupil: 'Phạm Bảo An', maHocSinh: '03', field: 'ck', value: '0,0', message: 'missing' }), waiver }] : [];
  return { frame: 0, index: 0, sheet: { ...bookOf(1).sheet, ...sheet }, judgement: { findings: [...findings], waived }, readAt: now, stored: true, ...more };
}

/** A year in which much is open: an error, a place to look at, an unread semester, a changed mark, an item left out. */
export function busyReview(): { data: ReviewData; ticks: Tick[] } {
  const before = dataOf(gvbmScope, [bookOf(1)]);
  const changed = bookOf(1);
  changed.sheet.rows[1]!.values['gk'] = '8,6';
  const data = dataOf(gvbmScope, [changed], { [changed.key]: { findings: someFindings.slice(0, 3) } });
  const skipped = review(before, []).items.find(({ item }) => item.id === 'GVBM-8')!;
  return { data, ticks: [...tickAll(before, ['GVBM-8', 'GVBM-9', 'SEC-1']), tickFor(skipped, data, 'skipped', 'không có biên bản nào')] };
}

export function readyReview(): { data: ReviewData; ticks: Tick[] } {
  const data = dataOf(gvbmScope, wholeYear());
  return { data, ticks: tickAll(data) };
}

const nothing = async () => {};

export function panelProps({ data, ticks } = busyReview(), sheets: readonly PanelSheet[] = [sheetInView()]): PanelProps {
  return {
    language: 'vi',
    languageFixed: false,
    onLanguage: () => {},
    onOpenDesk: () => {},
    failure: null,
    page: {
      inView: { state: 'sheets', sheets, reasons: [] },
      judging: { rules, mayNotWaive: [] },
      waivers: [],
      now,
      pointing: { onPoint: async () => 'none', onStop: () => {} },
      teaching: { own: [], school: [], onTeach: nothing, onUndoLesson: nothing },
      onCopyReport: async () => undefined, capturing: { take: async () => null, save: () => {} }, onReadAgain: () => {},
      onGoTo: () => {},
      onCopy: nothing,
      onWaive: nothing,
      onUndoWaiver: nothing,
      onCorrect: () => {},
    },
    signing: {
      role: data.scope.role,
      onRole: () => {},
      subjects: [data.scope],
      scope: data.scope,
      onSubject: () => {},
      onPeriod: () => {},
      review: review(data, ticks),
      rules,
      damaged: 0,
      now,
      packVersion: '',
      responsible: [],
      onPrint: () => {},
      missing: readiness(data, ticks).missing,
      books: booksOf(data),
      onFreeze: nothing,
      onUndoFreeze: nothing,
      signedAt: null,
      onSigned: nothing,
      lists: [],
      onReviewRecord: () => {},
      onRecord: () => {},
      onTick: nothing,
      onUndoTick: nothing,
      onGoTo: () => {},
      inView: ({ document }) => document.endsWith('|1'),
    },
  };
}

export function PanelIn(props: PanelProps): ReactNode {
  return <LanguageContext value={props.language}><Panel {...props} /></LanguageContext>;
}
