import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FileCard } from '../../components/comparison/FileCard.tsx';
import { FileIn } from '../../components/comparison/FileIn.tsx';
import { Result } from '../../components/comparison/Result.tsx';
import { SidePicker } from '../../components/comparison/SidePicker.tsx';
import { files as fileWords, words } from '../../components/comparison/comparison.words.ts';
import '../../components/comparison/comparison.css';
import { State } from '../../components/common/State.tsx';
import { useWords } from '../../components/words.ts';
import { noChoices, type Choices, type Difference } from '../../lib/comparison/compare.ts';
import { filePlatform } from '../../lib/records/file-table.ts';
import { lessonKey, type Lesson } from '../../lib/records/lesson.ts';
import type { FieldKey, Sheet } from '../../lib/records/sheet.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { removeCopy, saveCopy, type Copy } from '../../lib/store/copies.ts';
import { lessonsInForce, saveLessons } from '../../lib/store/lessons.ts';
import { beginCorrection } from '../shared/begin-correction.ts';
import { now } from '../shared/clock.ts';
import { useFiles } from './files/use-files.ts';
import { readSides, sidesOf, type SideChoice } from './files/sides.ts';
import type { ScreenProps } from './sections.ts';

export default function CompareScreen({ settings }: ScreenProps) {
  const say = useWords();
  const files = useFiles();
  const stored = useLiveQuery(readSides);
  const inForce = useLiveQuery(lessonsInForce);
  const [taught, setTaught] = useState<Lesson[]>([]);
  const [remembered, setRemembered] = useState(false);
  const [chosen, setChosen] = useState<[string, string]>(['', '']);
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [gone, setGone] = useState<Copy | null>(null);
  const { language } = settings;
  const sides = sidesOf(stored, files.tables, language, say);
  const byId = new Map(sides.map((side) => [side.id, side]));
  const [a, b] = [byId.get(chosen[0]), byId.get(chosen[1])];
  if (!stored) return <State title={say(words.loading)} />;

  const lessons = (own: readonly Lesson[]) => [...new Map([...(inForce ?? []), ...own].map((lesson) => [lessonKey(lesson), lesson])).values()];
  const compare = (ids: [string, string], wanted: Choices) => {
    setChosen(ids);
    setChoices(wanted);
    const [x, y] = ids.map((id) => byId.get(id));
    if (x && y) files.compare(x.ref, y.ref, wanted);
    else files.clear();
  };
  const teach = (sheet: Sheet, label: string, key: FieldKey) => {
    const lesson: Lesson = { platform: filePlatform, kind: sheet.kind, label, key };
    const own = [...taught.filter((one) => lessonKey(one) !== lessonKey(lesson)), lesson];
    setTaught(own);
    setRemembered(false);
    files.clear();
    setChosen(['', '']);
    files.teach(lessons(own));
  };
  const record = ({ pupil, maHocSinh, field, before, after }: Difference) => {
    // `before` is what stands on the platform: of a file and a page, that is the page's.
    const page = [a, b].find((side) => side && side.context.platform !== filePlatform) ?? a;
    const [stands, right] = page === b && page !== a ? [after, before] : [before, after];
    const { lop = null, mon = null, hocKy = null, namHoc = null } = page?.context ?? {};
    void beginCorrection({ lop, mon, hocKy, namHoc, maHocSinh, pupil, field, before: stands, after: right });
  };
  const keepReading = ({ reading }: SideChoice) => reading && void saveCopy({ id: crypto.randomUUID(), keptAt: now(), source: { kind: 'reading' }, reading });

  return (
    <div className="compare">
      <div className="compare-part">
        <h1>{say(words.title)}</h1>
        <p>{say(words.intro)}</p>
        {stored.damaged > 0 && <p role="alert" className="compare-alert">{say(words.damaged, { n: stored.damaged })}</p>}
      </div>
      <FileIn
        busy={files.busy}
        failed={files.failed}
        stopped={files.stopped}
        onFile={(file) => void files.open(file, lessons(taught))}
        onPaste={(text, name) => files.paste(text, name, lessons(taught))}
        onCancel={files.cancel}
      />
      {files.tables.map((table) => (
        <FileCard key={table.id} {...table} rules={rulesById} notKept={table.kept ? null : files.notKept} onKeep={() => files.keep(table.id)} onTeach={(label, key) => table.sheet && teach(table.sheet, label, key)} />
      ))}
      {taught.length > 0 && (
        <p className="row" role="status">
          {say(remembered ? fileWords.remembered : fileWords.lessons, { n: taught.length })}
          {!remembered && <Button className="button" onPress={() => void saveLessons(taught).then(() => setRemembered(true))}>{say(fileWords.remember)}</Button>}
        </p>
      )}
      <SidePicker options={sides} a={chosen[0]} b={chosen[1]} onChange={(x, y) => compare([x, y], noChoices)} />
      {a?.reading && <div><Button className="button" onPress={() => keepReading(a)}>{say(words.keepCopy)}</Button></div>}
      {a && b && files.comparison && (
        <Result
          result={files.comparison}
          sides={[a.label, b.label]}
          heads={a.short === b.short ? [a.label, b.label] : [a.short, b.short]}
          {...choices}
          onRecord={record}
          onAnswers={(answers) => compare(chosen, { ...choices, answers })}
          onOwnCodes={(ownCodes) => compare(chosen, { answers: [], ownCodes })}
          onSave={(format) => files.save(format, [a.label, b.label], language)}
          onPrint={() => window.print()}
        />
      )}
      {(stored.copies.length > 0 || gone) && (
        <section className="compare-part" aria-labelledby="copies">
          <h2 id="copies">{say(words.copies)}</h2>
          <ul className="compare-names">
            {sides.filter(({ copy }) => copy).map(({ id, label, copy }) => (
              <li key={id}>
                {label}{' '}
                <Button className="button quiet" aria-label={say(words.removeOf, { what: label })} onPress={() => void removeCopy(copy!.id).then(() => setGone(copy!))}>{say(words.remove)}</Button>
              </li>
            ))}
          </ul>
          {gone && (
            <p className="row" role="status">
              {say(words.removed, { what: gone.source.kind === 'file' ? gone.source.file : say(words.copies) })}
              <Button className="button quiet" onPress={() => void saveCopy(gone).then(() => setGone(null))}>{say(words.undo)}</Button>
            </p>
          )}
        </section>
      )}
    </div>
  );
}
