import { markOf, type Mark } from '../records/finding.ts';
import { countedMarkWords, markWords } from '../records/mark-words.ts';
import { pageStyle } from '../records/page-style.ts';
import { describeReason } from '../records/reasons.ts';
import { placeIn, type SheetPlaces } from '../records/recognition.ts';
import type { Reason, Sheet } from '../records/sheet.ts';
import type { PageAnswer, PageWords, ShownFinding, ShownSummary } from '../records/shown.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import type { SchoolPack } from '../school/pack.ts';
import { describeFinding } from './describe.ts';
import { mayWaive, type Judgement } from './judge.ts';
import type { Rule } from './rule.ts';

/** "Sửa" never offers these, whatever a rule suggests: ids are the platform's and the police's, not ours (law 2). */
const neverFilled = new Set(['maHocSinh', 'maMoet', 'soDinhDanh', 'bhyt']);

const words = {
  pupils: { vi: 'đã đọc {n}/{total} học sinh', en: '{n}/{total} {total|pupil|pupils} read' },
  pupilsNoTotal: { vi: 'đã đọc {n} học sinh', en: '{n} {n|pupil|pupils} read' },
  fields: { vi: 'đã đọc {n}/{total} mục', en: '{n}/{total} {total|field|fields} read' },
  clean: { vi: 'chưa thấy lỗi', en: 'nothing wrong found' },
  notUnderstood: { vi: 'chưa hiểu hết trang này', en: 'page not fully understood' },
  columnsNotUnderstood: { vi: 'chưa hiểu {n} cột', en: '{n} {n|column|columns} not understood' },
  basis: { vi: 'Theo: {basis}', en: 'Basis: {basis}' },
  notStored: { vi: 'Chưa lưu được vào máy – đang thử lại. Giữ trang này mở.', en: 'Could not be stored yet – trying again. Keep this page open.' },
  waived: { vi: 'đã bỏ qua {n}', en: '{n} set aside' },
} satisfies Record<string, Words>;

