import type { Mutation } from './mutations.ts';
import { everywhere, knownHeads, textNodes } from './page-parts.ts';

function inCapitals(heads: readonly Element[]): boolean {
  for (const node of heads.flatMap((head) => textNodes(head))) node.data = node.data.toUpperCase();
  return heads.length > 0;
}

function spacedOut(page: Document): boolean {
  const nodes = [page.body, ...everywhere(page, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => textNodes(root));
  for (const node of nodes) if (!node.parentElement?.closest('script,style,textarea,pre')) node.data = ` \n\u00a0${node.data.replaceAll(' ', '\u00a0 ')}\u200b \n`;
  return true;
}

function inBold(page: Document, heads: readonly Element[]): boolean {
  for (const node of heads.flatMap((head) => textNodes(head))) {
    const bold = page.createElement('b');
    node.replaceWith(bold);
    bold.append(node);
  }
  return heads.length > 0;
}

/** The words stay, the way they are written changes. */
export const textMutations: readonly Mutation[] = [
  { name: 'headers and labels in capitals', apply: (_, reading) => inCapitals(knownHeads(reading)) },
  { name: 'more space round and between words', apply: spacedOut },
  { name: 'the words of headers and labels in an element of their own', apply: (page, reading) => inBold(page, knownHeads(reading)) },
];
