import { useContext, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { PackChange } from '../../lib/school/pack-diff.ts';
import type { Refusal } from '../../lib/school/acceptance.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { isStandard } from '../../lib/school/standard.ts';
import { LockedBySchool } from '../common/LockedBySchool.tsx';
import { Question } from '../common/Question.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { RulesInForce } from './RulesInForce.tsx';
import { packWords as words, refusalWords } from './pack.words.ts';

/** What came of loading a file. */
export type PackAnswer =
  | { refused: 'notJson' }
  | { refused: 'wrong'; lines: readonly string[] }
  | { refused: Refusal | 'locked' }
  /** Signed by a key that nobody compared yet. */
  | { refused: 'newKey'; fingerprint: string }
  | { refused: null; changes: readonly PackChange[]; unknown: readonly string[]; signer: string | null; firstKey: boolean };

export interface PackProps {
  /** The key that was accepted, who signed the pack in force, what can come back, and the key that is trusted no more. */
  packHeld: { trusted: string | null; newest: SchoolPack | null; signer: string | null; former: SchoolPack | null; dropped: { trusted: string } | null };
  /** `compared` is the key that the user found right. Rejects when storage refuses. */
  onLoadPack(file: File, compared?: string): Promise<PackAnswer>;
  onDropKey(): Promise<void>;
  onTrustDroppedKey(): Promise<void>;
  onUndoPack(): Promise<void>;
  onResetPack(): Promise<void>;
  /** Left out where there is nothing to save yet. */
  onSavePack?(): void;
}

/** Which rules hold and who gave them; in from a file, with what changed and the way back. */
export function PackPart({ pack, locked, packHeld, onLoadPack, onDropKey, onTrustDroppedKey, onUndoPack, onResetPack, onSavePack, onStatus }: PackProps & { pack: SchoolPack; locked: boolean; onStatus(text: string): void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [answer, setAnswer] = useState<Exclude<PackAnswer, { refused: 'newKey' }> | null>(null);
  const standard = isStandard(pack);
  const failed = () => onStatus(say(words.notSaved));
  const [dropping, setDropping] = useState(false);
  const [asked, setAsked] = useState<{ file: File; fingerprint: string } | null>(null);
  const load = async (file: File, compared?: string) => {
    setAnswer(null);
    onStatus('');
    const given = await onLoadPack(file, compared);
    if (given.refused === 'newKey') return setAsked({ file, fingerprint: given.fingerprint });
    setAnswer(given);
    if (given.refused === null) onStatus(say(given.changes.length === 0 ? words.takenSame : words.taken));
  };
  return (
    <>
      <RulesInForce pack={pack} />
      {locked && <LockedBySchool />}
      {!locked && !standard && <p className="soft">{packHeld.signer ? say(words.signed, { fingerprint: packHeld.signer }) : say(words.unsigned)}</p>}
      {packHeld.trusted && (
        <div className="settings-buttons">
          <p className="soft">{say(words.trusted, { fingerprint: packHeld.trusted })}</p>
          <Button onPress={() => setDropping(true)}>{say(words.dropKey)}</Button>
        </div>
      )}
      {!packHeld.trusted && packHeld.dropped && (
        <div className="settings-buttons">
          <p className="soft">{say(words.keyDropped, { fingerprint: packHeld.dropped.trusted })}</p>
          <Button onPress={() => void onTrustDroppedKey().then(() => onStatus(say(words.keyTrustedAgain)), failed)}>{say(words.trustAgain)}</Button>
        </div>
      )}
      {dropping && packHeld.trusted && (
        <Question
          title={say(words.dropKeyTitle)} yes={say(words.dropKey)} no={say(words.keepKey)}
          onNo={() => setDropping(false)}
          onYes={() => {
            setDropping(false);
            void onDropKey().then(() => onStatus(''), failed);
          }}
        >
          {say(words.dropKeyWhat, { fingerprint: packHeld.trusted })}
        </Question>
      )}
      {asked && (
        <Question
          title={say(words.newKey)} yes={say(words.takeKey)} no={say(words.refuseKey)}
          onNo={() => {
            setAsked(null);
            onStatus(say(words.keyRefused));
          }}
          onYes={() => {
            setAsked(null);
            void load(asked.file, asked.fingerprint).catch(failed);
          }}
        >
          {say(words.newKeyWhat)} <strong className="settings-fingerprint">{asked.fingerprint}</strong>
        </Question>
      )}
      {answer && answer.refused !== null && <RefusedPack answer={answer} newest={packHeld.newest?.version ?? ''} />}
      {answer?.refused === null && (
        <div className="settings-changes">
          <p>{answer.signer === null ? say(words.takenUnsigned) : say(answer.firstKey ? words.takenFirstKey : words.takenSigned, { fingerprint: answer.signer })}</p>
          {answer.unknown.length > 0 && <p>{say(words.unknown, { keys: answer.unknown.slice(0, 10).join(', ') })}</p>}
          {answer.changes.length === 0 ? <p>{say(words.noChange)}</p> : (
            <ul>{answer.changes.slice(0, 50).map((change) => <li key={change.path}>{say(words.change, { what: change.what[language], before: change.before || '–', after: change.after || '–' })}</li>)}</ul>
          )}
        </div>
      )}
      <div className="settings-buttons">
        {!locked && (
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void load(file).catch(failed);
            }}
          >
            <Button>{say(words.load)}</Button>
          </FileTrigger>
        )}
        {onSavePack && <Button onPress={onSavePack}>{say(words.save)}</Button>}
        {!locked && packHeld.former && <Button onPress={() => void onUndoPack().then(() => { setAnswer(null); onStatus(say(words.undone)); }, failed)}>{say(words.undo)}</Button>}
        {!locked && !standard && <Button onPress={() => void onResetPack().then(() => setAnswer(null), failed)}>{say(words.reset)}</Button>}
      </div>
    </>
  );
}

function RefusedPack({ answer, newest }: { answer: Exclude<PackAnswer, { refused: null | 'newKey' }>; newest: string }) {
  const say = useWords();
  if (answer.refused !== 'wrong') return <p role="alert">{say(refusalWords[answer.refused], { newest })}</p>;
  return (
    <div role="alert">
      <p>{say(words.wrong)}</p>
      <ul>{answer.lines.slice(0, 10).map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}
