import { useId, useState, type FormEvent } from 'react';
import { readHost } from '../../lib/school/own-hosts.ts';
import { useWords } from '../words.ts';
import { refusalWords, words } from './hosts.words.ts';

export interface AddHostProps {
  /** Asks the browser for exactly these hosts, straight from the press; false when the user refuses, rejects when it may not be asked. */
  onGrant(hosts: readonly string[]): Promise<boolean>;
}

/** The school's own site, by the address that the teacher pastes: without leave Soát does not even know which page is open. */
export function AddHost({ onGrant }: AddHostProps) {
  const say = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState<{ text: string; wrong: boolean } | null>(null);
  const read = readHost(typed);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if ('refused' in read) return setStatus({ text: say(refusalWords[read.refused]), wrong: true });
    const { host } = read;
    onGrant([host]).catch(() => false).then((did) => {
      if (did) setTyped('');
      setStatus(did ? { text: say(words.added, { host }), wrong: false } : { text: say(words.notAdded), wrong: true });
    });
  };
  return (
    <form className="add-host" onSubmit={add} noValidate>
      <label htmlFor={`${id}-address`}>{say(words.address)}</label>
      <input
        id={`${id}-address`}
        value={typed}
        placeholder={say(words.example)}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-said`}
        aria-invalid={status?.wrong || undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setStatus(null);
        }}
      />
      {'host' in read && <small>{say(words.exactly, { host: read.host })}</small>}
      <button type="submit" className="primary">{say(words.add)}</button>
      <p id={`${id}-said`} role={status?.wrong ? 'alert' : 'status'}>{status?.text}</p>
    </form>
  );
}
