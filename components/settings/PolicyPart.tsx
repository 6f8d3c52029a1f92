import { lazy, Suspense } from 'react';
import type { Policy, PolicyKey } from '../../lib/school/policy.ts';
import { useWords } from '../words.ts';
import { policyKeyWords, policyWords as words } from './pack.words.ts';

const PolicyProblems = lazy(() => import('./PolicyProblems.tsx'));

/** "Chính sách đang áp dụng": what the administrator's policy brought, what of it was refused and why, what is not there. */
export function PolicyPart({ policy: { present, arrived, absent, refused, unknown, pack } }: { policy: Policy }) {
  const say = useWords();
  const names = (keys: readonly PolicyKey[]) => keys.map((key) => say(policyKeyWords[key])).join(', ');
  if (!present) return <p>{say(words.none)}</p>;
  return (
    <dl className="settings-policy">
      <dt>{say(words.arrived)}</dt>
      <dd>{arrived.length > 0 ? names(arrived) : '–'}{pack && <> · {say(words.version, { name: pack.school.name || '–', version: pack.version || '–' })}</>}</dd>
      {refused.length > 0 && (
        <>
          <dt>{say(words.refused)}</dt>
          <dd role="alert"><Suspense><PolicyProblems problems={refused} /></Suspense></dd>
        </>
      )}
      {absent.length > 0 && (<><dt>{say(words.absent)}</dt><dd>{names(absent)}. {say(words.absentWhy)}</dd></>)}
      {unknown.length > 0 && (<><dt>{say(words.unknown)}</dt><dd>{unknown.slice(0, 20).map((key) => key.replace('pack.', '')).join(', ')}</dd></>)}
    </dl>
  );
}
