import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { canonicalText } from '../../lib/school/acceptance.ts';
import type { Policy } from '../../lib/school/policy.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { isStandard } from '../../lib/school/standard.ts';
import { versionInTheWay } from '../../lib/school/versions.ts';
import type { PackAnswer } from '../settings/PackPart.tsx';
import { PolicyPart } from '../settings/PolicyPart.tsx';
import { policyWords } from '../settings/pack.words.ts';
import { useWords } from '../words.ts';
import { words } from './rollout.words.ts';
import { SignedOffer } from './SignedOffer.tsx';
import './rollout.css';

export interface RolloutProps {
  pack: SchoolPack;
  /** What was signed here last; null when nothing was. */
  signed: SchoolPack | null;
  policy: Policy;
  ids: { chromium: string; firefox: string };
  /** Rejects when the files could not be made. */
  onSave(pack: SchoolPack, quietFirstRun: boolean): Promise<void>;
  /** Puts what was signed here in force here. Rejects when storage refuses. */
  onLoadSigned(): Promise<PackAnswer>;
}

/** Ready files that put the school's rules on every computer, and what a policy brought to this one. */
export function RolloutPage({ pack, signed, policy, ids, onSave, onLoadSigned }: RolloutProps) {
  const say = useWords();
  const [quiet, setQuiet] = useState(true);
  const [status, setStatus] = useState('');
  // What is older than the rules in force would be refused.
  const waiting = signed && canonicalText(signed) !== canonicalText(pack) && versionInTheWay(signed, [pack]) === null ? signed : null;
  // Under a policy nothing can be loaded here: what was signed is handed out, and comes back with the policy.
  const handedOut = policy.pack && waiting ? waiting : pack;
  return (
    <div className="rollout">
      <h1>{say(words.title)}</h1>
      <p>{say(words.intro)} <a href="/help.html#trien-khai" target="_blank" rel="noopener">{say(words.guide)}</a></p>
      <section>
        <h2>{say(words.files)}</h2>
        {!policy.pack && <SignedOffer waiting={waiting} inForce={pack} onLoad={onLoadSigned} />}
        {isStandard(handedOut) ? !waiting && <p className="rollout-note">{say(words.standard)} <a href="#/quy-dinh">{say(words.toEditor)}</a></p> : <p>{say(words.pack, { name: handedOut.school.name || '–', version: handedOut.version || '–' })}{handedOut !== pack && <> {say(words.byPolicy)}</>}</p>}
        <dl>
          <dt>Chrome, Edge</dt><dd><code>{ids.chromium}</code></dd>
          <dt>Firefox</dt><dd><code>{ids.firefox}</code></dd>
        </dl>
        <Checkbox isSelected={quiet} onChange={setQuiet}><span className="rollout-box" aria-hidden />{say(words.quiet)}</Checkbox>
        <ul>{(['windows', 'linux', 'macos', 'firefox', 'byHand'] as const).map((each) => <li key={each}>{say(words[each])}</li>)}</ul>
        <Button className="primary" onPress={() => void onSave(handedOut, quiet).then(() => setStatus(say(words.saved)), () => setStatus(say(words.failed)))}>{say(words.save)}</Button>
        <p role="status">{status}</p>
      </section>
      <section>
        <h2>{say(policyWords.title)}</h2>
        <PolicyPart policy={policy} />
      </section>
    </div>
  );
}
