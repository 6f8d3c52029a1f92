import { useContext } from 'react';
import { describeMissing, type Readiness } from '../../lib/checklists/readiness.ts';
import { scopeKey, type Scope } from '../../lib/checklists/scope.ts';
import type { Role } from '../../lib/school/settings.ts';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { periodWords, roleWords, verdictWords } from '../panel/signing.words.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './signing-desk.words.ts';

/** How far each class and subject of the role is, what is missing in plain words, and the way to its list. */
export function ReadinessList({ role, rows, now, addressOf }: { role: Role; rows: readonly Readiness[] | undefined; now: string; addressOf(scope: Scope): string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (rows === undefined) return <State title={say(words.loading)} />;
  if (rows.length === 0) return <State title={say(words.none, { role: say(roleWords[role]) })}><p>{say(words.noneNext)}</p></State>;
  const count = (of: (row: Readiness) => boolean) => rows.filter(of).length;
  return (
    <section aria-label={say(words.readiness)}>
      <h2>{say(words.readiness)}</h2>
      <p role="status">{say(words.progress, { ready: count(({ verdict }) => verdict === 'san-sang'), signed: count(({ signedAt }) => signedAt !== null), total: rows.length })}</p>
      <ul className="signing-rows">
        {rows.map(({ scope, verdict, missing, waived, readAt, signedAt }) => {
          const name = [[scope.lop ?? say(words.wholeSchool), scope.mon].filter(Boolean).join(' '), say(periodWords[scope.period]), scope.namHoc?.replace('-', '–'), platformName(scope.platform)].filter(Boolean).join(' · ');
          return (
            <li key={scopeKey(scope)}>
              <a href={addressOf(scope)} aria-label={say(words.openReview, { name })}><strong>{name}</strong></a>
              <StatusPill mark={verdict === 'san-sang' ? 'dat' : verdict === 'chua-san-sang' ? 'loi' : 'chuaXacDinh'}>{say(verdictWords[verdict])}</StatusPill>
              <div>
                <p>{missing.map((one) => describeMissing(one, language)).join(' · ')}</p>
                {waived.n > 0 && <p className="soft">{say(words.waived, { n: waived.n, reasons: waived.reasons.slice(0, 3).join('; ') })}</p>}
              </div>
              <p className="soft">{[signedAt && say(words.signedAt, { time: timeOf(signedAt, now, language) }), readAt && say(words.readAt, { time: timeOf(readAt, now, language) })].filter(Boolean).join(' · ')}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
