import { useContext, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { markOf, type Finding } from '../../lib/records/finding.ts';
import { markWords, tagWords } from '../../lib/records/mark-words.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import { shownExamples, type RuleFile, type ShownExample } from '../../lib/rules/help-examples.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { foldAccents } from '../../lib/vietnamese/text.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { severityWords, words } from './help.words.ts';

/** Every rule in one list, made from the rule files themselves: what, why, basis, what it says, examples that were run. */
export function RuleHelp({ files }: { files: readonly RuleFile[] }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [query, setQuery] = useState('');
  const wanted = foldAccents(query);
  const found = files.filter(({ rule }) => foldAccents([rule.id, rule.title[language], rule.help[language]].join(' ')).includes(wanted));
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p>{say(words.intro, { n: files.length })}</p>
      <SearchField value={query} onChange={setQuery}>
        <Label>{say(words.search)}</Label>
        <Input />
      </SearchField>
      <p role="status">{found.length === 0 && say(words.none, { query })}</p>
      {found.map((file) => <RulePart key={file.rule.id} file={file} />)}
    </>
  );
}

function RulePart({ file }: { file: RuleFile }) {
  const { rule } = file;
  const say = useWords();
  const messages = Object.entries(rule.messages);
  return (
    <article id={rule.id} aria-labelledby={`${rule.id}-title`}>
      <h2 id={`${rule.id}-title`}>{say(rule.title)}</h2>
      <p className="help-id">{rule.id} · {say(tagWords[rule.tag])}</p>
      <p>{say(rule.help)}</p>
      {rule.basis.length > 0 && (
        <>
          <h3>{say(words.basis)}</h3>
          <ul>
            {rule.basis.map(({ source, quote }) => <li key={source + (quote ?? '')}>{source}{quote && <>: <q>{quote}</q></>}</li>)}
          </ul>
        </>
      )}
      <h3>{say(words.says)}</h3>
      <ul className="help-messages">
        {messages.map(([id, message]) => (
          <li key={id}>
            <MarkIcon mark={markOf({ outcome: 'fail', severity: message.severity })} label={say(severityWords[message.severity])} /> {say(message).replace(/\{\w+\}/g, '…')}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say(words.examples)}</summary>
        <table>
          <thead>
            <tr><th scope="col">{say(words.examples)}</th><th scope="col">{say(words.onPage)}</th><th scope="col">{say(words.verdict)}</th></tr>
          </thead>
          <tbody>
            {shownExamples(file).map((example) => <ExampleRow key={example.name} example={example} rule={rule} />)}
          </tbody>
        </table>
      </details>
    </article>
  );
}

/** A class in an example is told by its first pupils; more would hide the point. */
const shownRows = 3;

function ExampleRow({ example: { name, sheet, findings }, rule }: { example: ShownExample; rule: Rule }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {sheet.rows.slice(0, shownRows).map((row, index) => (
          <p key={index}>{Object.entries(row.values).map(([key, value]) => `${key}: ${value || say(words.empty)}`).join(' · ')}</p>
        ))}
        {sheet.rows.length > shownRows && <p>{say(words.moreRows, { n: sheet.rows.length - shownRows })}</p>}
      </td>
      <td>
        {findings.length === 0 && <><MarkIcon mark="dat" /> {say(words.good)}</>}
        {findings.map((finding, index) => <Verdict key={index} finding={finding} rule={rule} />)}
      </td>
    </tr>
  );
}

function Verdict({ finding, rule }: { finding: Finding; rule: Rule }) {
  const language = useContext(LanguageContext);
  const mark = markOf(finding);
  return <p><MarkIcon mark={mark} label={markWords[mark][language]} /> {describeFinding(finding, rule, language)}</p>;
}
