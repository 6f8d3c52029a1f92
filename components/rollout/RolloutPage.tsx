import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Policy } from '../../lib/school/policy.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { isStandard } from '../../lib/school/standard.ts';
import { PolicyPart } from '../settings/PolicyPart.tsx';
import { policyWords } from '../settings/pack.words.ts';
import { useWords } from '../words.ts';
import { words } from './rollout.words.ts';
import './rollout.css';

export interface RolloutProps {
  pack: SchoolPack;
  policy: Policy;
  ids: { chromium: string; firefox: string };
  /** Rejects when the files could not be made. */
  onSave(quietFirstRun: boolean): Promise<void>;
}

/** Ready files that put the rules in force here on every computer of the school, and what a policy brought to this one. */
export function RolloutPage({ pack, policy, ids, onSave }: RolloutProps) {
  const say = useWords();
  const [quiet, setQuiet] = useState(true);
  const [status, setStatus] = useState('');
  return (
    <div className="rollout">
      <h1>{say(words.title)}</h1>
      <p>{say(words.intro)} <a href="/help.html#trien-khai" target="_blank" rel="noopener">{say(words.guide)}</a></p>
      <section>
        <h2>{say(words.files)}</h2>
        {isStandard(pack) ? <p className="rollout-note">{say(words.standard)} <a href="#/quy-dinh">{say(words.toEditor)}</a></p> : <p>{say(words.pack, { name: pack.school.name || '–', version: pack.version || '–' })}</p>}
        <dl>
          <dt>Chrome, Edge</dt><dd><code>{ids.chromium}</code></dd>
          <dt>Firefox</dt><dd><code>{ids.firefox}</code></dd>
        </dl>
        <Checkbox isSelected={quiet} onChange={setQuiet}><span className="rollout-box" aria-hidden />{say(words.quiet)}</Checkbox>
        <ul>{(['windows', 'linux', 'macos', 'firefox', 'byHand'] as const).map((each) => <li key={each}>{say(words[each])}</li>)}</ul>
        <Button className="primary" onPress={() => void onSave(quiet).then(() => setStatus(say(words.saved)), () => setStatus(say(words.failed)))}>{say(words.save)}</Button>
        <p role="status">{status}</p>
      </section>
      <section>
        <h2>{say(policyWords.title)}</h2>
        <PolicyPart policy={policy} />
      </section>
    </div>
  );
}
