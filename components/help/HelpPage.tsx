import { useWords } from '../words.ts';
import type { RuleFile } from '../../lib/rules/help-examples.ts';
import type { GuideId } from './guide.ts';
import { GuideText } from './GuideText.tsx';
import { guides } from './guides.ts';
import { words } from './help.words.ts';
import { RuleHelp } from './RuleHelp.tsx';
import './help.css';

const parts = ['giao-vien', 'rieng-tu', 'quy-tac', 'trien-khai'] as const;
const isGuide = (part: string): part is GuideId => part in guides;

/** The guides and the rules. `part` is what stands behind the "#" of the address: a guide, else the rules, at a rule perhaps. */
export function HelpPage({ part, files, pictures }: { part: string; files: readonly RuleFile[]; pictures: Readonly<Record<string, string>> }) {
  const say = useWords();
  const shown = isGuide(part) ? part : 'quy-tac';
  return (
    <main className="help">
      <nav aria-label={say(words.parts)}>
        {parts.map((id) => <a key={id} href={`#${id}`} aria-current={id === shown ? 'page' : undefined}>{say(words[id])}</a>)}
      </nav>
      {isGuide(shown) ? (
        <>
          {say(words.inVietnamese) && <p>{say(words.inVietnamese)}</p>}
          <GuideText guide={guides[shown]} pictures={pictures} />
        </>
      ) : <RuleHelp files={files} />}
    </main>
  );
}
