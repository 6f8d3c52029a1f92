import { useContext } from 'react';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { kindWords } from '../panel/page-view.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './reading-list.words.ts';

/** What was read in this browser, page by page, newest first. `readings` is undefined until it is known. */
export function ReadingList({ readings, damaged, now }: { readings: readonly StoredReading[] | undefined; damaged: number; now: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (readings === undefined) return <State title={say(words.loading)} />;
  return (
    <>
      <h1>{say(words.title)}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {readings.length === 0 ? (
        <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>
      ) : (
        <ul>
          {readings.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)).map(({ key, sheet, readAt }) => (
            <li key={key}>
              {[say(kindWords[sheet.kind]), sheet.lop, sheet.mon, platformName(sheet.platform)].filter(Boolean).join(' · ')}
              {' · '}
              {say(words.read, { n: sheet.rows.length, time: timeOf(readAt, now, language) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
