import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { fieldName } from '../../lib/checklists/field-names.ts';
import type { Change } from '../../lib/checklists/fingerprint.ts';
import { describeDocument } from '../../lib/checklists/notes.ts';
import type { ReviewPlace } from '../../lib/checklists/review.ts';
import type { Mark } from '../../lib/records/finding.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import type { ItemRowProps } from './ItemRow.tsx';
import { words as pageWords } from './panel.words.ts';
import { words } from './signing.words.ts';

const most = 20;

interface PlacesProps extends Pick<ItemRowProps, 'rules' | 'onGoTo' | 'inView'> {
  title: string;
  mark: Mark;
  places: readonly ReviewPlace[];
  /** Why each was set aside, parallel to `places`. */
  reasons?: readonly string[];
}

/** The places behind an item, each with what is wrong and the way to it. */
export function Places({ title, mark, places, reasons, rules, onGoTo, inView }: PlacesProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (places.length === 0) return null;
  return (
    <section>
      <h3><MarkIcon mark={mark} size={14} /> {title} {places.length}</h3>
      <ul className="places">
        {places.slice(0, most).map((place, index) => (
          <li key={index} className="place">
            <span>
              {place.pupil && <strong>{place.pupil} · </strong>}
              {place.finding ? describeFinding(place.finding, rules.get(place.finding.rule), language) : `${fieldName(place.field ?? '', language)} ${say(words.emptyCell)}`}
              {reasons && <em> ({say(words.waivedLine, { reason: reasons[index]! })})</em>}
              {!inView(place) && <span className="soft"> · {say(words.elsewhere, { page: describeDocument(place.document, language) })}</span>}
            </span>
            {inView(place) && <Button className="button quiet" onPress={() => onGoTo(place)}>{say(pageWords.goTo)}</Button>}
          </li>
        ))}
      </ul>
      {places.length > most && <p className="soft">{say(words.andMore, { n: places.length - most })}</p>}
    </section>
  );
}

const mostChanges = 5;

/** What is no longer what the person saw: pupil, field, before → after, and when it was read. */
export function Changes({ changes, now, onRecord }: { changes: readonly Change[]; now: string; onRecord?: (change: Change) => void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const shown = (value: string | null) => (value === null ? say(words.absent) : value === '' ? say(words.blank) : value);
  return (
    <ul className="item-notes changes no-print">
      {changes.slice(0, mostChanges).map((change) => {
        const params = { field: fieldName(change.field, language), time: change.readAt === null ? '?' : timeOf(change.readAt, now, language) };
        return (
          <li key={JSON.stringify([change.document, change.who, change.field])}>
            <strong>{change.pupil ?? change.who}</strong>{' '}
            {change.concealed
              ? say(words.changeConcealed, params)
              : say(words.change, { ...params, before: shown(change.before), after: shown(change.after) })}
            {onRecord && !change.concealed && change.pupil !== null && (
              <Button className="button quiet" aria-label={`${say(words.makeRecord)}: ${change.pupil} ${fieldName(change.field, language)}`} onPress={() => onRecord(change)}>{say(words.makeRecord)}</Button>
            )}
          </li>
        );
      })}
      {changes.length > mostChanges && <li className="soft">{say(words.andMore, { n: changes.length - mostChanges })}</li>}
    </ul>
  );
}
