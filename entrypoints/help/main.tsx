import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HelpPage } from '../../components/help/HelpPage.tsx';
import { words } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { RuleFile } from '../../lib/rules/help-examples.ts';
import { useSettings } from '../shared/use-settings.ts';

/** The rule files themselves; what has no rule in it (an index, a shared part) is no rule file. */
const modules = import.meta.glob<Partial<RuleFile>>('../../lib/rules/*/*.ts', { eager: true });
const files = Object.values(modules).filter((file): file is RuleFile => file.rule !== undefined && file.examples !== undefined);

const addresses = import.meta.glob<string>('../../docs/images/*.webp', { eager: true, query: '?url', import: 'default' });
const pictures = Object.fromEntries(Object.entries(addresses).map(([file, address]) => [file.slice(file.lastIndexOf('/') + 1), address]));

/** What stands behind the "#" of the address. */
function usePart(): string {
  const [part, setPart] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const follow = () => setPart(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return part;
}

function Help() {
  const part = usePart();
  const stored = useSettings();
  useEffect(() => {
    // The rules are drawn after the browser looked for the address's #rule.
    if (stored) document.getElementById(part)?.scrollIntoView();
  }, [stored, part]);
  if (!stored) return <p>{words.loading.vi}</p>;
  return (
    <LanguageContext value={stored.settings.language}>
      <HelpPage part={part} files={files} pictures={pictures} />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Help />);