const pageWords: Record<keyof PageWords, Words> = {
  fill: { vi: 'Sửa', en: 'Fill in' },
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép', en: 'Copied' },
  waive: { vi: 'Bỏ qua…', en: 'Set aside…' },
  reason: { vi: 'Lí do bỏ qua', en: 'Reason for setting aside' },
  waiveNow: { vi: 'Bỏ qua', en: 'Set aside' },
  reasonNeeded: { vi: 'Ghi lí do rồi mới bỏ qua được.', en: 'Write a reason first.' },
  close: { vi: 'Đóng', en: 'Close' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  suggestion: { vi: 'Đề nghị', en: 'Suggestion' },
  openPanel: { vi: 'Mở bảng Soát', en: 'Open the Soát panel' },
  pointHint: { vi: 'Bấm vào tên cột, tên mục hoặc ô muốn dạy. Không bấm gì của trang. Phím mũi tên rồi Enter để chọn; Esc: thôi.', en: 'Press the column, field or cell you mean. Nothing of the page is pressed. Arrow keys and Enter choose; Esc ends.' },
  moveChip: { vi: 'Dời chỗ', en: 'Move' },
  nextFinding: { vi: 'Chỗ tiếp theo (Alt+S)', en: 'Next place (Alt+S)' },
  reload: { vi: 'Soát vừa được cập nhật. Lưu việc đang làm rồi tải lại trang.', en: 'Soát was updated. Save your work, then reload the page.' },
  sweep: { vi: 'Quét cả bảng', en: 'Sweep the whole grid' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  filled: { vi: 'Đã sửa trên trang. Thầy cô bấm Lưu của trang để giữ.', en: 'Changed on the page. Press the page’s own Save to keep it.' },
  notFilled: { vi: 'Chưa sửa được: ô đã khác lúc đọc. Thầy cô sửa tay ô này.', en: 'Not changed: the field is no longer as it was read. Please type it.' },
  unchecked: { vi: 'chưa kiểm tra được – sửa một ô hoặc tải lại trang để thử lại', en: 'could not be checked – edit a field or reload the page to try again' },
};

export function pageWordsIn(language: Language): PageWords {
  return Object.fromEntries(Object.entries(pageWords).map(([key, both]) => [key, both[language]])) as unknown as PageWords;
}

export interface JudgedSheet {
  sheet: Sheet;
  judgement: Judgement;
  /** Where the sheet stands on its page; absent for one that is not on a page now. */
  places?: SheetPlaces;
  /** What could not be read of the store while it was judged. */
  unread?: readonly Reason[];
}

export interface AnswerParts {
  rules: ReadonlyMap<string, Rule>;
  pack: SchoolPack;
  language: Language;
  /** False while a reading of the tab could not be written. */
  stored: boolean;
  /** What keeps the whole page from being told, besides what its sheets say. */
  reasons: readonly Reason[];
  /** The sheets of all the tab's frames, for the chip; null in a frame that shows none. */
  tab: readonly JudgedSheet[] | null;
}

/** What a frame shows of its sheets, in finished words. Hints (info) are left to the side panel: the page stays quiet. */
export function answerPage(judged: readonly JudgedSheet[], parts: AnswerParts): PageAnswer {
  const { tab, language } = parts;
  return {
    shown: shownOf(judged, parts),
    summary: tab === null || tab.length === 0 ? null : summarise(tab, shownOf(tab, parts), parts),
    partial: judged.some(({ sheet }) => sheet.why.some(({ id }) => id === 'rows-not-seen' || id === 'columns-not-seen')),
    lists: judged.flatMap(({ sheet, places }) => (sheet.kind === 'profile' ? [] : (places?.cells.find((cells) => cells.some((id) => id >= 0)) ?? []).filter((id) => id >= 0))),
    words: pageWordsIn(language),
    style: pageStyle,
  };
}

function shownOf(judged: readonly JudgedSheet[], { rules, pack, language }: AnswerParts): ShownFinding[] {
  return judged.flatMap(({ sheet, judgement, places }, index) =>
    judgement.findings
      .filter((finding) => finding.outcome === 'unsure' || finding.severity !== 'info')
      .map((finding): ShownFinding => {
        const rule = rules.get(finding.rule);
        const mark = markOf(finding);
        const column = sheet.columns.find(({ key }) => key === finding.field);
        return {
          sheet: index,
          row: finding.row,
          field: finding.field,
          element: places ? placeIn(sheet, places, finding.row, finding.field) : -1,
          tab: column?.tab ?? null,
          inForm: sheet.kind === 'profile',
          value: finding.value,
          mark,
          rule: finding.rule,
          markWord: markWords[mark][language],
          text: describeFinding(finding, rule, language),
          basis: rule?.basis.length ? fill(words.basis[language], { basis: rule.basis.map(({ source }) => source).join('; ') }) : '',
          suggestion: finding.suggestion,
          mayFill:
            finding.suggestion !== null && sheet.kind === 'profile' && column?.editable === true && pack.mayFill && !neverFilled.has(column.key),
          mayWaive: mayWaive(finding.rule, pack),
        };
      }),
  );
}

/** The chip's numbers. Green is said only when all was understood, all was read, all is stored and nothing is open (law 1). */
function summarise(judged: readonly JudgedSheet[], shown: readonly ShownFinding[], { language, stored, reasons: ofPage }: AnswerParts): ShownSummary {
  const reasons = [...ofPage, ...judged.flatMap(({ unread = [] }) => unread)];
  const say = (text: Words, params = {}) => fill(text[language], params);
  const count = (mark: Mark) => shown.filter((finding) => finding.mark === mark).length;
  const waived = judged.reduce((sum, { judgement }) => sum + judgement.waived.length, 0);
  const understood = reasons.length === 0 && judged.every(({ sheet }) => sheet.health === 'recognised');
  const wholeClass = judged.every(({ sheet }) => sheet.total === null || sheet.rows.length >= sheet.total);
  // Without its class a book is understood, but nobody can say whose marks are good.
  const nameless = judged.some(({ sheet }) => sheet.kind === 'gradebook' && sheet.lop === null);
  const allGood = understood && wholeClass && stored && !nameless && shown.length === 0;

  const parts: ShownSummary['parts'] = (['loi', 'canXem', 'chuaXacDinh'] as const)
    .filter((mark) => count(mark) > 0)
    .map((mark) => ({ mark, text: say(countedMarkWords[mark], { n: count(mark) }) }));
  // Marks beside what was found must not let the rest pass for good: what was not understood is said beside them.
  const columns = judged.reduce((sum, { sheet }) => sum + (sheet.kind === 'profile' ? 0 : sheet.unrecognised.length), 0);
  if (!understood) parts.push({ mark: 'chuaXacDinh', text: columns > 0 ? say(words.columnsNotUnderstood, { n: columns }) : say(words.notUnderstood) });
  else if (shown.length === 0) parts.push({ mark: allGood ? 'dat' : null, text: say(words.clean) });
  if (waived > 0) parts.push({ mark: 'boQua', text: say(words.waived, { n: waived }) });
  for (const { sheet } of judged) parts.push({ mark: null, text: coverage(sheet, say) });

  const notes = [...new Set([...reasons, ...judged.flatMap(({ sheet }) => sheet.why)].map((reason) => describeReason(reason, language)))];
  if (nameless) notes.push(describeReason({ id: 'class-not-said' }, language));
  if (!stored) notes.unshift(say(words.notStored));
  return { parts, allGood, notes };
}

/** "đã đọc 30/45 học sinh" for a class, "đã đọc 28/30 mục" for one pupil's profile: never a number without its whole. */
function coverage(sheet: Sheet, say: (text: Words, params?: object) => string): string {
  if (sheet.kind === 'profile' && sheet.rows.length === 1) {
    return say(words.fields, { n: sheet.columns.length, total: sheet.columns.length + sheet.unrecognised.length });
  }
  return sheet.total === null && sheet.health !== 'recognised'
    ? say(words.pupilsNoTotal, { n: sheet.rows.length })
    : say(words.pupils, { n: sheet.rows.length, total: sheet.total ?? sheet.rows.length });
}
