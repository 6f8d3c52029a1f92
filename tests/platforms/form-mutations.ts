import type { PageReading } from '../page/read.ts';
import type { Mutation } from './mutations.ts';
import { everywhere, knownHeads, profileBoxes, textNodes } from './page-parts.ts';

/** Takes the stars out of the words; the heads that had one. */
function starred(reading: PageReading): Element[] {
  return knownHeads(reading).filter((head) => {
    const stars = textNodes(head).filter((node) => node.data.includes('*'));
    for (const node of stars) node.data = node.data.replaceAll('*', '');
    return stars.length > 0;
  });
}

function starsByClass(reading: PageReading): boolean {
  const heads = starred(reading);
  for (const head of heads) head.classList.add('required');
  return heads.length > 0;
}

function starsByField(reading: PageReading): boolean {
  const fields = reading.sheets.flatMap(({ kind, columns }, at) => (kind === 'profile' ? columns.filter(({ required }) => required).map(({ key }) => reading.locate(at, 0, key)) : []));
  if (fields.length === 0) return false;
  starred(reading);
  for (const field of fields) (field?.querySelector('input,select,textarea') ?? field)?.setAttribute('aria-required', 'true');
  return true;
}

function add(page: Document, reading: PageReading, html: string): boolean {
  const boxes = profileBoxes(reading);
  for (const box of boxes) {
    const part = page.createElement('div');
    part.innerHTML = html;
    box.append(part);
  }
  return boxes.length > 0;
}

function hint(reading: PageReading): boolean {
  const words = reading.sheets.flatMap(({ kind, columns }, at) => (kind === 'profile' ? columns.map(({ key }) => reading.locate(at, null, key)) : [])).flatMap((head) => (head && !head.querySelector('input') && !/[:：]/.test(head.textContent) ? (textNodes(head)[0] ?? []) : []));
  for (const node of words) node.data = `${node.data} (nếu có)`;
  return words.length > 0;
}

/** What a form may change without changing what it holds, and what it may add. */
export const formMutations: readonly Mutation[] = [
  { name: 'stars said by a class', apply: (_, reading) => starsByClass(reading) },
  { name: 'stars said by the fields', apply: (_, reading) => starsByField(reading) },
  { name: 'a hint behind each label', apply: (_, reading) => hint(reading) },
  {
    name: 'fields locked',
    apply(page, { sheets }) {
      if (!sheets.some(({ columns }) => columns.some(({ editable }) => editable))) return false;
      for (const field of everywhere(page, 'input,textarea')) field.setAttribute('readonly', '');
      return (sheet) => ({ ...sheet, columns: sheet.columns.map((column) => ({ ...column, editable: false })) });
    },
  },
  { name: 'a field without words added', isNews: true, apply: (page, reading) => add(page, reading, '<span></span><input type="text" value="lạ">') },
  { name: 'a list without words added', isNews: true, apply: (page, reading) => add(page, reading, '<select><option>lạ</option></select>') },
  { name: 'a field of unknown words added', isNews: true, apply: (page, reading) => add(page, reading, '<label>Zắc mờ phẩy</label><input type="text" value="lạ">') },
  { name: 'words of unknown meaning with a value added', isNews: true, apply: (page, reading) => add(page, reading, '<span>Zắc mờ phẩy:</span> <span>lạ</span>') },
];
