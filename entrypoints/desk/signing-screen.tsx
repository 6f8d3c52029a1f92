import { useLiveQuery } from 'dexie-react-hooks';
import { ArchivePart } from '../../components/signing/ArchivePart.tsx';
import { ReadinessList } from '../../components/signing/ReadinessList.tsx';
import { ReviewRecords, ReviewRecordView } from '../../components/signing/ReviewRecords.tsx';
import { SigningTab } from '../../components/panel/SigningTab.tsx';
import { Choice } from '../../components/common/Choice.tsx';
import { roleWords, words as signingWords } from '../../components/panel/signing.words.ts';
import { words } from '../../components/signing/signing-desk.words.ts';
import '../../components/panel/panel.css';
import '../../components/signing/signing-desk.css';
import { useWords } from '../../components/words.ts';
import { schoolYearStart } from '../../lib/calendar/school-years.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import { reviewPaper } from '../../lib/checklists/review-paper.ts';
import { scopeKey, type Scope } from '../../lib/checklists/scope.ts';
import { periodIn, subjectsIn, type Subject } from '../../lib/checklists/scopes.ts';
import { officialDocx } from '../../lib/exchange/official-docx.ts';
import { reviewFile, reviewFileName } from '../../lib/exchange/review-file.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { roles, type Settings } from '../../lib/school/settings.ts';
import { allArchives, saveArchive } from '../../lib/store/archives.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { allReviews, removeReview } from '../../lib/store/reviews.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { ticksOf } from '../../lib/store/ticks.ts';
import { now, today } from '../shared/clock.ts';
import { besideReadings, reviewDataOf } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import { judgeAnew, useSigning } from '../shared/use-signing.ts';
import type { ScreenProps } from './sections.ts';

/** "Trước khi ký" at the desk: all classes and subjects of the role, one of them, or one review record. */
export default function SigningScreen({ settings, params }: ScreenProps) {
  const [record, lop] = [params.get('phieu'), params.get('xem')];
  if (record !== null) return <RecordScreen key={record} id={record} settings={settings} />;
  return lop === null ? <Overview settings={settings} /> : <OneReview key={params.toString()} settings={settings} asked={subjectIn(params)} />;
}

const addressOf = ({ platform, namHoc, lop, mon }: Scope) =>
  `#/ky?${new URLSearchParams({ xem: '1', ...(platform !== null && { nenTang: platform }), ...(namHoc !== null && { namHoc }), ...(lop !== null && { lop }), ...(mon !== null && { mon }) })}`;
const subjectIn = (params: URLSearchParams): Subject => ({ platform: params.get('nenTang'), namHoc: params.get('namHoc'), lop: params.get('lop'), mon: params.get('mon') });

function Overview({ settings }: { settings: Settings }) {
  const say = useWords();
  const { role } = settings;
  const gathered = useLiveQuery(async () => {
    const [stored, beside] = await Promise.all([readingsOf(), besideReadings(settings)]);
    const scopes = subjectsIn(stored.records, role).map((subject): Scope => ({ ...subject, role, period: periodIn(stored.records, subject, { today: today(), calendar: settings.pack.calendar }) }));
    const ticks = await Promise.all(scopes.map((scope) => ticksOf(scopeKey(scope))));
    const rows = await Promise.all(scopes.map(async (scope, at) => readiness(await reviewDataOf(scope, stored.records, settings, beside), ticks[at]!.records)));
    return { role, rows, damaged: stored.damaged + beside.damaged + ticks.reduce((sum, { damaged }) => sum + damaged, 0) };
  }, [settings]);
  const reviews = useLiveQuery(() => allReviews());
  const archives = useLiveQuery(() => allArchives());
  const office = role === 'bgh' || role === 'qt';
  const start = schoolYearStart(today());
  const damaged = (gathered?.damaged ?? 0) + (reviews?.damaged ?? 0);
  return (
    <div className="signing-desk">
      <h1>{say(words.title)}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      <Choice label={say(signingWords.role)} ids={roles} chosen={role} name={(id) => say(roleWords[id])} onChoose={(next) => void changeSettings({ role: next }).then(judgeAnew)} />
      <ReadinessList role={role} rows={gathered?.role === role ? gathered.rows : undefined} now={now()} addressOf={addressOf} />
      <ReviewRecords records={reviews?.records} now={now()} addressOf={(id) => `#/ky?phieu=${id}`} />
      {office && archives && <ArchivePart years={[0, 1, 2, 3].map((back) => `${start - back}-${start - back + 1}`)} archives={archives.records} today={today()} onSave={(archive) => saveArchive(archive, now())} />}
    </div>
  );
}

function OneReview({ settings, asked }: { settings: Settings; asked: Subject }) {
  const say = useWords();
  const { props } = useSigning([], settings, asked);
  return (
    <div className="signing-desk">
      <div className="no-print">
        <h1>{say(words.title)}</h1>
        <p><a href="#/ky">{say(words.back)}</a></p>
      </div>
      <SigningTab {...props} lists={[]} inView={() => false} onGoTo={() => undefined} />
    </div>
  );
}

function RecordScreen({ id, settings }: { id: string; settings: Settings }) {
  const reviews = useLiveQuery(() => allReviews());
  const record = reviews && (reviews.records.find((one) => one.id === id) ?? null);
  const paperOf = record && ((names: boolean) => reviewPaper(record, { pack: settings.pack, names, ruleTitle: (rule) => rulesById.get(rule)?.title.vi ?? rule }));
  return (
    <ReviewRecordView
      paper={paperOf}
      back="#/ky"
      onDocx={async (names) => {
        if (record && paperOf) saveFile(reviewFileName(record, 'docx'), new Blob([await officialDocx(paperOf(names))]));
      }}
      onJson={async (names) => {
        if (record) saveFile(reviewFileName(record, 'json'), await reviewFile(record, { names }), 'application/json');
      }}
      onRemove={() => removeReview(id)}
    />
  );
}
