import { useState, type ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { fieldWords } from '../../lib/records/fields.ts';
import { leftOut, lessonKey, lessonOf, type Lesson } from '../../lib/records/lesson.ts';
import { noLabel, type Column } from '../../lib/records/sheet.ts';
import { useWords } from '../words.ts';
import type { PagePlace, PanelSheet } from './page-view.ts';
import { words as pageWords } from './panel.words.ts';
import { TeachDialog } from './TeachDialog.tsx';
import { words } from './teach.words.ts';

export interface Teaching {
  /** Taught in this browser. */
  own: readonly Lesson[];
  /** Given by the school pack. */
  school: readonly Lesson[];
  /** Keeps a lesson and has the page read anew; rejects when it could not be kept. */
  onTeach(lesson: Lesson): Promise<void>;
  onUndoLesson(lesson: Lesson): Promise<void>;
}

export interface TeachPartProps {
  one: PanelSheet;
  teaching: Teaching;
  onGoTo(place: PagePlace): void;
  /** Another way to teach, beside what was not understood. */
  children?: ReactNode;
}

/** What was not understood and can be taught, what was taught and can be taken back, and how the rest was understood. */
export function TeachPart({ one, teaching: { own, school, onTeach, onUndoLesson }, onGoTo, children }: TeachPartProps) {
  const say = useWords();
  const [status, setStatus] = useState<{ text: string; failed: boolean } | null>(null);
  const { sheet } = one;
  const act = (done: Promise<void>, text: string) => void done.then(() => setStatus({ text, failed: false }), () => setStatus({ text: say(words.notKept), failed: true }));
  const teach = (label: string) => (key: string) => act(onTeach({ platform: sheet.platform, kind: sheet.kind, label, key }), say(words.kept));
  const undo = (lesson: Lesson) => (
    <Button className="button" aria-label={say(words.undoOf, { label: lesson.label })} onPress={() => act(onUndoLesson(lesson), say(words.undone))}>{say(pageWords.undo)}</Button>
  );
  const goTo = ({ key, label }: Column) => (
    <Button className="button quiet" aria-label={say(words.goToOf, { label })} onPress={() => onGoTo({ frame: one.frame, sheet: one.index, row: null, field: key })}>{say(pageWords.goTo)}</Button>
  );
  const isProfile = sheet.kind === 'profile';
  const unknown = sheet.unrecognised.filter((label) => label !== noLabel);
  const taught = sheet.columns.filter(({ source }) => source === 'taught');
  const out = [...leftOut(own, sheet).map((lesson) => ({ lesson, mine: true })), ...leftOut(school, sheet).filter((lesson) => !own.some((mine) => lessonKey(mine) === lessonKey(lesson))).map((lesson) => ({ lesson, mine: false }))];

  return (
    <>
      {unknown.length > 0 && (
        <section className="teach">
          <h3>{say(isProfile ? words.unknownFields : words.unknownColumns)}</h3>
          <ul>
            {unknown.map((label, at) => (
              <li key={`${at} ${label}`}><span className="teach-label">{label}</span> <TeachDialog sheet={sheet} label={label} now={null} onTeach={teach(label)} /></li>
            ))}
          </ul>
        </section>
      )}
      {children}
      {taught.length + out.length > 0 && (
        <section className="teach">
          <h3>{say(words.taughtColumns)}</h3>
          <ul>
            {taught.map((column) => {
              const mine = lessonOf(own, sheet, column);
              return (
                <li key={column.key}>
                  <span className="teach-label">{column.label} → <strong>{say(fieldWords(column.key))}</strong> <em>({say(mine ? words.taught : words.taughtBySchool)})</em></span>
                  {goTo(column)}
                  {mine ? undo(mine) : <TeachDialog sheet={sheet} label={column.label} now={column.key} onTeach={teach(column.label)} />}
                </li>
              );
            })}
            {out.map(({ lesson, mine }) => (
              <li key={lessonKey(lesson)}>
                <span className="teach-label">{lesson.label} → {say(words.leftOut)} <em>({say(mine ? words.taught : words.taughtBySchool)})</em></span>
                {mine ? undo(lesson) : <TeachDialog sheet={sheet} label={lesson.label} now="" onTeach={teach(lesson.label)} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role={status?.failed ? 'alert' : 'status'} className={status?.failed ? undefined : 'soft'}>{status?.text}</p>
      {sheet.columns.length > taught.length && (
        <Disclosure className="fold">
          <Heading level={3}>
            <Button slot="trigger" className="fold-trigger">
              <ChevronRight size={16} aria-hidden className="chevron" />{say(isProfile ? words.understoodFields : words.understoodColumns, { n: sheet.columns.length })}
            </Button>
          </Heading>
          <DisclosurePanel className="teach">
            <ul>
              {sheet.columns.filter((column) => !taught.includes(column)).map((column) => (
                <li key={column.key}>
                  <span className="teach-label">{column.label} → {say(fieldWords(column.key))}</span>
                  {goTo(column)}
                  <TeachDialog sheet={sheet} label={column.label} now={column.key} onTeach={teach(column.label)} />
                </li>
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      )}
    </>
  );
}
