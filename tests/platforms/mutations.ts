import type { Sheet } from '../../lib/records/sheet.ts';
import type { PageReading } from '../page/read.ts';
import { formMutations } from './form-mutations.ts';
import { gridMutations } from './grid-mutations.ts';
import { everywhere, textNodes } from './page-parts.ts';
import { textMutations } from './text-mutations.ts';
import { windowMutations } from './window-mutations.ts';

/** Where a change of the page is one of meaning: what a sheet of it says afterwards. */
export type Meaning = (sheet: Sheet, at: number) => Sheet;

/** Changes the page as a new version of the platform might; false when the page has nothing to change that way. */
export interface Mutation {
  name: string;
  apply(page: Document, reading: PageReading): boolean | Meaning;
  /** Something that no reader understands has come: that nothing else is changed is not enough, it must be said. */
  isNews?: boolean;
}

const references = ['for', 'aria-controls', 'aria-labelledby', 'list', 'data-target', 'data-bs-target', 'href'];

function renameClassesAndIds(page: Document): boolean {
  const names = new Map<string, string>();
  const renamed = (name: string) => names.get(name) ?? names.set(name, `n${names.size}`).get(name) ?? '';
  for (const element of everywhere(page, '[class]')) element.setAttribute('class', [...element.classList].map(renamed).join(' '));
  for (const element of everywhere(page, '[id]')) {
    // The pupil's code in a row's id is data, not a name.
    if (/\d{10}/.test(element.id)) continue;
    const old = element.id;
    element.id = renamed(old);
    for (const reference of references) {
      for (const other of everywhere(page, `[${reference}]`)) {
        const value = other.getAttribute(reference);
        if (value === old) other.setAttribute(reference, element.id);
        else if (value === `#${old}`) other.setAttribute(reference, `#${element.id}`);
      }
    }
  }
  // The page looks as before: its style goes by the new names.
  for (const style of everywhere(page, 'style')) style.textContent = (style.textContent ?? '').replace(/([.#])([a-z_][\w-]*)/gi, (_, sign: string, name: string) => sign + (names.get(name) ?? name));
  return names.size > 0;
}

function wrap(page: Document): boolean {
  const wrapped = everywhere(page, 'table,input:not([type=hidden]),select,textarea,[role=row]').filter((element) => element.getAttribute('role') !== 'row' || element.tagName === 'DIV');
  for (const element of wrapped) {
    const box = page.createElement(element.tagName === 'TABLE' || element.getAttribute('role') === 'row' ? 'div' : 'span');
    element.replaceWith(box);
    box.append(element);
  }
  return wrapped.length > 0;
}

/** The last two plain columns of each table change places. */
function moveColumns(page: Document): boolean {
  let moved = false;
  for (const table of page.querySelectorAll('table')) {
    const rows = [...table.rows].filter((row) => row.cells.length > 3);
    // A header apart from its rows moves with them or not at all.
    if (rows.length < 4 || !/STT|TT/.test(rows[0]?.cells[0]?.textContent ?? '')) continue;
    const first = rows[0];
    const [last, before] = [first?.cells[first.cells.length - 1], first?.cells[first.cells.length - 2]];
    if (!first || !last || !before || last.colSpan > 1 || before.colSpan > 1 || last.rowSpan !== before.rowSpan || table.querySelector('table')) continue;
    if ([...table.querySelectorAll('label')].length > 0 || first.querySelector('input:not([type=checkbox])')) continue;
    for (const row of rows) {
      if (row !== first && row.rowIndex - first.rowIndex < last.rowSpan) continue;
      const [end, second] = [row.cells[row.cells.length - 1], row.cells[row.cells.length - 2]];
      if (end && second && end.colSpan === 1 && second.colSpan === 1) second.before(end);
    }
    moved = true;
  }
  return moved;
}

function swapCellTags(page: Document): boolean {
  const cells = [...page.querySelectorAll('th,td')].filter((cell) => cell.tagName === 'TH' || cell.closest('thead'));
  for (const cell of cells) {
    const other = page.createElement(cell.tagName === 'TH' ? 'td' : 'th');
    for (const { name, value } of cell.attributes) other.setAttribute(name, value);
    other.append(...cell.childNodes);
    cell.replaceWith(other);
  }
  return cells.length > 0;
}

function decompose(page: Document): boolean {
  for (const root of [page.body, ...everywhere(page, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])]) for (const node of textNodes(root)) node.data = node.data.normalize('NFD');
  return true;
}

const fixed: Mutation[] = [
  { name: 'classes and ids renamed', apply: renameClassesAndIds },
  { name: 'a wrapper added', apply: wrap },
  { name: 'columns moved', apply: moveColumns },
  { name: 'th ↔ td', apply: swapCellTags },
];

export const decomposed: Mutation = { name: 'text in NFD', apply: decompose };

const setText = (element: Element, text: string) => {
  const [first, ...rest] = textNodes(element);
  if (!first) return false;
  // A label of another name still ends in its colon.
  first.data = text + (/[:：]\s*$/.exec(element.textContent ?? '')?.[0] ?? '');
  for (const node of rest) node.data = '';
  return true;
};

/** Header cells and labels: those the reader knows, and those over several columns. */
function heads(page: Document, reading: PageReading): Element[] {
  const known = reading.sheets.flatMap((sheet, at) => sheet.columns.filter(({ hidden }) => !hidden).map(({ key }) => reading.locate(at, null, key)));
  return [...new Set([...known, ...page.querySelectorAll('tr:first-child > [colspan]')].filter((element) => element !== null))];
}

function hide(page: Document, head: Element): boolean {
  const cell = head.closest('th,td');
  const table = cell?.closest('table');
  if (!cell || !table) {
    // A panel that is hidden whole is a tab that is closed.
    const box = head.closest('.form-group,[role=columnheader]') ?? (head.parentElement?.getAttribute('role') === 'tabpanel' ? head : head.parentElement);
    if (!box || box === page.body) return false;
    if (box.getAttribute('role') === 'columnheader') {
      const at = [...(box.parentElement?.children ?? [])].indexOf(box);
      for (const row of page.querySelectorAll('[role=row]')) (row.children[at] as HTMLElement | undefined)?.style.setProperty('display', 'none');
    } else (box as HTMLElement).style.display = 'none';
    return true;
  }
  // The column by where it stands on the screen, whatever spans the header has.
  const { left, right } = cell.getBoundingClientRect();
  if (right === left) return false;
  const middle = (left + right) / 2;
  const box = table.closest('.RadGrid,.el-table') ?? table;
  const column = [...box.querySelectorAll('th,td')].filter((other) => {
    const place = other.getBoundingClientRect();
    return place.left < middle && place.right > middle && (other as HTMLTableCellElement).colSpan === 1;
  });
  for (const other of column) (other as HTMLElement).style.display = 'none';
  return column.length > 1;
}

/** All mutations of one page: each header renamed and hidden by itself. */
export function mutationsOf(page: Document, reading: PageReading): Mutation[] {
  const count = heads(page, reading).length;
  const each = Array.from({ length: count }, (_, at): Mutation[] => [
    { name: `header ${at} renamed to nonsense`, apply: (other, again) => setText(heads(other, again)[at] as Element, 'Zắc mờ phẩy') },
    { name: `header ${at} hidden`, apply: (other, again) => hide(other, heads(other, again)[at] as Element) },
  ]);
  return [...fixed, decomposed, ...textMutations, ...gridMutations, ...formMutations, ...windowMutations, ...each.flat()];
}
