import type { PageReading } from '../page/read.ts';

/** Text of a part of a page that is more than space. */
export const textNodes = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim() !== '') found.push(walker.currentNode as Text);
  return found;
};

/** The elements of a page that a selector names, those in open shadow roots too. */
export function everywhere(page: Document, selector: string): Element[] {
  const roots: (Document | ShadowRoot)[] = [page];
  for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** The words of the columns and fields that the reader knows. */
export const knownHeads = ({ sheets, locate }: PageReading): Element[] => [...new Set(sheets.flatMap((sheet, at) => sheet.columns.map(({ key }) => locate(at, null, key)).filter((head) => head !== null)))];

/** The boxes of the profiles on a page. */
export const profileBoxes = ({ sheets, recognition, elementOf }: PageReading): Element[] => sheets.flatMap(({ kind }, at) => (kind === 'profile' ? (elementOf(recognition.places[at]?.root ?? -1) ?? []) : []));
