import { drawnPager, figures, pagerCells } from './pager.ts';
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
  /(?:loc tu|loc trong|filtered from)(?: tong so| tong)? (\d{1,5})(?= |$)/,
  /(?:cua|tren|of|trong so|trong tong so|\/) (\d{1,5})(?: (?:hoc sinh|ban ghi|muc|dong|ket qua|hs|entries|items|records|rows|em)|$| )/,
  /(?:tong so|tong cong|tong|si so|si so lop|si so hoc sinh|so hoc sinh|tong so hoc sinh|tong so ban ghi|total)(?: la)? (\d{1,5})(?= |$)/,
  /(?:^| )(\d{1,5}) (?:hoc sinh|ban ghi|em hoc sinh)(?= |$)/,
];

/** "Trang 1/3", "Trang hiện tại: 1 / Tổng số: 3 trang", "Trang thứ 1 trong 3 trang" */
const ofPages = /(?:trang|page)(?: thu| so| hien tai)? (\d{1,3}) (?:tren|of|cua|trong)(?: tong so| tong)? (\d{1,3})(?: trang)?(?= |$)/;

/** "42 mục trong 3 trang" */
const inPages = /(?:^| )(\d{1,5}) (?:muc|ban ghi|dong|hoc sinh|hs|ket qua|items|records) (?:trong|tren|in|of) (\d{1,3}) (?:trang|pages?)(?= |$)/;
/** "Hiển thị 1 đến 25 của 42", "Bản ghi 1-25 / 42" */
const ofAll = /(?:hien thi|dang xem|showing|displaying|view|xem|ban ghi|hoc sinh|dong|ket qua|tu|^)(?: tu)? ?(\d{1,5}) (?:den |to |toi )?(\d{1,5}) (?:cua|of|trong|tren)(?: tong so| tong| so)? (\d{1,5})/;
/** What is to come when the list is scrolled. */
const goesOn = /^((cuon|keo)( chuot)? xuong( duoi)?( de)? (xem|tai|hien) them( hoc sinh| dong)?|dang tai them( hoc sinh| du lieu)?)$/;
const blocks = 'div,span,p,li,label,td,small,strong,b,caption,nav,h1,h2,h3,h4,h5,em,i';

/** What the words round a grid of so many rows, or in a foot of it, say of its pages: "Hiển thị 1-25 của 42", "Trang 1/3", "Sĩ số: 42". */
export function readPaging(region: TreeElement, roots: readonly TreeElement[], rows: number, skip: (element: TreeElement) => boolean): Paging {
  const result: Paging = { total: null, page: null, pages: null };
  let looked = 0;
  let more = false;
  /** "Lớp: 7A | Sĩ số: 42"; a list of classes says several. */
  const sizes = new Set<number>();
  const cells = pagerCells(roots);
  const figured: TreeElement[] = [];
  const inside = cells.flatMap((cell) => [cell, ...all(cell, blocks)]);
  for (const element of [...inside, ...all(region, blocks, skip)]) {
    if (looked++ > 4000) break;
    if (element.children.length > 8 || (looked > inside.length && roots.some((root) => within(element, root)))) continue;
    const text = textOf(element, 120);
    if (text === '' || text.length > 100 || (!/\d/.test(text) && !/thêm/i.test(text))) continue;
    if (text.length < 12 && figures.test(text)) figured.push(element);
    const folded = fold(text.replace(/(\d)\s*\/\s*(?=\d|tổng)/giu, '$1 tren ').replace(/(\d)[–-](\d)/g, '$1 - $2'));
    if (!/(cua|tren|of|trong|trang|page|si so|tong|hoc sinh|ban ghi|hien thi|total|them)/.test(folded)) continue;
    const pages = ofPages.exec(folded);
    if (pages && shown(element)) [result.page, result.pages] = [Number(pages[1]), Number(pages[2])];
    const many = /(?:^| )(?:tong so trang(?: la)?|so trang) (\d{1,3})(?= |$)|(?:^| )(\d{1,3}) trang$/.exec(folded);
    if (many && shown(element) && result.pages === null) result.pages = Number(many[1] ?? many[2]);
    const row = /^(?:trang|page) ((?:\d{1,3} ){1,}\d{1,3})$/.exec(folded)?.[1]?.split(' ').map(Number);
    if (row && row.every((number, at) => number === at + 1) && shown(element)) [result.page, result.pages] = [result.page, row.length];
    const rest = folded.replace(ofPages, '').replace(/(?:tong so trang(?: la)?|so trang) \d{1,3}|(?:tong so |tong )?\d{1,3} trang$/, '');
    const range = ofAll.exec(rest);
    const plain = totals[0]?.exec(rest)?.[1] ?? inPages.exec(folded)?.[1] ?? (range ? range[3] : /(hien thi|dang xem|trang|tim thay)/.test(rest) || /^(si so|tong|total)/.test(rest) ? totals.map((pattern) => pattern.exec(rest)?.[1]).find(Boolean) : undefined);
    if (plain && shown(element)) result.total ??= Number(plain);
    more ||= goesOn.test(folded) && shown(element);
    const inLine = (/ si so(?: lop)? (\d{1,2})(?= |$)/.exec(rest) ?? /^(?:co |gom |danh sach (?:co |gom )?)?(\d{1,2}) (?:hoc sinh|hs|em)$/.exec(rest) ?? /\((\d{1,2}) (?:học sinh|hs|em)\)/iu.exec(text))?.[1];
    if (inLine && Number(inLine) >= rows && shown(element)) sizes.add(Number(inLine));
  }
  if (result.total === null && sizes.size === 1) result.total = [...sizes][0] ?? null;
  // A pager made of an input: "Trang [1] / 3".
  for (const input of all(region, 'input', skip)) {
    if (!shown(input) || !/^\d{1,3}$/.test(attr(input, 'type') === 'password' ? '' : input.value) || roots.length === 0) continue;
    const box = parentOf(input);
    const words = box && tagOf(box) !== 'body' ? fold(textOf(box, 80).replace('/', ' tren ')) : '';
    const pages = /^(?:trang|page) (?:tren|of|cua|trong) (\d{1,3})/.exec(words);
    if (pages) [result.page, result.pages] = [Number(input.value), Number(pages[1])];
  }
  // "Trang [1 ▾]": a list of the pages.
  for (const select of all(region, 'select', skip)) {
    const pages = select.choices.map(({ text }) => Number(text));
    const before = previousOf(select) ?? parentOf(select);
    if (shown(select) && result.pages === null && pages.length > 1 && pages.every((page, at) => page === at + 1) && before && /^(den )?(trang|page)( so)?( \d| |$)/.test(fold(textOf(before, 40)))) [result.page, result.pages] = [pages[select.chosen[0] ?? 0] ?? null, pages.length];
  }
  if (result.pages === null) {
    const { page, pages } = drawnPager(region, roots, cells, figured, skip);
    Object.assign(result, more && pages === null ? { page: 1, pages: 2 } : { page, pages });
  }
  return result;
}
