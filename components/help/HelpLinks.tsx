import { useWords } from '../words.ts';
import { words } from './help.words.ts';

/** The teachers' guide and the page on data, each in a tab of its own. */
export function HelpLinks() {
  const say = useWords();
  return (['giao-vien', 'rieng-tu'] as const).map((part) => <a key={part} className="link" href={`/help.html#${part}`} target="_blank" rel="noopener">{say(words[part])}</a>);
}
