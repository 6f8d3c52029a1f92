import { Button } from 'react-aria-components';
import type { Comparison } from '../../lib/comparison/compare.ts';
import type { Answer } from '../../lib/comparison/pupils.ts';
import type { SheetRow } from '../../lib/records/sheet.ts';
import { useWords } from '../words.ts';
import { doubts, result as words } from './comparison.words.ts';

interface QuestionsProps {
  questions: Comparison['questions'];
  total: number;
  answers: readonly Answer[];
  onAnswers(answers: Answer[]): void;
}

const who = ({ pupil, maHocSinh, values }: SheetRow) => [pupil, maHocSinh, values['ngaySinh']].filter(Boolean).join(' · ');

/** Pupils who may be one and the same: asked, never guessed. */
export function Questions({ questions, total, answers, onAnswers }: QuestionsProps) {
  const say = useWords();
  const answer = (more: Answer[]) => onAnswers([...answers, ...more]);
  const plain = questions.filter(({ why }) => why === 'no-birth');
  if (total === 0 && answers.length === 0) return null;
  return (
    <section className="compare-part" data-list="questions">
      <h3>{say(words.questions)} ({total})</h3>
      {total > 0 && <p className="soft">{say(words.questionsHint)}</p>}
      {plain.length > 1 && (
        <Button className="button" onPress={() => answer(plain.map(({ a, b }) => ({ a, b, same: true })))}>{say(words.yesToAll, { n: plain.length })}</Button>
      )}
      <ul className="compare-questions">
        {questions.map(({ a, b, why, pupilA, pupilB }) => {
          const names = { a: pupilA.pupil ?? '', b: pupilB.pupil ?? '' };
          return (
            <li key={`${a} ${b}`}>
              <span>{who(pupilA)} ↔ {who(pupilB)} <span className="soft">({say(doubts[why]!)})</span></span>
              <span className="row">
                <Button className="button" aria-label={say(words.yesOf, names)} onPress={() => answer([{ a, b, same: true }])}>{say(words.yes)}</Button>
                <Button className="button" aria-label={say(words.noOf, names)} onPress={() => answer([{ a, b, same: false }])}>{say(words.no)}</Button>
              </span>
            </li>
          );
        })}
      </ul>
      {questions.length < total && <p className="soft">{say(words.shownOf, { n: questions.length, all: total })}</p>}
      {answers.length > 0 && (
        <p className="row"><span className="soft">{say(words.answers, { n: answers.length })}</span> <Button className="button quiet" onPress={() => onAnswers([])}>{say(words.undoAnswers)}</Button></p>
      )}
    </section>
  );
}
