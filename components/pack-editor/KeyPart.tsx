import { useState } from 'react';
import { Button, FileTrigger, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../words.ts';
import { words } from './pack-editor.words.ts';

export interface KeyProps {
  /** The fingerprint of the school's key in this browser; null when there is none. */
  fingerprint: string | null;
  /** Makes a key and saves its copy for the safe. */
  onMakeKey(passphrase: string): Promise<void>;
  /** Rejects when the passphrase or the file is wrong. */
  onOpenCopy(file: File, passphrase: string): Promise<void>;
}

const least = 12;

/** The key the school signs with: made here, or opened from the copy in the safe. */
export function KeyPart({ fingerprint, onMakeKey, onOpenCopy, onStatus }: KeyProps & { onStatus(text: string): void }) {
  const say = useWords();
  const [passphrase, setPassphrase] = useState('');
  const failed = () => onStatus(say(words.keyFailed));
  const done = () => {
    setPassphrase('');
    onStatus(say(words.keyReady));
  };
  return (
    <section className="pack-key">
      <h2>{say(words.key)}</h2>
      <p>{fingerprint ? say(words.keyIs, { fingerprint }) : say(words.keyNone)}</p>
      {!fingerprint && (
        <>
          <TextField className="pack-field" type="password" value={passphrase} onChange={setPassphrase}>
            <Label>{say(words.passphrase)}</Label>
            <Input autoComplete="new-password" />
          </TextField>
          <div className="pack-buttons">
            <Button isDisabled={passphrase.length < least} onPress={() => void onMakeKey(passphrase).then(done, failed)}>{say(words.makeKey)}</Button>
            <FileTrigger
              acceptedFileTypes={['.json', 'application/json']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void onOpenCopy(file, passphrase).then(done, failed);
              }}
            >
              <Button isDisabled={passphrase === ''}>{say(words.openCopy)}</Button>
            </FileTrigger>
          </div>
        </>
      )}
    </section>
  );
}
