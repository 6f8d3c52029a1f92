import type { Mark } from '../records/finding.ts';
import { placeIn, type SheetPlaces } from '../records/recognition.ts';
import type { Sheet } from '../records/sheet.ts';
import type { PageAnswer, ShownFinding } from '../records/shown.ts';
import { waitingForPhone } from '../records/signature.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import { termNames } from './notes.ts';
import { countSigningRows, signingStates, type SigningRow, type SigningState } from './signing-list.ts';

export const signingStateWords: Record<SigningState, Words> = {
  daRaSoat: { vi: 'đã rà soát', en: 'reviewed' },
  daDoi: { vi: 'đã đổi sau rà soát', en: 'changed after the review' },
  chuaRaSoat: { vi: 'chưa rà soát', en: 'not reviewed' },
  chuaXacDinh: { vi: 'chưa xác định', en: 'not determined' },
};
export const signingMarks: Record<SigningState, Mark> = { daRaSoat: 'dat', daDoi: 'loi', chuaRaSoat: 'canXem', chuaXacDinh: 'chuaXacDinh' };

const nextAct: Record<SigningState, Words> = {
  daRaSoat: { vi: 'dữ liệu {term} vẫn như lúc thầy cô rà soát', en: 'the data of {term} are as you reviewed them' },
  daDoi: { vi: 'dữ liệu không còn như lúc rà soát ({items}). Xem ở “Trước khi ký” rồi hãy ký', en: 'the data are no longer as reviewed ({items}). Look at “Before signing” first' },
  chuaRaSoat: { vi: 'làm xong danh mục “Trước khi ký” rồi hãy ký', en: 'finish the list “Before signing” first' },
  chuaXacDinh: { vi: 'chưa đọc đủ trang để biết. Mở các trang mà “Trước khi ký” nêu', en: 'not enough was read to tell. Open the pages that “Before signing” names' },
};
const words = {
  count: { vi: '{n}/{total} {state}', en: '{n}/{total} {state}' },
  phone: { vi: '{n} đang chờ xác nhận trên điện thoại', en: '{n} waiting to be confirmed on the phone' },
  items: { vi: 'mục {ids}', en: 'items {ids}' },
  none: { vi: '{n}/{total} học sinh {state}: {act}.', en: '{n} of {total} {total|pupil|pupils} {state}: {act}.' },
} satisfies Record<string, Words>;

/** A signing list on the page: which of the frame's sheets it is, where it stands, how its pupils stand. */
export interface SigningView {
  index: number;
  sheet: Sheet;
  places: SheetPlaces;
  rows: readonly SigningRow[];
}

/** Nobody on the list was reviewed, or known to be: no pupil differs from another, so the list says it once for all. */
const isUnreviewed = (rows: readonly SigningRow[]): boolean => rows.length > 0 && rows.every(({ state }) => state === 'chuaRaSoat' || state === 'chuaXacDinh');

/** How many, and what to do, for a list of which nobody was reviewed; null for any other. */
export function unreviewedNote(rows: readonly SigningRow[], language: Language): string | null {
  if (!isUnreviewed(rows)) return null;
  const counts = countSigningRows(rows);
  const state = counts.chuaRaSoat > 0 ? 'chuaRaSoat' : 'chuaXacDinh';
  return fill(words.none[language], { n: counts[state], total: rows.length, state: signingStateWords[state][language], act: nextAct[state][language] });
}

/**
 * The page's answer with a mark at each pupil of its own signing lists, and in the numbers those of all the tab's frames.
 * A list of which nobody was reviewed is not marked row by row: one sentence says how many and what to do. It warns; it keeps nobody from signing.
 */
export function withSigning(answer: PageAnswer, own: readonly SigningView[], tab: readonly Pick<SigningView, 'sheet' | 'rows'>[], language: Language): PageAnswer {
  if (tab.length === 0) return answer;
  const shown = own.filter(({ rows }) => !isUnreviewed(rows)).flatMap(({ index, sheet, places, rows }) =>
    rows.map(({ row, state, items, period }): ShownFinding => ({
      sheet: index,
      row,
      field: null,
      element: placeIn(sheet, places, row, null),
      tab: null,
      inForm: false,
      value: null,
      mark: signingMarks[state],
      rule: 'truoc-khi-ky',
      markWord: signingStateWords[state][language],
      text: fill(nextAct[state][language], { items: fill(words.items[language], { ids: items.slice(0, 4).join(', ') }), term: termNames[String(period)]?.[language] ?? '' }),
      basis: '',
      suggestion: null,
      mayFill: false,
      mayWaive: false,
    })),
  );
  const counts = countSigningRows(tab.flatMap(({ rows }) => rows));
  const total = tab.reduce((sum, { rows }) => sum + rows.length, 0);
  const waiting = tab.reduce((sum, { sheet }) => sum + waitingForPhone(sheet), 0);
  const reviewed = counts.daRaSoat === total;
  const parts = signingStates
    .filter((state) => counts[state] > 0)
    .map((state) => ({ mark: signingMarks[state], text: fill(words.count[language], { n: counts[state], total, state: signingStateWords[state][language] }) }));
  const { summary } = answer;
  return {
    ...answer,
    shown: [...answer.shown, ...shown],
    summary: summary && {
      allGood: summary.allGood && reviewed,
      notes: [...summary.notes, ...new Set(tab.flatMap(({ rows }) => unreviewedNote(rows, language) ?? [])), ...(waiting > 0 ? [fill(words.phone[language], { n: waiting })] : [])],
      // Nothing wrong on the list of signatures does not mean that what is signed is right.
      parts: [...parts, ...summary.parts.map((part) => (part.mark === 'dat' && !reviewed ? { ...part, mark: null } : part))],
    },
  };
}
