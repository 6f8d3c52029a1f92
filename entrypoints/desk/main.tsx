import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { BackupNotice, NewerNotice } from '../../components/backup/BackupNotice.tsx';
import { Desk } from '../../components/desk/Desk.tsx';
import { words } from '../../components/desk/desk.words.ts';
import { State } from '../../components/common/State.tsx';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useBackupState, useNewerDatabase } from '../shared/use-backup-state.ts';
import { sections } from './sections.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The address says which part is open and on what: `#/lop?lop=7A`. */
function App() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const stored = useSettings();
  const backup = useBackupState();
  const newer = useNewerDatabase();
  if (!stored) return <State title={words.loading.vi} />;
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const section = sections.find(({ id }) => id === path) ?? sections[0]!;
  const { Screen } = section;
  return (
    <LanguageContext value={stored.settings.language}>
      <Desk sections={sections} current={section.id} language={stored.settings.language} languageFixed={stored.languageFixed} onLanguage={(language) => void changeSettings({ language })} onOpenSettings={() => void browser.runtime.openOptionsPage()}>
        {newer && <NewerNotice />}
        {section.id !== 'sao-luu' && <BackupNotice state={backup} onOpen={() => (location.hash = '#/sao-luu')} />}
        <Screen settings={stored.settings} params={new URLSearchParams(query)} />
      </Desk>
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<App />);
