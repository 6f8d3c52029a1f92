import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Settings } from '../../lib/school/settings.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { readSettings } from '../../lib/store/settings.ts';

/** `languageFixed`: the administrator chose the language. */
export interface StoredSettings {
  settings: Settings;
  damaged: boolean;
  languageFixed: boolean;
}

/** The settings, followed as they change in any window; undefined until they are read. Sets the page's language as well. */
export function useSettings(): StoredSettings | undefined {
  const stored = useLiveQuery(async () => ({ ...(await readSettings()), languageFixed: (await readHeldPolicy()).language !== null }));
  const language = stored?.settings.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  return stored;
}
