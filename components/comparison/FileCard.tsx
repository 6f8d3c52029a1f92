import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { fieldWords } from '../../lib/records/fields.ts';
import type { Finding, Mark } from '../../lib/records/finding.ts';
import { markOf } from '../../lib/records/finding.ts';
import { countedMarkWords, markWords } from '../../lib/records/mark-words.ts';
import { describeReason } from '../../lib/records/reasons.ts';
import type { FieldKey, Reason, Sheet } from '../../lib/records/sheet.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { kindWords } from '../panel/page-view.ts';
import { TeachDialog } from '../panel/TeachDialog.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { files as words } from './comparison.words.ts';
import { placeWords } from './place.ts';

export interface FileCardProps {
  file: string;
  table: string;
  /** With its first rows only; null when it was not understood. */
  sheet: Sheet | null;
  why: readonly Reason[];
  rowCount: number;
  counts: Record<Mark, number>;
  findings: readonly Finding[];
  rules: ReadonlyMap<string, Rule>;
  kept: boolean;
  notKept: string | null;
  onKeep(): void;
  onTeach(label: string, key: FieldKey): void;
}

const shownFindings = 20;

/** One table of a file: what it is, how each column was understood, and what the rules say of it. */
export function FileCard({ file, table, sheet, why, rowCount, counts, findings, rules, kept, notKept, onKeep, onTeach }: FileCardProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const name = [file, table].filter(Boolean).join(' › ');
  const reasons = (list: readonly Reason[]) => list.map((reason) => describeReason(reason, language)).join('; ');
  if (!sheet) {
    return (
      <article className="file-card" aria-label={name}>
        <h3>{name}</h3>
        <p className="row"><MarkIcon mark="chuaXacDinh" /> {say(words.noTable, { why: reasons(why) })}</p>
      </article>
    );
  }
  const found = counts.loi + counts.canXem + counts.chuaXacDinh;
  const lines = findings.slice(0, shownFindings);
  return (
    <article className="file-card" aria-label={name}>
      <h3>{name}</h3>
      <p className="row">
        <strong>{[say(kindWords[sheet.kind]), ...placeWords(sheet, say)].join(' · ')}</strong>
        <span>{say(words.pupils, { n: rowCount })}</span>
        <span>{say(words.columns, { n: sheet.columns.length, all: sheet.columns.length + sheet.unrecognised.length })}</span>
        {(['loi', 'canXem', 'chuaXacDinh'] as const).filter((mark) => counts[mark] > 0).map((mark) => (
          <span key={mark} className="file-count"><MarkIcon mark={mark} /> {say(countedMarkWords[mark], { n: counts[mark] })}</span>
        ))}
      </p>
      {sheet.why.length > 0 && <p className="row"><MarkIcon mark="chuaXacDinh" /> <span>{say(words.missing, { why: reasons(sheet.why) })}</span></p>}
      {found === 0 && sheet.health === 'recognised' && <p className="row"><MarkIcon mark="dat" /> {say(words.nothingFound)}</p>}
      <details open={sheet.unrecognised.length > 0}>
        <summary>{say(words.howRead)}</summary>
        <div className="table-scroll" tabIndex={0} role="group" aria-label={say(words.howRead)}>
          <table className="compare-table">
            <thead><tr><th scope="col">{say(words.inFile)}</th><th scope="col">{say(words.means)}</th><th scope="col">{say(words.sample)}</th><th scope="col">{say(words.change)}</th></tr></thead>
            <tbody>
              {sheet.columns.map((column, at) => (
                <tr key={column.key}>
                  <td>{column.label}</td>
                  <td>
                    {fieldWords(column.key)[language]}
                    {(column.source === 'taught' || column.hidden) && <span className="soft"> ({say(column.hidden ? words.hidden : words.taught)})</span>}
                  </td>
                  <td className="soft">{sheet.rows.slice(0, 3).map(({ values }) => values[column.key]).filter(Boolean).join(' · ')}</td>
                  <td>{sheet.columns.findIndex(({ label }) => label === column.label) === at && <TeachDialog sheet={sheet} label={column.label} now={column.key} onTeach={(key) => onTeach(column.label, key)} />}</td>
                </tr>
              ))}
              {sheet.unrecognised.map((label, at) => (
                <tr key={`${label} ${at}`}>
                  <td>{label}</td>
                  <td><MarkIcon mark="chuaXacDinh" /> {say(words.notUnderstood)}</td>
                  <td />
                  <td><TeachDialog sheet={sheet} label={label} now={null} onTeach={(key) => onTeach(label, key)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {lines.length > 0 && (
        <details>
          <summary>{say(words.findings)} ({found})</summary>
          <ul className="file-findings">
            {lines.map((finding, at) => (
              <li key={at}>
                <MarkIcon mark={markOf(finding)} label={say(markWords[markOf(finding)])} /> {finding.pupil && <strong>{finding.pupil}: </strong>}
                {finding.field && `${fieldWords(finding.field)[language]} – `}{describeFinding(finding, rules.get(finding.rule), language)}
              </li>
            ))}
          </ul>
          {found > lines.length && <p className="soft">{say(words.moreFindings, { n: found - lines.length })}</p>}
        </details>
      )}
      <div className="row">
        {kept ? <span className="soft">{say(words.kept)}</span> : <Button className="button" onPress={onKeep} aria-label={`${say(words.keep)}: ${name}`}>{say(words.keep)}</Button>}
        {!kept && <span className="soft">{say(words.session)}</span>}
      </div>
      {notKept && <p role="alert" className="compare-alert">{say(notKept === 'too-long' ? words.tooLong : words.notKept, { n: 5000 })}</p>}
    </article>
  );
}
