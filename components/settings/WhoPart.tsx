import { useState } from 'react';
import { FieldError, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { roles, type Role, type Settings } from '../../lib/school/settings.ts';
import { readTaughtClasses, writeTaughtClasses } from '../../lib/school/taught-classes.ts';
import { useWords } from '../words.ts';
import { roleWords, words } from './settings.words.ts';

interface WhoProps {
  settings: Settings;
  onChange(change: Partial<Settings>): Promise<void>;
}

/** The user's work, the class they are homeroom teacher of, and what they teach; each is kept as it is left. */
export function WhoPart({ settings, onChange }: WhoProps) {
  const say = useWords();
  return (
    <>
      <RadioGroup value={settings.role} onChange={(role) => void onChange({ role: role as Role })}>
        <Label>{say(words.role)}</Label>
        <div className="settings-options">
          {roles.map((role) => <Radio key={role} value={role}>{say(roleWords[role])}</Radio>)}
        </div>
      </RadioGroup>
      <HomeroomField settings={settings} onChange={onChange} />
      <TeachesField settings={settings} onChange={onChange} />
    </>
  );
}

function HomeroomField({ settings, onChange }: WhoProps) {
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

function TeachesField({ settings, onChange }: WhoProps) {
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
