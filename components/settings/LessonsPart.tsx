import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { fieldWords } from '../../lib/records/fields.ts';
import { lessonKey, type Lesson } from '../../lib/records/lesson.ts';
import { platformName } from '../common/platforms.ts';
import { kindWords } from '../panel/page-view.ts';
import { useWords } from '../words.ts';
import { words } from './settings.words.ts';

export interface LessonsProps {
  /** Taught in this browser; `damaged` counts those that cannot be read. */
  lessons: { own: readonly Lesson[]; damaged: number };
  onUndoLesson(lesson: Lesson): Promise<void>;
  onSaveLessons(): void;
  /** How many were taken, or the places that are wrong; null when the file is no JSON. Rejects when storage refuses. */
  onLoadLessons(file: File): Promise<{ taken: number; wrong: string[] } | null>;
}

/** Every lesson of this browser, undone in one click; out to a file and in from one. */
export function LessonsPart({ lessons: { own, damaged }, school, onUndoLesson, onSaveLessons, onLoadLessons, onStatus }: LessonsProps & { school: number; onStatus(text: string): void }) {
  const say = useWords();
  const [refused, setRefused] = useState('');
  const failed = () => onStatus(say(words.notSaved));
  const load = async (file: File) => {
    const result = await onLoadLessons(file);
    setRefused(result === null ? say(words.lessonsNotJson) : result.wrong.length > 0 ? say(words.lessonsWrong, { places: result.wrong.slice(0, 10).join(', ') }) : '');
    if (result?.wrong.length === 0) onStatus(say(words.lessonsTaken, { n: result.taken }));
  };
  return (
    <>
      {own.length === 0 ? (
        <p>{say(words.lessonsNone)}</p>
      ) : (
        <ul className="settings-lessons">
          {own.map((lesson) => {
            const { label, key, kind, platform } = lesson;
            const what = say(key === '' ? words.lessonNoData : fieldWords(key));
            return (
              <li key={lessonKey(lesson)}>
                <span>{say(words.lessonLine, { label, what, kind: say(kindWords[kind]), platform: platformName(platform) || say(words.lessonNoPlatform) })}</span>
                <Button aria-label={say(words.lessonUndoOf, { label })} onPress={() => void onUndoLesson(lesson).then(() => onStatus(say(words.lessonUndone, { label })), failed)}>
                  {say(words.lessonUndo)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {school > 0 && <p>{say(words.lessonsOfSchool, { n: school })}</p>}
      {damaged > 0 && <p role="alert">{say(words.lessonsDamaged, { n: damaged })}</p>}
      {refused && <p role="alert">{refused}</p>}
      <div className="settings-buttons">
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void load(file).catch(failed);
          }}
        >
          <Button>{say(words.lessonsLoad)}</Button>
        </FileTrigger>
        {own.length > 0 && <Button onPress={onSaveLessons}>{say(words.lessonsSave)}</Button>}
      </div>
    </>
  );
}
