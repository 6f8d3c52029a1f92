import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { dayAt } from '../../lib/calendar/dates.ts';
import { describeDocument } from '../../lib/checklists/notes.ts';
import { fieldWords } from '../../lib/records/fields.ts';
import { holdsOn, type Waiver } from '../../lib/records/waiver.ts';
import { dayOfIso, formatDay } from '../../lib/vietnamese/dates.ts';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import type { ClassWaiver } from './class-waivers.ts';
import type { Judging } from './page-view.ts';
import { words } from './panel.words.ts';

/** Why it was set aside, for how much, when and until when. */
export function WaiverNote({ waiver, now }: { waiver: Waiver; now: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const last = waiver.until === null ? null : dayOfIso(waiver.until);
  const terms = [
    say(waiver.column ? words.scopeColumn : words.scopePlace),
    say(words.waivedAt, { time: timeOf(waiver.at, now, language) }),
    last === null ? say(words.untilUndone) : say(holdsOn(waiver, dayAt(Date.parse(now))) ? words.untilDay : words.untilOver, { day: formatDay(last) }),
  ];
  return (
    <>
      <p>{say(words.reason, { reason: waiver.reason })}</p>
      <p className="soft">{terms.join(' · ')}</p>
    </>
  );
}

interface WaiverListProps {
  waivers: readonly ClassWaiver[];
  judging: Judging;
  now: string;
  onUndoWaiver(key: string): Promise<void>;
}

/** What was set aside elsewhere in the class: each with its reason, and taken back in one click. */
export function WaiverList({ waivers, judging: { rules, mayNotWaive }, now, onUndoWaiver }: WaiverListProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  return (
    <>
      {failed && <p role="alert">{say(words.waiveRefused)}</p>}
      <ul className="places">
        {waivers.map(({ waiver, pupil }) => {
          const rule = rules.get(waiver.rule);
          const title = rule ? say(rule.title) : waiver.rule;
          const where = [pupil ?? waiver.who, waiver.field !== null && say(fieldWords(waiver.field)), describeDocument(waiver.document, language)].filter(Boolean).join(' · ');
          return (
            <li key={waiver.key} className="place">
              <div>
                <p><strong>{where}</strong></p>
                <p>{title}{waiver.value !== null && waiver.value !== '' && ` (${waiver.value})`}</p>
                <WaiverNote waiver={waiver} now={now} />
                {mayNotWaive.includes(waiver.rule) && <p className="soft">{say(words.notAllowedNow)}</p>}
              </div>
              <Button className="button" aria-label={say(words.undoOf, { where })} onPress={() => void onUndoWaiver(waiver.key).then(() => setFailed(false), () => setFailed(true))}>
                {say(words.undo)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
