import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { words as settingsWords } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { LanguageContext } from '../../components/words.ts';
import { readPackHeld } from '../../lib/store/packs.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { changeAndJudge, dropKey, loadPack, takeBackPack, toStandardPack, trustDroppedKey } from '../shared/change-rules.ts';
import { useSettings } from '../shared/use-settings.ts';

function Welcome() {
  const stored = useSettings();
  const held = useLiveQuery(readPackHeld);
  const policy = useLiveQuery(readHeldPolicy);
  const quiet = policy?.quietFirstRun ?? false;
  // The school’s policy came after the page was opened.
  useEffect(() => {
    if (quiet) window.close();
  }, [quiet]);
  if (!stored || !held || !policy || quiet) return <p>{settingsWords.loading.vi}</p>;
  return (
    <LanguageContext value={stored.settings.language}>
      <WelcomePage settings={stored.settings} policy={policy} packHeld={held} onChange={changeAndJudge} onLoadPack={loadPack} onDropKey={dropKey} onTrustDroppedKey={trustDroppedKey} onUndoPack={takeBackPack} onResetPack={toStandardPack} />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Welcome />);
