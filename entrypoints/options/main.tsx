import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { words } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { FromOwnPage } from '../../lib/messages.ts';
import { readSchoolPack } from '../../lib/school/pack.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { useSettings } from '../shared/use-settings.ts';

/** Open pages show their findings by the rules of before until the worker is told. */
const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);

async function change(part: Partial<Settings>): Promise<void> {
  await changeSettings(part);
  await judgeAnew();
}

async function loadPack(file: File): Promise<string[] | null> {
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return null;
  }
  const { pack, wrong } = readSchoolPack(json);
  if (pack) await change({ pack });
  return wrong;
}

function saveToFile(pack: Settings['pack']): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(pack, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `soat-quy-dinh-${pack.version || 'chuan'}.json` });
  link.click();
  URL.revokeObjectURL(address);
}

async function clear(): Promise<void> {
  await eraseEverything();
  await judgeAnew();
}

function Options() {
  const stored = useSettings();
  const readings = useLiveQuery(() => readingsOf());
  if (!stored || !readings) return <p>{words.loading.vi}</p>;
  return (
    <LanguageContext value={stored.settings.language}>
      <SettingsPage
        settings={stored.settings}
        damagedSettings={stored.damaged}
        readings={{ count: readings.records.length, damaged: readings.damaged }}
        onChange={change}
        onLoadPack={loadPack}
        onResetPack={() => change({ pack: standardPack })}
        onSavePack={() => saveToFile(stored.settings.pack)}
        onClear={clear}
      />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Options />);
