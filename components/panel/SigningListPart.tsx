import { useContext } from 'react';
import { signingMarks, signingStateWords, unreviewedNote } from '../../lib/checklists/signing-answer.ts';
import { countSigningRows, signingStates, type SigningRow } from '../../lib/checklists/signing-list.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { countSignatures, lockedCount, signers, waitingForPhone } from '../../lib/records/signature.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { signerWords, words } from './signing-list.words.ts';

export interface SigningListView {
  sheet: Sheet;
  rows: readonly SigningRow[];
}

/** A signing list in view: how many of what is about to be signed were reviewed, who has signed, who is missing, what the waiting means. */
export function SigningListPart({ sheet, rows }: SigningListView) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const states = countSigningRows(rows);
  const unreviewed = unreviewedNote(rows, language);
  const signatures = countSignatures(sheet);
  const absent = signers.filter(({ field }) => !signatures.some((one) => one.field === field)).map(({ field }) => say(signerWords[field]));
  const next = signatures.find(({ signed, total }) => signed < total);
  const [waiting, locked] = [waitingForPhone(sheet), lockedCount(sheet)];
  return (
    <section className="signing-list no-print" aria-label={say(words.title, { lop: sheet.lop ?? '' })}>
      <h2>{say(words.title, { lop: sheet.lop ?? '' })}</h2>
      {unreviewed !== null ? <p><MarkIcon mark={signingMarks[states.chuaRaSoat > 0 ? 'chuaRaSoat' : 'chuaXacDinh']} size={14} /> {unreviewed}</p> : <ul className="item-notes">
        {signingStates.filter((state) => states[state] > 0).map((state) => (
          <li key={state}>
            <MarkIcon mark={signingMarks[state]} size={14} /> {say(words.counted, { n: states[state], total: rows.length, state: signingStateWords[state][language] })}
          </li>
        ))}
      </ul>}
      <p>{say(words.order)}</p>
      <ul className="item-notes">
        {signatures.map(({ field, signed, total, phone, refused, unknown }) => (
          <li key={field}>
            {[
              say(words.signed, { name: say(signerWords[field]), n: signed, total }),
              total - signed > 0 && say(words.missing, { n: total - signed }),
              phone > 0 && say(words.phone, { n: phone }),
              refused > 0 && say(words.refused, { n: refused }),
              unknown > 0 && say(words.unknown, { n: unknown }),
            ].filter(Boolean).join(' · ')}
          </li>
        ))}
        {absent.length > 0 && <li>{say(words.notShown, { names: absent.join(', ') })}</li>}
        {locked > 0 && <li>{say(words.locked, { n: locked, total: sheet.rows.length })}</li>}
      </ul>
      <p><strong>{next ? say(words.nextSigner, { name: say(signerWords[next.field]) }) : absent.length === 0 && say(words.allSigned)}</strong></p>
      {waiting > 0 && <p role="note">{say(words.phoneWhy)}</p>}
      <p className="soft">{say(words.warns)}</p>
    </section>
  );
}
