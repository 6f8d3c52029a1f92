import { useId, useState, type ReactNode } from 'react';
import {
  Button, FieldError, Input, Label, Radio, RadioGroup, Text, TextArea, TextField,
} from 'react-aria-components';
import { languages } from '../../lib/records/words.ts';
import type { Policy } from '../../lib/school/policy.ts';
import { roles, type Role, type Settings } from '../../lib/school/settings.ts';
import { readTaughtClasses, writeTaughtClasses } from '../../lib/school/taught-classes.ts';
import { HostsPart, type HostsProps } from '../hosts/HostsPart.tsx';
import { words as hostWords } from '../hosts/hosts.words.ts';
import { EraseDialog } from '../backup/EraseDialog.tsx';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { useWords } from '../words.ts';
import { LessonsPart, type LessonsProps } from './LessonsPart.tsx';
import { LockedBySchool, PackPart, type PackProps } from './PackPart.tsx';
import { PolicyPart } from './PolicyPart.tsx';
import { policyWords } from './pack.words.ts';
import { roleWords, words } from './settings.words.ts';
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

/** Who the user is, the school's rules, the language, and what Soát never does; the first run is the same page with numbers. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, readings } = props;
  const say = useWords();
  const [status, setStatus] = useState('');
  const change = (part: Partial<Settings>) =>
    props.onChange(part).then(() => setStatus(say(words.saved)), () => setStatus(say(words.notSaved)));
  const first = !settings.welcomed;

  return (
    <main className="settings">
      <header>
        <h1>{say(words.title)}</h1>
        {first && <p>{say(words.welcome)}</p>}
        {props.damagedSettings && <p role="alert">{say(words.settingsDamaged)}</p>}
      </header>
      <p className="settings-status" role="status">{status}</p>

      <Section step={first ? 1 : null} title={say(words.who)}>
        <RadioGroup value={settings.role} onChange={(role) => void change({ role: role as Role })}>
          <Label>{say(words.role)}</Label>
          <div className="settings-options">
            {roles.map((role) => <Radio key={role} value={role}>{say(roleWords[role])}</Radio>)}
          </div>
        </RadioGroup>
        <HomeroomField settings={settings} onChange={change} />
        <TeachesField settings={settings} onChange={change} />
      </Section>

      <Section step={first ? 2 : null} title={say(words.pack)}>
        <PackPart {...props} pack={settings.pack} locked={props.policy.pack !== null} onStatus={setStatus} />
      </Section>

      <Section step={first ? 3 : null} title={say(words.promise)}>
        <ul>
          {(['works', 'reads', 'never', 'stays', 'secrets', 'responsible'] as const).map((line) => <li key={line}>{say(words[line])}</li>)}
        </ul>
        <p className="settings-help"><HelpLinks /></p>
        {first && <Button className="primary" onPress={() => void change({ welcomed: true })}>{say(words.done)}</Button>}
      </Section>

      <Section step={null} title={say(words.language)}>
        {props.policy.language && <LockedBySchool />}
        <RadioGroup isDisabled={props.policy.language !== null} value={settings.language} onChange={(language) => void change({ language: language as Settings['language'] })} aria-label={say(words.language)}>
          <div className="settings-options">
            {languages.map((language) => <Radio key={language} value={language}>{say(words[language])}</Radio>)}
          </div>
        </RadioGroup>
      </Section>

      <Section step={null} title={say(policyWords.title)}>
        <PolicyPart policy={props.policy} />
      </Section>

      <Section step={null} title={say(hostWords.title)}>
        <HostsPart {...props} onStatus={setStatus} />
      </Section>

      <Section step={null} title={say(words.lessons)}>
        <LessonsPart {...props} school={settings.pack.lessons?.length ?? 0} onStatus={setStatus} />
      </Section>

      <Section step={null} title={say(words.data)}>
        <p>{say(words.dataCount, { n: readings.count })}</p>
        {readings.damaged > 0 && <p role="alert">{say(words.dataDamaged, { n: readings.damaged })}</p>}
        <EraseDialog counts={props.kept} onErase={() => props.onClear().then(() => setStatus(say(words.cleared)), () => setStatus(say(words.notSaved)))} />
      </Section>
    </main>
  );
}

function Section({ step, title, children }: { step: number | null; title: string; children: ReactNode }) {
  const say = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{step !== null && <span className="settings-step">{say(words.step, { n: step })} · </span>}{title}</h2>
      {children}
    </section>
  );
}

interface FieldProps {
  settings: Settings;
  onChange(change: Partial<Settings>): Promise<void>;
}

function HomeroomField({ settings, onChange }: FieldProps) {
  const say = useWords();
  const [lop, setLop] = useState(settings.homeroom ?? '');
  return (
    <TextField value={lop} onChange={setLop} onBlur={() => void onChange({ homeroom: lop.trim().toUpperCase() || null })}>
      <Label>{say(words.homeroom)}</Label>
      <Input className="settings-short" />
      <Text slot="description">{say(words.homeroomHint)}</Text>
    </TextField>
  );
}

function TeachesField({ settings, onChange }: FieldProps) {
  const say = useWords();
  const [text, setText] = useState(() => writeTaughtClasses(settings.teaches));
  const { teaches, wrong } = readTaughtClasses(text);
  return (
    <TextField value={text} onChange={setText} onBlur={() => void onChange({ teaches })} isInvalid={wrong.length > 0} validationBehavior="aria">
      <Label>{say(words.teaches)}</Label>
      <TextArea rows={4} />
      <Text slot="description">{say(words.teachesHint)}</Text>
      <FieldError>{say(words.teachesWrong, { lines: wrong.map((line) => `“${line}”`).join(', ') })}</FieldError>
    </TextField>
  );
}
