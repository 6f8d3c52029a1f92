import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { PackAnswer } from '../../components/settings/PackPart.tsx';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { words } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { FromOwnPage } from '../../lib/messages.ts';
import { readPackFile } from '../../lib/exchange/signed-pack.ts';
import { joinLessons } from '../../lib/records/lesson.ts';
import { readLessonFile, writeLessonFile } from '../../lib/school/lessons.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { countEverything } from '../../lib/store/backup.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { allLessons, saveLessons, undoLesson } from '../../lib/store/lessons.ts';
import { readPackHeld, resetPack, takePack, undoPack } from '../../lib/store/packs.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { grantHosts, removeHost, useOwnHosts } from '../shared/own-hosts.ts';
import { saveFile } from '../shared/save-file.ts';
import { useSettings } from '../shared/use-settings.ts';

/** Open pages show their findings by the rules of before until the worker is told. */
const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);
/** What is taught decides what is read, not only how it is judged. */
const readAnew = () => browser.runtime.sendMessage({ type: 'lessons/changed' } satisfies FromOwnPage);

async function change(part: Partial<Settings>): Promise<void> {
  await changeSettings(part);
  await judgeAnew();
}

/** Null for a file that is no JSON. */
async function jsonIn(file: File): Promise<{ json: unknown } | null> {
  try {
    return { json: JSON.parse(await file.text()) };
  } catch {
    return null;
  }
}

async function changePack(act: () => Promise<unknown>): Promise<void> {
  await act();
  await judgeAnew();
  await readAnew();
}

async function loadPack(file: File): Promise<PackAnswer> {
  const read = await readPackFile(await file.text());
  if (!read) return { refused: 'notJson' };
  const { reading: { pack, problems, unknown }, signer, forged } = read;
  if (forged) return { refused: 'forged' };
  if (!pack) return { refused: 'wrong', problems };
  const { trusted } = await readPackHeld();
  const { refused, former } = await takePack({ pack, signer, forged });
  if (refused !== null) return { refused };
  await changePack(async () => undefined);
  // The words of every rule and field are not needed before a file was taken.
  const { valueWords } = await import('../../components/pack-editor/value-words.ts');
  const { language } = (await readSettings()).settings;
  return { refused, changes: packChanges(former, pack, valueWords(language)), unknown, signer, firstKey: trusted === null && signer !== null };
}

async function loadLessons(file: File): Promise<{ taken: number; wrong: string[] } | null> {
  const found = await jsonIn(file);
  if (!found) return null;
  const { lessons, wrong } = readLessonFile(found.json);
  if (lessons) {
    await saveLessons(lessons);
    await readAnew();
  }
  return { taken: lessons?.length ?? 0, wrong };
}

async function clear(): Promise<void> {
  await eraseEverything();
  await judgeAnew();
  await readAnew();
}

function Options() {
  const stored = useSettings();
  const readings = useLiveQuery(() => readingsOf());
  const lessons = useLiveQuery(() => allLessons());
  const held = useLiveQuery(readPackHeld);
  const policy = useLiveQuery(readHeldPolicy);
  const hosts = useOwnHosts();
  const kept = useLiveQuery(() => countEverything());
  if (!stored || !readings || !lessons || !held || !policy || !hosts || !kept) return <p>{words.loading.vi}</p>;
  return (
    <LanguageContext value={stored.settings.language}>
      <SettingsPage
        settings={stored.settings}
        damagedSettings={stored.damaged}
        readings={{ count: readings.records.length, damaged: readings.damaged }}
        kept={kept}
        onChange={change}
        onLoadPack={loadPack}
        packHeld={held}
        policy={policy}
        onUndoPack={() => changePack(undoPack)}
        onResetPack={() => changePack(resetPack)}
        onSavePack={() => {
          const { pack } = stored.settings;
          const taught = joinLessons(pack.lessons ?? [], lessons.records);
          saveFile(`soat-quy-dinh-${pack.version || 'chuan'}.json`, JSON.stringify(taught.length > 0 ? { ...pack, lessons: taught } : pack, null, 2), 'application/json');
        }}
        lessons={{ own: lessons.records, damaged: lessons.damaged }}
        hosts={hosts}
        wanted={stored.settings.pack.hosts ?? []}
        onGrant={grantHosts}
        onRemoveHost={removeHost}
        onUndoLesson={async (lesson) => {
          await undoLesson(lesson);
          await readAnew();
        }}
        onSaveLessons={() => saveFile('soat-loi-day.json', writeLessonFile(lessons.records), 'application/json')}
        onLoadLessons={loadLessons}
        onClear={clear}
      />
    </LanguageContext>
  );
}

createRoot(document.getElementById('root')!).render(<Options />);
