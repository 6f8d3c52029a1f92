import { fold } from './phrases.ts';
import { all } from './select.ts';
import { textOf } from './text.ts';
import { attr, parentOf, previousOf, shown, tagOf, within, type TreeElement } from './tree.ts';

export interface Paging {
  /** Pupils in all, where the page says it. */
  total: number | null;
  /** "Trang 1/3" */
  page: number | null;
  pages: number | null;
}

const totals = [
  /(?:cua|tren|of|trong tong so|\/) (\d{1,5})(?: (?:hoc sinh|ban ghi|muc|dong|ket qua|hs|entries|items|records|rows|em)|$| )/,
  /(?:tong so|tong cong|tong|si so|si so lop|si so hoc sinh|so hoc sinh|tong so hoc sinh|tong so ban ghi|total)(?: la)? (\d{1,5})(?= |$)/,
  /(?:^| )(\d{1,5}) (?:hoc sinh|ban ghi|em hoc sinh)(?= |$)/,
];

/** "Trang 1/3", "Trang hiện tại: 1 / Tổng số: 3 trang", "Trang thứ 1 trong 3 trang" */
const ofPages = /(?:trang|page)(?: thu| so| hien tai)? (\d{1,3}) (?:tren|of|cua|trong)(?: tong so| tong)? (\d{1,3})(?: trang)?(?= |$)/;

/** What the words round a grid say of its pages: "Hiển thị 1-25 của 42", "Trang 1/3", "Sĩ số: 42". */
export function readPaging(region: TreeElement, roots: readonly TreeElement[], skip: (element: TreeElement) => boolean): Paging {
  const result: Paging = { total: null, page: null, pages: null };
  let looked = 0;
  for (const element of all(region, 'div,span,p,li,label,td,small,strong,b,caption,nav,h1,h2,h3,h4,h5,em,i', skip)) {
    if (looked++ > 4000) break;
    if (element.children.length > 8 || roots.some((root) => within(element, root))) continue;
    const text = textOf(element, 120);
    if (text === '' || text.length > 100 || !/\d/.test(text)) continue;
    const folded = fold(text.replace(/(\d)\s*\/\s*(?=\d|tổng)/giu, '$1 tren ').replace(/(\d)[–-](\d)/g, '$1 - $2'));
    if (!/(cua|tren|of|trang|page|si so|tong|hoc sinh|ban ghi|hien thi|total)/.test(folded)) continue;
    const pages = ofPages.exec(folded);
    if (pages && shown(element)) [result.page, result.pages] = [Number(pages[1]), Number(pages[2])];
    const many = /(?:^| )(?:tong so trang(?: la)?|so trang) (\d{1,3})(?= |$)|(?:^| )(\d{1,3}) trang$/.exec(folded);
    if (many && shown(element) && result.pages === null) result.pages = Number(many[1] ?? many[2]);
    const row = /^(?:trang|page) ((?:\d{1,3} ){1,}\d{1,3})$/.exec(folded)?.[1]?.split(' ').map(Number);
    if (row && row.every((number, at) => number === at + 1) && shown(element)) [result.page, result.pages] = [result.page, row.length];
    const rest = folded.replace(ofPages, '').replace(/(?:tong so trang(?: la)?|so trang) \d{1,3}|(?:tong so |tong )?\d{1,3} trang$/, '');
    const range = /(?:hien thi|dang xem|showing|xem|tu|^)(?: tu)? ?(\d{1,5}) (?:den |to |toi )?(\d{1,5}) (?:cua|of|trong|tren)(?: tong so| tong)? (\d{1,5})/.exec(rest);
    const plain = range ? range[3] : /(hien thi|dang xem|trang|tim thay)/.test(rest) || /^(si so|tong|total)/.test(rest) ? totals.map((pattern) => pattern.exec(rest)?.[1]).find(Boolean) : undefined;
    if (plain && shown(element)) result.total ??= Number(plain);
  }
  // A pager made of an input: "Trang [1] / 3".
  for (const input of all(region, 'input', skip)) {
    if (!shown(input) || !/^\d{1,3}$/.test(attr(input, 'type') === 'password' ? '' : input.value) || roots.length === 0) continue;
    const box = parentOf(input);
    const words = box && tagOf(box) !== 'body' ? fold(textOf(box, 80).replace('/', ' tren ')) : '';
    const pages = /^trang (?:tren|of|cua) (\d{1,3})/.exec(words);
    if (pages) [result.page, result.pages] = [Number(input.value), Number(pages[1])];
  }
  // "Trang [1 ▾]": a list of the pages.
  for (const select of all(region, 'select', skip)) {
    const pages = select.choices.map(({ text }) => Number(text));
    const before = previousOf(select) ?? parentOf(select);
    if (shown(select) && result.pages === null && pages.length > 1 && pages.every((page, at) => page === at + 1) && before && /^(den )?(trang|page)( so)?( \d| |$)/.test(fold(textOf(before, 40)))) [result.page, result.pages] = [pages[select.chosen[0] ?? 0] ?? null, pages.length];
  }
  if (result.pages === null) Object.assign(result, drawnPager(region, roots, skip));
  return result;
}

const pagerLike = '[class*=pag],[class*=Pag],[role=navigation],nav';
const onward = /^((trang )?(sau|ke|ke tiep|tiep|tiep theo)|next|next page|xem them( \d+ (hoc sinh|dong))?|tai them|hien them)$/;

/** Pages told without words: a row of page numbers, or a way to the next page that can be pressed. */
function drawnPager(region: TreeElement, roots: readonly TreeElement[], skip: (element: TreeElement) => boolean): Pick<Paging, 'page' | 'pages'> {
  for (const box of all(region, pagerLike, skip)) {
    if (!shown(box) || roots.some((root) => within(box, root))) continue;
    const items = all(box, 'a,button,li,span,b,strong').filter((item) => shown(item) && all(item, 'a,button,li,span,b,strong').length === 0 && /^\d{1,3}$/.test(textOf(item, 10)));
    const numbers = items.map((item) => Number(textOf(item, 10)));
    const isRow = numbers.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] as number));
    const current = items.find((item) => attr(item, 'aria-current') !== null || /active|current|selected/i.test(`${attr(item, 'class') ?? ''} ${attr(parentOf(item) ?? item, 'class') ?? ''}`));
    if (isRow) return { page: current ? Number(textOf(current, 10)) : null, pages: Math.max(...numbers) };
  }
  const more = all(region, 'button,a,[role=button],li', skip).some(
    (button) => shown(button) && [textOf(button, 60, true), attr(button, 'aria-label') ?? '', attr(button, 'title') ?? ''].some((words) => onward.test(fold(words))) && attr(button, 'disabled') === null && attr(button, 'aria-disabled') !== 'true' && !/disabled/i.test(`${attr(button, 'class') ?? ''} ${attr(parentOf(button) ?? button, 'class') ?? ''}`),
  );
  return more ? { page: 1, pages: 2 } : { page: null, pages: null };
}
