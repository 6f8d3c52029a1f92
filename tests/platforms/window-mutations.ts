import type { PageReading } from '../page/read.ts';
import type { Mutation } from './mutations.ts';
import { textNodes } from './page-parts.ts';

/** The whole page once more, as a window of the page that the teacher looked at before: other pupils, another class. */
function addOldWindow(page: Document, { sheets }: PageReading, style: string): boolean {
  const old = page.createElement('div');
  old.append(...[...page.body.childNodes].map((node) => node.cloneNode(true)));
  for (const name of ['id', 'for', 'name', 'aria-controls', 'aria-labelledby', 'href']) {
    for (const element of old.querySelectorAll(`[${name}]`)) element.setAttribute(name, `${element.getAttribute(name) ?? ''}-old`);
  }
  const names = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ pupil }) => pupil ?? [])));
  let nth = 0;
  const other = (text: string) => (names.has(text.replace(/\s+/g, ' ').trim()) ? `Hồ Cũ ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm'][nth++ % 5] ?? ''}` : text.replace(/(^|[\s(])(1[0-2]|[6-9])[A-Z]\d?(?=$|[\s)])/g, '$19Z'));
  for (const node of textNodes(old)) node.data = other(node.data);
  for (const input of old.querySelectorAll('input[value]')) input.setAttribute('value', other(input.getAttribute('value') ?? ''));
  old.style.cssText = style;
  page.body.prepend(old);
  return true;
}

/** What was open before and is in the page still. */
export const windowMutations: readonly Mutation[] = [
  { name: 'an old window, hidden', apply: (page, reading) => addOldWindow(page, reading, 'display:none') },
  { name: 'an old window, pushed out of the page', apply: (page, reading) => addOldWindow(page, reading, 'position:absolute;left:-9999px;top:0;width:1300px') },
];
