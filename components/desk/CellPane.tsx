import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { markOf } from '../../lib/records/finding.ts';
import type { TableCell, TablePlace } from '../../lib/checklists/class-table.ts';
import { describeDocument, describeNote } from '../../lib/checklists/notes.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import type { WaiverAct } from '../../lib/records/waiver.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { platformName } from '../common/platforms.ts';
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

/** What is open in one cell: each place with where to mend it, set aside or taken up again as in the panel. */
export function CellPane({ title, label, cell, rules, mayNotWaive, now, onWaive, onUndoWaiver, onClose }: { title: string; label: string; cell: TableCell; onClose(): void } & CellActs) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  const keep = (done: Promise<void>) => void done.then(() => setFailed(false), () => setFailed(true));
  return (
    <section className="class-pane no-print" aria-label={title}>
      <div className="class-pane-head">
        <h2>{title}</h2>
        <Button className="button" onPress={onClose}>{say(words.close)}</Button>
      </div>
      <p aria-live="polite">{label}</p>
      {failed && <p role="alert">{say(words.waiveRefused)}</p>}
      <ul>
        {cell.places.map((place) => {
          const { finding, reading, waiver } = place;
          return (
            <li key={`${reading.key} ${finding.rule} ${finding.field}`}>
              <p>{say(markWords[waiver ? 'boQua' : markOf(finding)])}: {describeFinding(finding, rules.get(finding.rule), language)} {say(words.open, { page: describeDocument(reading.key, language), platform: platformName(reading.sheet.platform) })}</p>
              {waiver && <WaiverNote waiver={waiver} now={now} />}
              {waiver && <Button className="button" onPress={() => keep(onUndoWaiver(waiver.key))}>{say(words.undo)}</Button>}
              {!waiver && !mayNotWaive.includes(finding.rule) && <WaiveDialog mayColumn={finding.row !== null && finding.field !== null} now={now} onWaive={(act) => keep(onWaive(place, act))} />}
            </li>
          );
        })}
        {cell.notes.map((note) => <li key={JSON.stringify(note)}>{describeNote(note, language)}</li>)}
      </ul>
    </section>
  );
}
