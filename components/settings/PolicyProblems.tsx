import { useContext } from 'react';
import type { Language } from '../../lib/records/words.ts';
import type { PolicyKey } from '../../lib/school/policy.ts';
import type { PackProblem } from '../../lib/school/read-pack.ts';
import { problemLine } from '../pack-editor/problem-words.ts';
import { LanguageContext, useWords } from '../words.ts';
import { policyFormWords, policyKeyWords, policyWords as words, whyWords } from './pack.words.ts';

/** What of the policy was refused, by the labels a person sees. Apart, for it brings the words of every rule and field. */
export default function PolicyProblems({ problems }: { problems: readonly PackProblem[] }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <>
      <ul>{problems.slice(0, 20).map((problem) => <li key={problem.path + problem.why}>{policyLine(problem, language)}</li>)}</ul>
      <p>{say(words.refusedNext)}</p>
    </>
  );
}

/** "Quy định của trường, Số ngày giữ dữ liệu: giá trị không đúng…". */
function policyLine({ path, why }: PackProblem, language: Language): string {
  const [key, ...rest] = path.split('.') as [PolicyKey, ...string[]];
  const name = capital(policyKeyWords[key][language]);
  if (key !== 'pack') return `${name}: ${whyWords[why][language]}; ${policyFormWords[key][language]}`;
  const line = problemLine({ path: rest.join('.') || '.', why }, language);
  return rest.length > 0 ? `${name}, ${line}` : `${name}: ${line}`;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
