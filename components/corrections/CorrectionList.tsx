import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { Plus, TriangleAlert } from 'lucide-react';
import { dateDigits } from '../../lib/calendar/words.ts';
import { numberOf, states, type Correction, type State } from '../../lib/corrections/correction.ts';
import { isClosed } from '../../lib/corrections/open.ts';
import { everything, searchCorrections, type Search } from '../../lib/corrections/search.ts';
import { warningsFor, type Dates } from '../../lib/corrections/warnings.ts';
import { describeWarning, stateWords } from '../../lib/corrections/words.ts';
import { State as Message } from '../common/State.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { DayIn } from './fields.tsx';

export interface CorrectionListProps {
  records: readonly Correction[];
  dates: Dates;
  /** The address of a record in the desk. */
  addressOf(id: string): string;
  onCreate(): void;
}

/** All records, the latest first; narrowed by words, state and day. Of pupils it names who, never what. */
export function CorrectionList({ records, dates, addressOf, onCreate }: CorrectionListProps) {
  const say = useWords();
  const [search, setSearch] = useState<Search>(everything);
  const found = searchCorrections(records, search);
  const set = (part: Partial<Search>) => setSearch({ ...search, ...part });
  const create = <Button className="button primary" onPress={onCreate}><Plus size={14} aria-hidden /> {say(words.create)}</Button>;
  if (records.length === 0) return <Message title={say(words.none)}><p>{say(words.noneNext)}</p>{create}</Message>;
  return (
    <>
      <div className="list-tools">
        <label className="field list-search"><span>{say(words.search)}</span><input type="search" value={search.text} onChange={(event) => set({ text: event.target.value })} /></label>
        <label className="field">
          <span>{say(words.state)}</span>
          <select value={search.state} onChange={(event) => set({ state: event.target.value as State | 'mo' | '' })}>
            <option value="">{say(words.anyState)}</option>
            <option value="mo">{say(words.openState)}</option>
            {states.map((state) => <option key={state} value={state}>{say(stateWords[state])}</option>)}
          </select>
        </label>
        <DayIn at="from" value={search.from || null} onChange={(from) => set({ from: from ?? '' })} />
        <DayIn at="to" value={search.to || null} onChange={(to) => set({ to: to ?? '' })} />
        {create}
      </div>
      <p role="status" className="soft">{say(words.counted, { shown: found.length, total: records.length, open: records.filter((record) => !isClosed(record)).length })}</p>
      {found.length === 0 ? (
        <Message title={say(words.noneFound)}><Button className="button" onPress={() => setSearch(everything)}>{say(words.showAll)}</Button></Message>
      ) : (
        <ul className="record-list">
          {found.map((record) => <Row key={record.id} record={record} dates={dates} address={addressOf(record.id)} />)}
        </ul>
      )}
    </>
  );
}

function Row({ record, dates, address }: { record: Correction; dates: Dates; address: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const pupils = [...new Set(record.noiDung.map(({ hoTen }) => hoTen.trim()).filter(Boolean))];
  const warnings = isClosed(record) ? [] : warningsFor(record, dates).filter(({ id }) => id !== 'last-day-unknown');
  return (
    <li>
      <a href={address}>
        <strong>{numberOf(record) === '' ? say(words.noNumber) : say(words.numbered, { number: numberOf(record) })}</strong>
        <span>{[record.lop || say(words.noClass), record.mon].filter(Boolean).join(' · ')}</span>
        <span className="record-pupils">{pupils.slice(0, 3).join(', ')}{pupils.length > 3 && ` +${pupils.length - 3}`}</span>
        <span className="soft">{[say(words.items, { n: record.noiDung.length }), record.lapLuc && say(words.madeOn, { day: dateDigits(record.lapLuc) })].filter(Boolean).join(' · ')}</span>
        <span className="state-pill" data-state={record.state}>{say(stateWords[record.state])}</span>
      </a>
      {warnings.map((warning) => <p key={warning.id} className="record-row-warning"><TriangleAlert size={14} aria-hidden /> {describeWarning(warning, language)}</p>)}
    </li>
  );
}
