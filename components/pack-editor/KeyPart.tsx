import { useState } from 'react';
import { Button, FileTrigger, Input, Label, TextField } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import { Question } from '../common/Question.tsx';
import { useWords } from '../words.ts';
import { words } from './pack-editor.words.ts';
import { Said, type Saying } from './Said.tsx';

export interface KeyProps {
  /** The fingerprint of the school's key in this browser; null when there is none. */
  fingerprint: string | null;
  /** Makes a key and saves its copy for the safe. */
  onMakeKey(passphrase: string): Promise<void>;
  /** Rejects when the passphrase or the file is wrong. */
  onOpenCopy(file: File, passphrase: string): Promise<void>;
  /** Saves the copy for the safe once more, under the passphrase it was made with; null where it is not kept. */
  onSaveCopy: (() => void) | null;
}

const least = 12;

/** The key the school signs with: made here, or opened from the copy in the safe; replaced only after a question. */
export function KeyPart({ fingerprint, onMakeKey, onOpenCopy, onSaveCopy }: KeyProps) {
  const say = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [replacing, setReplacing] = useState<'no' | 'asked' | 'yes'>('no');
  const [saying, setSaying] = useState<Saying | null>(null);
  const tell = (ok: boolean, text: Words) => setSaying({ at: 'key', ok, text: say(text) });
  const failed = () => tell(false, words.keyFailed);
  const done = () => {
    setPassphrase('');
    setAgain('');
    setReplacing('no');
    tell(true, words.keyReady);
  };
  return (
    <section className="pack-key">
      <h2>{say(words.key)}</h2>
      <p>{fingerprint ? say(words.keyIs, { fingerprint }) : say(words.keyNone)}</p>
      {fingerprint && !onSaveCopy && <p className="soft">{say(words.noCopy)}</p>}
      {fingerprint && replacing !== 'yes' && (
        <div className="pack-buttons">
          {onSaveCopy && <Button onPress={() => { onSaveCopy(); tell(true, words.copySaved); }}>{say(words.saveCopy)}</Button>}
          <Button onPress={() => setReplacing('asked')}>{say(words.replaceKey)}</Button>
        </div>
      )}
      {replacing === 'asked' && (
        <Question title={say(words.replaceTitle)} yes={say(words.replaceYes)} no={say(words.replaceNo)} onYes={() => setReplacing('yes')} onNo={() => setReplacing('no')}>{say(words.replaceWhat)}</Question>
      )}
      {(!fingerprint || replacing === 'yes') && (
        <>
          <TextField className="pack-field" type="password" value={passphrase} onChange={setPassphrase}>
            <Label>{say(words.passphrase)}</Label>
            <Input autoComplete="new-password" />
          </TextField>
          <TextField className="pack-field" type="password" value={again} onChange={setAgain}>
            <Label>{say(words.passphraseAgain)}</Label>
            <Input autoComplete="new-password" />
          </TextField>
          {again !== '' && again !== passphrase && <p role="alert">{say(words.passphraseDiffers)}</p>}
          <div className="pack-buttons">
            <Button isDisabled={passphrase.length < least || again !== passphrase} onPress={() => void onMakeKey(passphrase).then(done, failed)}>{say(words.makeKey)}</Button>
            <FileTrigger
              acceptedFileTypes={['.json', 'application/json']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void onOpenCopy(file, passphrase).then(done, failed);
              }}
            >
              <Button isDisabled={passphrase === ''}>{say(words.openCopy)}</Button>
            </FileTrigger>
            {replacing === 'yes' && <Button onPress={() => setReplacing('no')}>{say(words.replaceNo)}</Button>}
          </div>
        </>
      )}
      <Said saying={saying} at="key" />
    </section>
  );
}
