import { useId, useState, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { languages } from '../../lib/records/words.ts';
import type { Policy } from '../../lib/school/policy.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { HostsPart, type HostsProps } from '../hosts/HostsPart.tsx';
import { words as hostWords } from '../hosts/hosts.words.ts';
import { EraseDialog } from '../backup/EraseDialog.tsx';
import { LockedBySchool } from '../common/LockedBySchool.tsx';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { useWords } from '../words.ts';
import { LessonsPart, type LessonsProps } from './LessonsPart.tsx';
import { PackPart, type PackProps } from './PackPart.tsx';
import { PolicyPart } from './PolicyPart.tsx';
import { policyWords } from './pack.words.ts';
import { words } from './settings.words.ts';
import { WhoPart } from './WhoPart.tsx';
import './settings.css';

export interface SettingsPageProps extends LessonsProps, HostsProps, PackProps {
  /** What the administrator set. */
  policy: Policy;
  settings: Settings;
  damagedSettings: boolean;
  readings: { count: number; damaged: number };
  /** Records by table: what "Xóa tất cả" takes. */
  kept: Readonly<Record<string, number>>;
  /** Rejects when storage refuses. */
  onChange(change: Partial<Settings>): Promise<void>;
  onClear(): Promise<void>;
}

/** Who the user is, the school's rules, the language, and what Soát never does. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, readings } = props;
  const say = useWords();
  const [status, setStatus] = useState('');
  const change = (part: Partial<Settings>) =>
    props.onChange(part).then(() => setStatus(say(words.saved)), () => setStatus(say(words.notSaved)));

  return (
    <main className="settings">
      <header>
        <h1>{say(words.title)}</h1>
        {!settings.welcomed && <p><a href="/welcome.html">{say(words.firstSteps)}</a></p>}
        {props.damagedSettings && <p role="alert">{say(words.settingsDamaged)}</p>}
      </header>
      <p className="settings-status" role="status">{status}</p>

      <Section title={say(words.who)}>
        <WhoPart settings={settings} onChange={change} />
      </Section>

      <Section title={say(words.pack)}>
        <PackPart {...props} pack={settings.pack} locked={props.policy.pack !== null} onStatus={setStatus} />
      </Section>

      <Section title={say(words.promise)}>
        <ul>
          {(['works', 'reads', 'never', 'stays', 'secrets', 'responsible'] as const).map((line) => <li key={line}>{say(words[line])}</li>)}
        </ul>
        <p className="settings-help"><HelpLinks /></p>
      </Section>

      <Section title={say(words.language)}>
        {props.policy.language && <LockedBySchool />}
        <RadioGroup isDisabled={props.policy.language !== null} value={settings.language} onChange={(language) => void change({ language: language as Settings['language'] })} aria-label={say(words.language)}>
          <div className="settings-options">
            {languages.map((language) => <Radio key={language} value={language}>{say(words[language])}</Radio>)}
          </div>
        </RadioGroup>
      </Section>

      <Section title={say(policyWords.title)}>
        <PolicyPart policy={props.policy} />
      </Section>

      <Section title={say(hostWords.title)}>
        <HostsPart {...props} onStatus={setStatus} />
      </Section>

      <Section title={say(words.lessons)}>
        <LessonsPart {...props} school={settings.pack.lessons?.length ?? 0} onStatus={setStatus} />
      </Section>

      <Section title={say(words.data)}>
        <p>{say(words.dataCount, { n: readings.count })}</p>
        {readings.damaged > 0 && <p role="alert">{say(words.dataDamaged, { n: readings.damaged })}</p>}
        <EraseDialog counts={props.kept} onErase={() => props.onClear().then(() => setStatus(say(words.cleared)), () => setStatus(say(words.notSaved)))} />
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
