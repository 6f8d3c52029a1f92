import { placeIn, type Overview } from '../../lib/progress/overview.ts';
import { gradeOf } from '../../lib/records/sheet.ts';
import { useWords } from '../words.ts';
import { words } from './progress.words.ts';

const parts = [['ready', '--dat'], ['notDone', '--loi'], ['unclear', '--chuaXacDinh'], ['notReported', '--line-strong']] as const;

/** How the books of each grade stand, a bar each; every number stands in words beside its bar. */
export default function GradeChart({ overview }: { overview: Overview }) {
  const say = useWords();
  const { classes, subjects } = overview;
  const grades = [...new Set(classes.map(gradeOf))].filter((grade) => grade !== null).sort((a, b) => a - b);
  return (
    <figure className="progress-chart">
      <figcaption>{say(words.chart)}</figcaption>
      {grades.map((grade) => {
        const mine = classes.filter((lop) => gradeOf(lop) === grade);
        const places = mine.flatMap((lop) => subjects.map((mon) => placeIn(overview, lop, mon)));
        const count = (verdict: string) => places.filter((place) => typeof place !== 'string' && place.verdict === verdict).length;
        const counts = { ready: count('san-sang'), notDone: count('chua-san-sang'), unclear: count('chua-xac-dinh'), notReported: places.filter((place) => place === 'missing').length };
        const shown = parts.filter(([name]) => counts[name] > 0);
        return (
          <div key={grade}>
            <strong>{say(words.grade, { n: grade })}</strong> {shown.map(([name]) => `${say(words[name])} ${counts[name]}`).join(' · ')}
            <div className="progress-bar" aria-hidden>
              {shown.map(([name, colour]) => <span key={name} style={{ flexGrow: counts[name], background: `var(${colour})` }} />)}
            </div>
          </div>
        );
      })}
    </figure>
  );
}
