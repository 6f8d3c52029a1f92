import { Lock } from 'lucide-react';
import { useWords } from '../words.ts';
import { words } from './common.words.ts';
import './common.css';

/** The padlock beside whatever the administrator set. */
export function LockedBySchool() {
  const say = useWords();
  return <p className="locked"><Lock size={15} aria-hidden /> {say(words.locked)}</p>;
}

/** The same where there is only room for the padlock. */
export function Padlock() {
  const say = useWords();
  return <span className="padlock" role="img" aria-label={say(words.locked)} title={say(words.locked)}><Lock size={15} aria-hidden /></span>;
}
