import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Overview } from '../../lib/progress/overview.ts';
import { gradeOf } from '../../lib/records/sheet.ts';
import { useWords } from '../words.ts';
import { words } from './progress.words.ts';

/** How the books of each grade stand; the numbers are those of the table, which says them in words. */
export default function GradeChart({ overview: { classes, subjects, cells } }: { overview: Overview }) {
  const say = useWords();
  const grades = [...new Set(classes.map(gradeOf))].filter((grade) => grade !== null).sort((a, b) => a - b);
  const data = grades.map((grade) => {
    const mine = classes.filter((lop) => gradeOf(lop) === grade);
    const books = mine.flatMap((lop) => [...(cells.get(lop)?.values() ?? [])]);
    const count = (verdict: string) => books.filter(({ report }) => report.verdict === verdict).length;
    return { name: say(words.grade, { n: grade }), ready: count('san-sang'), notDone: count('chua-san-sang'), unclear: count('chua-xac-dinh'), notReported: mine.length * subjects.length - books.length };
  });
  const bars = [['ready', '--dat'], ['notDone', '--loi'], ['unclear', '--chuaXacDinh'], ['notReported', '--line-strong']] as const;
  return (
    <figure className="progress-chart">
      <figcaption>{say(words.chart)}</figcaption>
      <ResponsiveContainer width="100%" height={260}>
        <BarChart data={data} accessibilityLayer>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="name" stroke="var(--ink-soft)" />
          <YAxis allowDecimals={false} stroke="var(--ink-soft)" width={36} />
          <Tooltip contentStyle={{ background: 'var(--paper)', borderColor: 'var(--line)' }} />
          <Legend formatter={(name) => <span style={{ color: 'var(--ink)' }}>{name}</span>} />
          {bars.map(([name, colour]) => <Bar key={name} dataKey={name} name={say(words[name])} stackId="books" fill={`var(${colour})`} isAnimationActive={false} />)}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
