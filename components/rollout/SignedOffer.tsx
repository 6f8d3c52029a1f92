import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { isStandard } from '../../lib/school/standard.ts';
import type { PackAnswer } from '../settings/PackPart.tsx';
import { packWords, refusalWords } from '../settings/pack.words.ts';
import { useWords } from '../words.ts';
import { words } from './rollout.words.ts';

/** Offers what was signed here and does not hold here yet (`waiting`), and says what came of loading it. */
export function SignedOffer({ waiting, inForce, onLoad }: { waiting: SchoolPack | null; inForce: SchoolPack; onLoad(): Promise<PackAnswer> }) {
  const say = useWords();
  const [taken, setTaken] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const load = async ({ version }: SchoolPack) => {
    setProblem('');
    const { refused } = await onLoad();
    if (refused === null) setTaken(version);
    else setProblem(refused === 'wrong' || refused === 'newKey' ? say(words.notTaken) : say(refusalWords[refused], { newest: inForce.version }));
  };
  return (
    <>
      {waiting && taken !== waiting.version && (
        <div className="rollout-note">
          <p>{say(isStandard(inForce) ? words.waitingStandard : words.waiting, { version: waiting.version, inForce: inForce.version || '–' })}</p>
          <Button onPress={() => void load(waiting).catch(() => setProblem(say(packWords.notSaved)))}>{say(words.loadSigned)}</Button>
          {problem && <p role="alert">{problem}</p>}
        </div>
      )}
      {taken !== null && <p role="status">{say(words.taken, { version: taken })}</p>}
    </>
  );
}
