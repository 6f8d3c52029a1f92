import { useState } from 'react';
import { Button, Checkbox, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../words.ts';
import { words } from './backup.words.ts';
import { countedTables } from './counted.ts';

export interface MakeProps {
  /** Records by table, keys that cannot be copied among them. */
  counts: Readonly<Record<string, number>>;
  damaged: number;
  /** How many keys stay in the browser. */
  keysLeft: number;
  /** Saves the file and gives its name; rejects when that fails. */
  onSave(passphrase: string | null): Promise<string>;
  onStatus(status: string): void;
}

const shortest = 8;

export function MakePart({ counts, damaged, keysLeft, onSave, onStatus }: MakeProps) {
  const say = useWords();
  const [locked, setLocked] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const copied = Object.fromEntries(Object.entries(counts).filter(([table]) => table !== 'packKeys'));
  const list = countedTables(copied, say);
  const short = passphrase.normalize('NFC').length < shortest;
  const differs = passphrase.normalize('NFC') !== again.normalize('NFC');
  const save = async () => {
    setBusy(true);
    try {
      onStatus(say(words.saved, { name: await onSave(locked ? passphrase : null) }));
      setPassphrase('');
      setAgain('');
    } catch {
      onStatus(say(words.notSaved));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="backup-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !(locked && (short || differs))) void save();
      }}
    >
      <p>{list === '' ? say(words.nothing) : say(words.holds, { list })}</p>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {keysLeft > 0 && <p>{say(words.keysLeft, { n: keysLeft })}</p>}
      <Checkbox className="check" isSelected={locked} onChange={setLocked}><span className="box" aria-hidden />{say(words.lock)}</Checkbox>
      <p className="backup-hint">{say(locked ? words.lockHint : words.open)}</p>
      {locked && (
        <div className="row backup-fields">
          <TextField type="password" value={passphrase} onChange={setPassphrase} isInvalid={passphrase !== '' && short} validationBehavior="aria">
            <Label>{say(words.passphrase)}</Label>
            <Input autoComplete="new-password" />
            <FieldError>{say(words.short)}</FieldError>
          </TextField>
          <TextField type="password" value={again} onChange={setAgain} isInvalid={again !== '' && differs} validationBehavior="aria">
            <Label>{say(words.again)}</Label>
            <Input autoComplete="new-password" />
            <FieldError>{say(words.differs)}</FieldError>
          </TextField>
        </div>
      )}
      <div className="row">
        <Button className="button primary" type="submit" isDisabled={busy || (locked && (short || differs))}>{say(busy ? words.saving : words.save)}</Button>
      </div>
    </form>
  );
}
