import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import type { Policy } from '../../lib/school/policy.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { PackPart, type PackProps } from '../settings/PackPart.tsx';
import { words as settingsWords } from '../settings/settings.words.ts';
import '../settings/settings.css';
import { WhoPart } from '../settings/WhoPart.tsx';
import { useWords } from '../words.ts';
import { words } from './welcome.words.ts';

export interface WelcomePageProps extends PackProps {
  policy: Policy;
  settings: Settings;
  /** Rejects when storage refuses. */
  onChange(change: Partial<Settings>): Promise<void>;
}

/** The first run: who the teacher is, the school's rules or none, and what to open; with what Soát never does. */
export function WelcomePage(props: WelcomePageProps) {
  const { settings, policy } = props;
  const say = useWords();
  const [status, setStatus] = useState('');
  const change = (part: Partial<Settings>, said: Words = settingsWords.saved) =>
    props.onChange(part).then(() => setStatus(say(said)), () => setStatus(say(settingsWords.notSaved)));
  return (
    <main className="settings">
      <header>
        <h1>{say(words.title)}</h1>
        <p>{say(words.intro)}</p>
      </header>
      <Step n={1} title={say(words.who)}>
        <WhoPart settings={settings} onChange={change} />
      </Step>
      <Step n={2} title={say(words.pack)}>
        {policy.pack === null && <p className="soft">{say(words.packHow)}</p>}
        <PackPart {...props} pack={settings.pack} locked={policy.pack !== null} onStatus={setStatus} />
      </Step>
      <Step n={3} title={say(words.open)}>
        <p>{say(words.openHow)}</p>
        <p>{say(words.pin)}</p>
        <ul>{(['works', 'never', 'stays', 'secrets', 'responsible'] as const).map((line) => <li key={line}>{say(settingsWords[line])}</li>)}</ul>
        <p className="settings-help"><HelpLinks /></p>
        <Button className="primary" onPress={() => void change({ welcomed: true }, words.isDone)}>{say(words.done)}</Button>
      </Step>
      <p className="settings-status" role="status">{status}</p>
    </main>
  );
}

function Step({ n, title, children }: { n: number; title: string; children: ReactNode }) {
  const say = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}><span className="settings-step">{say(words.step, { n })} · </span>{title}</h2>
      {children}
    </section>
  );
}
