import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { State } from '../../components/common/State.tsx';
import { ProgressScreen, type Taken } from '../../components/progress/ProgressScreen.tsx';
import { words, type Said } from '../../components/progress/progress.words.ts';
import { useWords } from '../../components/words.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import { scopeKey, type Scope } from '../../lib/checklists/scope.ts';
import { readReports, writeReports } from '../../lib/exchange/progress-file.ts';
import { tablesToXlsx, tableToCsv } from '../../lib/exchange/table-file.ts';
import { overviewOf, periodsIn } from '../../lib/progress/overview.ts';
import { ownBooks } from '../../lib/progress/own-books.ts';
import { progressReport, type ProgressReport } from '../../lib/progress/report.ts';
import { progressTable } from '../../lib/progress/table.ts';
import { rulesById } from '../../lib/rules/all.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { addReports, allReports, clearReports } from '../../lib/store/reports.ts';
import { ticksOf } from '../../lib/store/ticks.ts';
import { now, today } from '../shared/clock.ts';
import { besideReadings, reviewDataOf } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

/** The user's own books as reports, from the same readiness as the check-list before signing. */
async function myReports(settings: Settings): Promise<{ reports: ProgressReport[]; damaged: number }> {
  const [{ records, damaged }, beside] = await Promise.all([readingsOf(), besideReadings(settings)]);
  const { pack } = settings;
  const versions = { soat: browser.runtime.getManifest().version, rules: rulesById.size, pack: pack.version };
  const reports = await Promise.all(
    ownBooks(records, settings).map(async ({ role, subject }) => {
      const terms = records.filter(({ sheet }) => sheet.namHoc === subject.namHoc && (subject.lop === null || sheet.lop === subject.lop)).map(({ sheet }) => sheet.hocKy);
      // The year once something of its second half was read, else the first semester; as in "Trước khi ký".
      const scope: Scope = { ...subject, role, period: terms.includes(1) && !terms.includes(2) && !terms.includes(3) ? 1 : 3 };
      const data = await reviewDataOf(scope, records, settings, beside);
      return progressReport(data, readiness(data, (await ticksOf(scopeKey(scope))).records), { truong: pack.school.name, nhan: '', at: data.now, versions });
    }),
  );
  return { reports, damaged: damaged + beside.damaged };
}

/** A dropped file larger than this is no report. */
const largest = 5_000_000;

async function take(files: readonly File[]): Promise<Taken> {
  const found = await Promise.all(
    files.map(async (file) => ({ name: file.name, answer: file.size > largest ? { problem: 'foreign' as const } : await readReports(await file.text()) })),
  );
  const kept = await addReports(found.flatMap(({ answer }) => ('reports' in answer ? answer.reports : [])));
  return { ...kept, refused: found.flatMap(({ name, answer }) => ('problem' in answer ? [{ name, problem: answer.problem }] : [])) };
}

export default function Progress({ settings }: ScreenProps) {
  const say = useWords();
  const { pack, language } = settings;
  const mine = useLiveQuery(() => myReports(settings), [settings]);
  const stored = useLiveQuery(() => allReports());
  const [index, setIndex] = useState(0);
  const [status, setStatus] = useState<Said | null>(null);
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const day = today();
  const put = useMemo(() => {
    const reports = stored?.records ?? [];
    const periods = periodsIn(reports);
    const chosen = periods[index] ?? periods[0];
    return chosen && { periods, chosen, overview: overviewOf(reports, { ...chosen, school: pack.school.name, pack: pack.version, today: day, oldAfterDays: pack.staleAfterDays, classes: pack.classes ?? [], responsible: pack.subjects.responsible ?? [] }) };
  }, [stored, index, pack, day]);
  if (!mine || !stored) return <State title={say(words.loading)} />;
  const table = () => progressTable(put!.overview, language);
  const told = (said: Said | null) => {
    setUndo(null);
    setStatus(said);
  };
  return (
    <ProgressScreen
      mine={mine.reports}
      mineDamaged={mine.damaged}
      overview={put?.overview ?? null}
      periods={put?.periods ?? []}
      chosen={put?.chosen ?? { namHoc: null, period: 3 }}
      onChoose={setIndex}
      damaged={stored.damaged}
      roadmap={pack.roadmap ?? []}
      responsible={pack.subjects.responsible ?? []}
      status={status}
      onStatus={told}
      onUndo={undo && (() => void undo().then(() => told(null)))}
      onFiles={take}
      onSaveMine={async (nhan) => {
        const reports = (await myReports(settings)).reports.map((report) => ({ ...report, nhan: nhan.trim() }));
        const name = `soat-tien-do-${[nhan.trim().replace(/[^\p{L}\p{N}]+/gu, '-'), now().slice(0, 16).replace(/[-:T]/g, '')].filter(Boolean).join('-')}.json`;
        saveFile(name, await writeReports(reports), 'application/json');
        return name;
      }}
      onCsv={() => saveFile('soat-tien-do.csv', tableToCsv(table()), 'text/csv')}
      onXlsx={() => void tablesToXlsx([table()]).then((bytes) => saveFile('soat-tien-do.xlsx', new Blob([bytes])))}
      onClear={() => void clearReports().then((back) => {
        setUndo(() => back);
        setStatus({ what: words.cleared });
      }, () => told({ what: words.failed }))}
    />
  );
}
