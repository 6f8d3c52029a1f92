import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { Corrections, type CorrectionView } from '../../components/corrections/Corrections.tsx';
import { words } from '../../components/corrections/corrections.words.ts';
import { momentAt } from '../../lib/calendar/dates.ts';
import { schoolYearStart } from '../../lib/calendar/school-years.ts';
import { itemOf, newCorrection, type Origin } from '../../lib/corrections/origin.ts';
import { correctionPaper, paperFileName } from '../../lib/corrections/paper.ts';
import { copyAsDraft, withContent } from '../../lib/corrections/steps.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import { officialDocx } from '../../lib/exchange/official-docx.ts';
import { addCorrection, allCorrections, removeCorrection, restoreCorrection, saveCorrection } from '../../lib/store/corrections.ts';
import { readEntries } from '../../lib/store/deadlines.ts';
import { allFreezes } from '../../lib/store/freezes.ts';
import { originBehind } from '../shared/begin-correction.ts';
import { now, today as dayNow } from '../shared/clock.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

const addressOf = (id: string) => `#/bien-ban?id=${encodeURIComponent(id)}`;
const open = (id: string) => location.replace(addressOf(id));
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export default function CorrectionsScreen({ settings, params }: ScreenProps) {
  const stored = useLiveQuery(() => allCorrections());
  const entries = useLiveQuery(() => readEntries());
  const freezes = useLiveQuery(() => allFreezes());
  const [id, from] = [params.get('id'), params.get('tu')];
  const origin = useOrigin(from);
  const view: CorrectionView = id !== null ? { kind: 'record', id } : from !== null ? { kind: 'begin', origin: origin ?? null } : { kind: 'list' };
  const at = now();
  const today = dayNow();
  const records = stored?.records;

  const begin = async (origin: Origin | null) => {
    const first = schoolYearStart(today);
    const draft = newCorrection(origin, { id: crypto.randomUUID(), now: momentAt(Date.now()), at: now(), namHoc: `${first}-${first + 1}`, school: settings.pack, records: records ?? [] });
    open((await addCorrection(draft)).id);
  };
  const add = async (record: Correction, origin: Origin) => {
    await saveCorrection(withContent(record, { noiDung: [...record.noiDung, itemOf(origin)] }));
    open(record.id);
  };

  return (
    <Corrections
      view={view}
      records={entries && freezes && origin !== undefined ? records : undefined}
      damaged={stored?.damaged ?? 0}
      at={at}
      now={momentAt(Date.parse(at))}
      dates={{ today, school: settings.pack, entries: entries?.records ?? [], freezes: freezes?.records ?? [] }}
      books={settings.teaches}
      addressOf={addressOf}
      onBegin={begin}
      onAdd={add}
      onSave={saveCorrection}
      onCopy={async (record) => open((await addCorrection(copyAsDraft(record, crypto.randomUUID(), words.copied[settings.language], now()))).id)}
      onRemove={async ({ id: gone }) => {
        await removeCorrection(gone, dayNow());
        location.replace('#/bien-ban');
      }}
      onRestore={restoreCorrection}
      onOpenList={() => (location.hash = '#/bien-ban')}
      onPrint={() => window.print()}
      onDocx={async (record) => saveFile(paperFileName(record), new Blob([await officialDocx(correctionPaper(record))], { type: docxType }))}
    />
  );
}

/** What waits behind the address; null when it asks for none or nothing waits, undefined until it is known. */
function useOrigin(id: string | null): Origin | null | undefined {
  const [found, setFound] = useState<{ id: string; origin: Origin | null } | null>(null);
  useEffect(() => {
    if (id === null) return;
    const set = (origin: Origin | null) => setFound({ id, origin });
    originBehind(id).then(set, () => set(null));
  }, [id]);
  return id === null ? null : found?.id === id ? found.origin : undefined;
}
