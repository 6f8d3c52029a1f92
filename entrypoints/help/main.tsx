import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { RuleHelp } from '../../components/help/RuleHelp.tsx';
import { words } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { RuleFile } from '../../lib/rules/help-examples.ts';
import { useSettings } from '../shared/use-settings.ts';

/** The rule files themselves; what has no rule in it (an index, a shared part) is no rule file. */
const modules = import.meta.glob<Partial<RuleFile>>('../../lib/rules/*/*.ts', { eager: true });
const files = Object.values(modules).filter((file): file is RuleFile => file.rule !== undefined && file.examples !== undefined);

function Help() {
  const stored = useSettings();
  useEffect(() => {
    // The rules are drawn after the browser looked for the address's #rule.
    if (stored) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [stored]);
  if (!stored) return <p>{words.loading.vi}</p>;
  return (
    <LanguageContext value={stored.settings.language}>
      <RuleHelp files={files} />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Help />);
