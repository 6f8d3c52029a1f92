import type { OfficialBlock, OfficialDocument } from '../../lib/records/official-document.ts';
import { capitals, dots, noiNhan, numberLine, placeAndDate, quocHieu, recipientLines, tieuNgu } from '../../lib/records/official-layout.ts';
import './official.css';

/**
 * An official paper as it lies on the table: A4, black on white in either scheme. Where one stands on a screen, printing
 * that screen prints the paper alone.
 */
export function OfficialPaper({ document }: { document: OfficialDocument }) {
  const { superior, unit, title, subject, blocks, signatures, recipients } = document;
  return (
    <article className="official-paper" lang="vi">
      <header className="official-head">
        <div>
          {superior !== '' && <p>{capitals(superior)}</p>}
          <p className="official-unit"><b>{capitals(unit) || dots}</b></p>
          <p>{numberLine(document)}</p>
        </div>
        <div>
          <p className="official-state"><b>{quocHieu}</b></p>
          <p className="official-motto"><b>{tieuNgu}</b></p>
          <p><i>{placeAndDate(document)}</i></p>
        </div>
      </header>
      <h2>{capitals(title)}</h2>
      {subject !== '' && <p className="official-subject"><b>{subject}</b></p>}
      {blocks.map((block, index) => <Block key={index} block={block} />)}
      <div className="official-signatures">
        {signatures.map(({ role, note, name }, index) => (
          <div key={index}>
            <p><b>{capitals(role)}</b></p>
            {note !== '' && <p><i>({note})</i></p>}
            <p className="official-signer"><b>{name}</b></p>
          </div>
        ))}
      </div>
      {recipients.length > 0 && (
        <footer className="official-recipients">
          <p><b><i>{noiNhan}</i></b></p>
          {recipientLines(recipients).map((line, index) => <p key={index}>{line}</p>)}
        </footer>
      )}
    </article>
  );
}

/** "GVBM-11": not broken at its hyphen. */
const code = /^[A-Z]+-\d+$/;

function Block({ block }: { block: OfficialBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p className="official-text">{block.text}</p>;
    case 'pairs':
      return (
        <dl>
          {block.pairs.map(([name, value], index) => <div key={index}><dt>{name}:</dt> <dd>{value}</dd></div>)}
        </dl>
      );
    case 'table':
      return (
        // A wide table scrolls on a narrow screen: it must be within reach of the keyboard.
        <div className="official-table" tabIndex={0} role="group" aria-label={block.caption || block.head.join(', ')}>
          <table>
            {block.caption !== '' && <caption>{block.caption}</caption>}
            <thead>
              <tr>{block.head.map((name, index) => <th key={index} scope="col">{name}</th>)}</tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column} className={code.test(cell) ? 'official-code' : undefined}>{cell}</td>)}</tr>)}
            </tbody>
          </table>
        </div>
      );
  }
}
