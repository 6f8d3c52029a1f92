import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { fieldWords } from '../../lib/records/fields.ts';
import { joinLessons, type Lesson } from '../../lib/records/lesson.ts';
import { readLessonFile } from '../../lib/school/lessons.ts';
import { platformName } from '../common/platforms.ts';
import { kindWords } from '../panel/page-view.ts';
import { words as settingsWords } from '../settings/settings.words.ts';
import { useWords } from '../words.ts';
import { words } from './pack-editor.words.ts';
import { placeId } from './problem-words.ts';
import { Wrong, type RowsProps } from './RowsEditor.tsx';

/** What the school taught, in words; a lesson is made on a page and comes in by a file; a later one about the same words takes the place of the former. */
export function LessonsEditor({ path, label, problems, lessons, onChange }: Omit<RowsProps, 'columns' | 'help'> & { lessons: readonly Partial<Lesson>[]; onChange(lessons: Partial<Lesson>[]): void }) {
  const say = useWords();
  const [refused, setRefused] = useState(false);
  const take = async (file: File) => {
    const read = await file.text().then((text) => readLessonFile(JSON.parse(text))).catch(() => null);
    setRefused(!read?.lessons);
    if (read?.lessons) onChange(joinLessons(lessons as Lesson[], read.lessons));
  };
  return (
    <fieldset className="pack-rows" id={placeId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="soft">{say(lessons.length === 0 ? words.lessonsNone : words.lessonsHow)}</p>
      <ul className="pack-picks">
        {lessons.map((lesson, index) => {
          const { label: taught = '?', key = '', kind = 'unknown', platform = null } = lesson;
          return (
            <li key={index} id={placeId(`${path}.${index}`)} tabIndex={-1}>
              {say(settingsWords.lessonLine, { label: taught, what: say(key === '' ? settingsWords.lessonNoData : fieldWords(key)), kind: say(kindWords[kind]), platform: platformName(platform) || say(settingsWords.lessonNoPlatform) })}
              <Button className="pack-remove" aria-label={say(words.removeRow, { n: index + 1, what: label })} onPress={() => onChange(lessons.filter((_, at) => at !== index))}><X size={14} aria-hidden /></Button>
            </li>
          );
        })}
      </ul>
      <Wrong problems={problems} />
      {refused && <p role="alert">{say(words.lessonsWrong)}</p>}
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void take(file);
        }}
      >
        <Button>{say(words.lessonsAdd)}</Button>
      </FileTrigger>
    </fieldset>
  );
}
