import { useContext } from 'react';
import type { ClassOverview } from '../../lib/checklists/class-overview.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import { marks } from '../../lib/records/finding.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { className } from './class-name.ts';
import { words } from './class-table.words.ts';
import '../common/common.css';
import './class-table.css';

export interface ClassListProps {
  /** In the order of their names; undefined until it is known which there are. A class whose numbers are still being gathered has none. */
  classes: readonly { subject: Subject; overview: ClassOverview | undefined }[] | undefined;
  damaged: number;
  now: string;
  addressOf(subject: Subject): string;
}

/** All classes that were read: how far each is, and the way to it. */
export function ClassList({ classes, damaged, now, addressOf }: ClassListProps) {
  const say = useWords();
  if (classes === undefined) return <State title={say(words.loading)} />;
  return (
    <div className="class-table">
      <h1>{say(words.all)}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {classes.length === 0 ? <State title={say(words.none)}><p>{say(words.noneNext)}</p></State> : (
        <>
          <p className="soft">{say(words.allHint)}</p>
          <ul className="class-list">
            {classes.map(({ subject, overview }) => (
              <li key={className(subject)}>
                <a href={addressOf(subject)}><strong>{className(subject)}</strong></a>
                {overview ? <Numbers {...overview} now={now} /> : <span className="soft">{say(words.counting)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Numbers({ pupils, notListed, read, done, errors, cells, oldest, now }: ClassOverview & { now: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const total = notListed === null ? '?' : pupils + notListed;
  return (
    <>
      <span className="class-bar" aria-hidden>{marks.map((mark) => cells[mark] > 0 && <span key={mark} data-mark={mark} style={{ flexGrow: cells[mark] }} />)}</span>
      <ul className="class-numbers">
        <li>{say(words.readOf, { n: read, total })}</li>
        <li>{say(words.doneOf, { n: done, total })}</li>
        <li><MarkIcon mark="loi" /> {say(words.errorsOf, { n: errors })}</li>
        <li><MarkIcon mark="canXem" /> {say(words.toLookOf, { n: cells.canXem })}</li>
        <li><MarkIcon mark="chuaXacDinh" /> {say(words.unknownOf, { n: cells.chuaXacDinh, total: marks.reduce((sum, mark) => sum + cells[mark], 0) })}</li>
        <li className="soft">{oldest === null ? say(words.neverRead) : say(words.oldest, { time: timeOf(oldest, now, language) })}</li>
      </ul>
    </>
  );
}
