import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { languages, type Language } from '../../lib/records/words.ts';
import { useWords } from '../words.ts';
import { words } from './common.words.ts';
import './common.css';

const names: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };
const short: Record<Language, string> = { vi: 'VI', en: 'EN' };

export function LanguageSwitch({ language, onChange }: { language: Language; onChange(language: Language): void }) {
  const say = useWords();
  return (
    <ToggleButtonGroup
      className="toggles"
      aria-label={say(words.language)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => onChange(chosen as Language)}
    >
      {languages.map((id) => <ToggleButton key={id} id={id} className="toggle" aria-label={names[id]}>{short[id]}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
