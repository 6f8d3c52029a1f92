import { dateDigits } from '../../lib/calendar/words.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { isStandard } from '../../lib/school/standard.ts';
import { roleWords } from '../panel/signing.words.ts';
import { useWords } from '../words.ts';
import { packWords as words } from './pack.words.ts';

/** Which rules hold, by what decision, what goes with them, and whom to ask (S2:311, S3:200). */
export function RulesInForce({ pack }: { pack: SchoolPack }) {
  const say = useWords();
  const { school, version, issued, decision, regulations, people } = pack;
  if (isStandard(pack)) return <p>{say(words.standard)}</p>;
  const decided = decision && [decision.so, decision.ngay && dateDigits(decision.ngay)].filter(Boolean).join(', ');
  return (
    <>
      <p>{say(words.loaded, { name: school.name || say(words.unnamed), version: version || '–' })}{issued && <> · {say(words.issued, { day: dateDigits(issued) })}</>}</p>
      {decided && <p>{say(words.decision, { decision: decided })}</p>}
      {regulations && <p>{say(words.regulations, { list: regulations.join('; ') })}</p>}
      {people && (
        <details className="settings-people">
          <summary>{say(words.people)}</summary>
          <ul>{people.map(({ hoTen, chucVu, roles, dienThoai, email }, index) => <li key={index}>{[`${hoTen}${chucVu ? `, ${chucVu}` : ''}`, roles.map((role) => say(roleWords[role])).join(', '), dienThoai, email].filter(Boolean).join(' · ')}</li>)}</ul>
        </details>
      )}
    </>
  );
}
