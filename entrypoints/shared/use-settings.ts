import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Settings } from '../../lib/school/settings.ts';
import { readSettings } from '../../lib/store/settings.ts';

/** The settings, followed as they change in any window; undefined until they are read. Sets the page's language as well. */
export function useSettings(): { settings: Settings; damaged: boolean } | undefined {
  const stored = useLiveQuery(readSettings);
  const language = stored?.settings.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  return stored;
}
