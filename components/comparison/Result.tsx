import { useContext } from 'react';
import { Button } from 'react-aria-components';
import type { Comparison, Difference } from '../../lib/comparison/compare.ts';
import type { Answer } from '../../lib/comparison/pupils.ts';
import { fieldWords } from '../../lib/records/fields.ts';
import type { SheetRow } from '../../lib/records/sheet.ts';
import { termWords } from '../../lib/corrections/words.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { result as words, warnings } from './comparison.words.ts';
import { Questions } from './Questions.tsx';

export interface ResultProps {
  result: Omit<Comparison, 'pairs'> & {
    pairs: number;
    totals: Record<'different' | 'written' | 'questions' | 'onlyA' | 'onlyB', number>;
    wholeAndSame: boolean;
    marksAgree: boolean;
  };
  /** The two in words. */
  sides: readonly [string, string];
  answers: readonly Answer[];
  ownCodes: boolean;
  /** The same, short: heads of columns. */
  heads: readonly [string, string];
  /** Begins a correction record of a difference, in a tab of its own: the comparison stays. */
  onRecord(difference: Difference): void;
  onAnswers(answers: Answer[]): void;
  onOwnCodes(on: boolean): void;
  onSave(format: 'csv' | 'xlsx'): void;
  onPrint(): void;
}

/** What differs between the two, what is only written otherwise, who is missing, and what could not be compared. */
export function Result({ result, sides, heads, answers, ownCodes, onRecord, onAnswers, onOwnCodes, onSave, onPrint }: ResultProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const { cells, totals, pairs, fields } = result;
  const semester = (says: unknown) => (says === '1' || says === '2' || says === '3' ? termWords[Number(says) as 1 | 2 | 3][language] : String(says));
  const all = cells.same + cells.written + cells.different + cells.unread;
  const counts = [['different', 'loi'], ['written', 'canXem'], ['same', 'dat'], ['unread', 'chuaXacDinh']] as const;
  const only = (side: string, rows: readonly SheetRow[], total: number) => total > 0 && (
    <section className="compare-part">
      <h3>{say(words.onlyIn, { side })} ({total})</h3>
      <ul className="compare-names">{rows.map(({ pupil, maHocSinh, values }, at) => <li key={at}>{[pupil, maHocSinh, values['ngaySinh']].filter(Boolean).join(' · ')}</li>)}</ul>
      {rows.length < total && <p className="soft">{say(words.shownOf, { n: rows.length, all: total })}</p>}
    </section>
  );
  return (
    <section className="compare-result" aria-labelledby="result">
      <h2 id="result">{say(words.title)}</h2>
      <p>{sides[0]} ↔ {sides[1]}</p>
      <p>{say(words.compared, { pupils: pairs, fields: fields.length })}</p>
      <ul className="compare-counts">
        {counts.filter(([group]) => group !== 'unread' || cells.unread > 0).map(([group, mark]) => (
          <li key={group} data-group={group}>
            <MarkIcon mark={group === 'same' && !result.wholeAndSame ? 'boQua' : mark} /> <strong>{cells[group]}</strong> {say(words[group])}
          </li>
        ))}
      </ul>
      {all === 0 && <p className="row"><MarkIcon mark="chuaXacDinh" /> {say(words.nothingToCompare)}</p>}
      {all > 0 && cells.different === 0 && (
        <p className="row" role="status">
          <MarkIcon mark={result.wholeAndSame ? 'dat' : 'chuaXacDinh'} /> {say(result.wholeAndSame ? words.wholeAndSame : words.noDifference, { n: all })}
        </p>
      )}
      {result.marksAgree && <p className="compare-note">{say(words.gvbm, { n: pairs })}</p>}
      {result.warnings.map(({ id, params }) => <p key={id} className="row"><MarkIcon mark="chuaXacDinh" /> <span>{warnings[id] ? say(warnings[id], id === 'other-hocKy' ? { a: semester(params?.['a']), b: semester(params?.['b']) } : params) : id}</span></p>)}
      {result.otherClasses > 0 && <p className="soft">{say(words.otherClasses, { n: result.otherClasses })}</p>}
      {(ownCodes || (totals.onlyA > 0 && totals.onlyB > 0)) && (
        <label className="row"><input type="checkbox" checked={ownCodes} onChange={(event) => onOwnCodes(event.target.checked)} /> <span className="own-codes">{say(words.ownCodes)}</span></label>
      )}
      <div className="row compare-acts">
        <Button className="button" onPress={() => onSave('xlsx')}>{say(words.xlsx)}</Button>
        <Button className="button" onPress={() => onSave('csv')}>{say(words.csv)}</Button>
        <Button className="button" onPress={onPrint}>{say(words.print)}</Button>
      </div>
      <Questions questions={result.questions} total={totals.questions} answers={answers} onAnswers={onAnswers} />
      {(['different', 'written'] as const).map((group) => totals[group] > 0 && (
        <section key={group} className="compare-part" data-list={group}>
          <h3>{say(words[group])} ({totals[group]})</h3>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={say(words[group])}>
            <table className="compare-table">
              <thead><tr><th scope="col">{say(words.pupil)}</th><th scope="col">{say(words.field)}</th><th scope="col">{heads[0]}</th><th scope="col">{heads[1]}</th>{group === 'different' && <th scope="col">{say(words.act)}</th>}</tr></thead>
              <tbody>
                {result[group].map((one) => {
                  const field = fieldWords(one.field)[language];
                  return (
                    <tr key={`${one.a} ${one.field}`}>
                      <th scope="row">{one.pupil}</th><td>{field}</td>
                      <td>{one.before || <span className="soft">{say(words.blank)}</span>}</td>
                      <td>{one.after || <span className="soft">{say(words.blank)}</span>}</td>
                      {group === 'different' && <td><Button className="button quiet" aria-label={say(words.recordOf, { pupil: one.pupil, field })} onPress={() => onRecord(one)}>{say(words.record)}</Button></td>}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {result[group].length < totals[group] && <p className="soft">{say(words.shownOf, { n: result[group].length, all: totals[group] })}</p>}
        </section>
      ))}
      {only(heads[0], result.onlyA, totals.onlyA)}
      {only(heads[1], result.onlyB, totals.onlyB)}
      {([[heads[0], result.fieldsOnlyA], [heads[1], result.fieldsOnlyB]] as const).map(([side, columns], at) => columns.length > 0 && (
        <p key={at} className="soft">{say(words.fieldsOnly, { side })}: {columns.map(({ key }) => fieldWords(key)[language]).join(', ')}</p>
      ))}
    </section>
  );
}
