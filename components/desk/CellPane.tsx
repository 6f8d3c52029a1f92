import { useContext, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { markOf } from '../../lib/records/finding.ts';
import type { TableCell, TablePlace } from '../../lib/checklists/class-table.ts';
import { describeDocument, describeNote } from '../../lib/checklists/notes.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import type { WaiverAct } from '../../lib/records/waiver.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { platformName } from '../common/platforms.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { WaiveDialog } from '../panel/WaiveDialog.tsx';
import { WaiverNote } from '../panel/WaiverList.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './class-table.words.ts';

export interface CellActs {
  rules: ReadonlyMap<string, Rule>;
  /** Rules whose findings the school does not let anyone set aside. */
  mayNotWaive: readonly string[];
  now: string;
  /** Rejects when it could not be kept. */
  onWaive(place: TablePlace, act: WaiverAct): Promise<void>;
  onUndoWaiver(key: string): Promise<void>;
}

/** Places that are open, each with where to mend it, set aside or taken up again as in the panel. */
export function PlaceList({ places, named = false, rules, mayNotWaive, now, onWaive, onUndoWaiver }: { places: readonly TablePlace[]; named?: boolean } & CellActs) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  const keep = (done: Promise<void>) => void done.then(() => setFailed(false), () => setFailed(true));
  return (
    <>
      {failed && <p role="alert">{say(words.waiveRefused)}</p>}
      <ul className="class-places">
        {places.map((place, index) => {
          const { finding, reading, waiver } = place;
          const mark = waiver ? 'boQua' : markOf(finding);
          return (
            <li key={`${index} ${reading.key} ${finding.rule}`}>
              <MarkIcon mark={mark} />
              <div>
                <p>
                  {say(markWords[mark])}: {named && finding.pupil && `${finding.pupil}, `}{describeFinding(finding, rules.get(finding.rule), language)}{' '}
                  <span className="soft">{say(words.open, { page: describeDocument(reading.key, language), platform: platformName(reading.sheet.platform) })}</span>
                </p>
                {waiver && <WaiverNote waiver={waiver} now={now} />}
              </div>
              {waiver && <Button className="button" onPress={() => keep(onUndoWaiver(waiver.key))}>{say(words.undo)}</Button>}
              {!waiver && !mayNotWaive.includes(finding.rule) && <WaiveDialog mayColumn={finding.row !== null && finding.field !== null} now={now} onWaive={(act) => keep(onWaive(place, act))} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What is open in one cell. */
export function CellPane({ title, label, cell, onClose, ...acts }: { title: string; label: string; cell: TableCell; onClose(): void } & CellActs) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  // From wherever the focus is on the page; a dialog over it answers Esc itself.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=dialog]')) close.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <section className="class-pane no-print" aria-label={title}>
      <div className="class-pane-head">
        <div>
          <h2>{title}</h2>
          <p className="soft" aria-live="polite">{label}</p>
        </div>
        <Button className="button" onPress={onClose}>{say(words.close)}</Button>
      </div>
      {cell.places.length + cell.notes.length === 0 && <p>{say(words.nothingOpen)}</p>}
      <PlaceList places={cell.places} {...acts} />
      {cell.notes.length > 0 && (
        <ul className="class-places">
          {cell.notes.map((note) => <li key={JSON.stringify(note)}><MarkIcon mark={cell.mark === 'canXem' ? 'canXem' : 'chuaXacDinh'} /> <p>{describeNote(note, language)}</p></li>)}
        </ul>
      )}
    </section>
  );
}
