import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { languages, type Language } from '../../lib/records/words.ts';
import { useWords } from '../words.ts';
import { words } from './common.words.ts';
import { Padlock } from './LockedBySchool.tsx';
import './common.css';

const names: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };
const short: Record<Language, string> = { vi: 'VI', en: 'EN' };

/** Which language is shown; `fixed` when the administrator chose it. */
export interface LanguageChoice {
  language: Language;
  languageFixed: boolean;
  onLanguage(language: Language): void;
}

export function LanguageSwitch({ language, languageFixed, onLanguage }: LanguageChoice) {
  const say = useWords();
  return (
    <ToggleButtonGroup
      className="toggles"
      isDisabled={languageFixed}
      aria-label={say(words.language)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => onLanguage(chosen as Language)}
    >
      {languages.map((id) => <ToggleButton key={id} id={id} className="toggle" aria-label={names[id]}>{short[id]}</ToggleButton>)}
      {languageFixed && <Padlock />}
    </ToggleButtonGroup>
  );
}
