import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Corrections, type CorrectionView } from '../../components/corrections/Corrections.tsx';
import { words } from '../../components/corrections/corrections.words.ts';
import { momentAt } from '../../lib/calendar/dates.ts';
import { schoolYearStart } from '../../lib/calendar/school-years.ts';
import { itemOf, newCorrection, readOrigin, type Origin } from '../../lib/corrections/origin.ts';
import { correctionPaper, paperFileName } from '../../lib/corrections/paper.ts';
import { copyAsDraft, withContent } from '../../lib/corrections/steps.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import { officialDocx } from '../../lib/exchange/official-docx.ts';
import { addCorrection, allCorrections, removeCorrection, restoreCorrection, saveCorrection } from '../../lib/store/corrections.ts';
import { readEntries } from '../../lib/store/deadlines.ts';
import { allFreezes } from '../../lib/store/freezes.ts';
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
  const view = useMemo((): CorrectionView => (id !== null ? { kind: 'record', id } : from !== null ? { kind: 'begin', origin: readOrigin(from) } : { kind: 'list' }), [id, from]);
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
      records={entries && freezes && records}
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
