import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked, type Token, type Tokens } from 'marked';
import type { Block, Guide, Inline } from '../components/help/guide.ts';

/**
 * Writes components/help/guides.ts, the guides that the extension carries, from their Markdown in docs, as plain data: the help
 * page draws them as text and never as HTML. Run after a guide has changed: `node scripts/build-guides.ts`; a test
 * compares the file with what this makes.
 */
const root = path.resolve(import.meta.dirname, '..');
export const guidesPath = path.join(root, 'components/help/guides.ts');
/** The guides by the id of their tab; a link from one to another becomes a link to that tab. */
const sources = { 'giao-vien': 'docs/giao-vien.md', 'rieng-tu': 'docs/rieng-tu.md', 'trien-khai': 'docs/trien-khai.md' } as const;
const tabOf: Record<string, string> = { 'giao-vien.md': '#giao-vien', 'rieng-tu.md': '#rieng-tu', 'trien-khai.md': '#trien-khai', 'quy-tac.md': '#quy-tac' };

function guideOf(markdown: string): Guide {
  const [title, ...blocks] = marked.lexer(markdown).filter(({ type }) => type !== 'space').map(blockOf);
  if (title?.type !== 'heading' || title.depth !== 1) throw new Error('a guide begins with its title');
  return { title: plain(title.text), blocks };
}

function blockOf(token: Token): Block {
  switch (token.type) {
    case 'heading': return { type: 'heading', depth: (token as Tokens.Heading).depth, text: inlines(token.tokens) };
    case 'paragraph': {
      const only = token.tokens?.length === 1 ? token.tokens[0] : undefined;
      return only?.type === 'image' ? { type: 'picture', name: path.basename((only as Tokens.Image).href), words: (only as Tokens.Image).text } : { type: 'paragraph', text: inlines(token.tokens) };
    }
    case 'list': return { type: 'list', ordered: (token as Tokens.List).ordered, items: (token as Tokens.List).items.map(({ tokens }) => inlines(tokens.flatMap((part) => ('tokens' in part && part.tokens) || []))) };
    default: throw new Error(`a guide may not hold: ${token.type}`);
  }
}

function inlines(tokens: readonly Token[] = []): Inline[] {
  return tokens.map((token) => {
    switch (token.type) {
      case 'text': case 'escape': return { type: 'text', text: (token as Tokens.Text).text };
      case 'strong': case 'em': case 'codespan': return { type: token.type, text: plain(inlines('tokens' in token && token.tokens ? token.tokens : [{ type: 'text', raw: token.raw, text: (token as Tokens.Codespan).text }])) };
      case 'link': {
        const to = tabOf[(token as Tokens.Link).href];
        return to === undefined ? { type: 'text', text: plain(inlines(token.tokens)) } : { type: 'link', to, text: plain(inlines(token.tokens)) };
      }
      default: throw new Error(`a guide's line may not hold: ${token.type}`);
    }
  });
}

const plain = (parts: readonly Inline[]) => parts.map(({ text }) => text).join('');

export function guidesModule(): string {
  const guides = Object.fromEntries(Object.entries(sources).map(([id, file]) => [id, guideOf(readFileSync(path.join(root, file), 'utf8'))]));
  return `import type { Guide, GuideId } from './guide.ts';\n\n/** Written by scripts/build-guides.ts from docs: change the Markdown there. */\nexport const guides: Record<GuideId, Guide> = ${JSON.stringify(guides, null, 1)};\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(guidesPath, guidesModule());
