import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { words } from '../../components/settings/settings.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import { joinLessons } from '../../lib/records/lesson.ts';
import { readLessonFile, writeLessonFile } from '../../lib/school/lessons.ts';
import { countEverything } from '../../lib/store/backup.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { allLessons, saveLessons, undoLesson } from '../../lib/store/lessons.ts';
import { readPackHeld } from '../../lib/store/packs.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { changeAndJudge, dropKey, judgeAnew, loadPack, readAnew, takeBackPack, toStandardPack, trustDroppedKey } from '../shared/change-rules.ts';
import { grantHosts, removeHost, useOwnHosts } from '../shared/own-hosts.ts';
import { saveFile } from '../shared/save-file.ts';
import { useSettings } from '../shared/use-settings.ts';

/** Null for a file that is no JSON. */
async function jsonIn(file: File): Promise<{ json: unknown } | null> {
  try {
    return { json: JSON.parse(await file.text()) };
  } catch {
    return null;
  }
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
        onChange={changeAndJudge}
        onLoadPack={loadPack}
        onDropKey={dropKey}
        onTrustDroppedKey={trustDroppedKey}
        packHeld={held}
        policy={policy}
        onUndoPack={takeBackPack}
        onResetPack={toStandardPack}
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
