import { useContext, type ReactNode } from 'react';
import { describeReason } from '../../lib/records/reasons.ts';
import type { Words } from '../../lib/records/words.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { platformName } from '../common/platforms.ts';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { isWhole, titleOf, type PanelSheet } from './page-view.ts';
import { words } from './panel.words.ts';

/** What the page is, when it was read, and how much of it was understood: numbers with their whole. */
export function SheetHeader({ one, now, children }: { one: PanelSheet; now: string; children?: ReactNode }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const { sheet } = one;
  const notes = [...new Set(sheet.why.map((reason) => describeReason(reason, language)))];
  if (sheet.unrecognised.length > 0 && !sheet.why.some(({ id }) => id === 'not-understood')) {
    notes.push(say(words.unrecognised, { labels: sheet.unrecognised.join(', ') }));
  }
  if (sheet.total !== null && sheet.rows.length < sheet.total) notes.push(say(words.unread, { n: sheet.rows.length, total: sheet.total }));
  if (!one.stored) notes.push(say(words.notStored));
  const { pupils, columns } = coverageWords([one], say);
  return (
    <header className="sheet-header">
      <h2>{titleOf(sheet, language)}</h2>
      <p className="soft">{say(words.readAt, { platform: platformName(sheet.platform), time: timeOf(one.readAt, now, language) })}</p>
      {sheet.giaoVien !== null && <p className="soft">{say(words.teacher, { name: sheet.giaoVien })}</p>}
      <p>{[columns, ...(sheet.kind === 'profile' ? [] : [pupils])].join(' · ')}</p>
      {!isWhole(one) && (
        <div className="not-understood">
          <p><MarkIcon mark="chuaXacDinh" /> {say(words.notUnderstood)}</p>
          <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul>
        </div>
      )}
      {children}
    </header>
  );
}

/** "9/9 cột", "42/42 học sinh" over the sheets in view. */
export function coverageWords(sheets: readonly PanelSheet[], say: (words: Words, params?: Record<string, string | number>) => string) {
  const sum = (count: (one: PanelSheet) => number) => sheets.reduce((total, one) => total + count(one), 0);
  const columns = sum(({ sheet }) => sheet.columns.length);
  const rows = sum(({ sheet }) => sheet.rows.length);
  const noTotal = sheets.some(({ sheet }) => sheet.total === null && sheet.health !== 'recognised');
  const profile = sheets.every(({ sheet }) => sheet.kind === 'profile');
  return {
    columns: say(profile ? words.understoodFields : words.understood, { n: columns, total: columns + sum(({ sheet }) => sheet.unrecognised.length) }),
    pupils: noTotal ? say(words.pupilsNoTotal, { n: rows }) : say(words.pupils, { n: rows, total: sum(({ sheet }) => Math.max(sheet.total ?? 0, sheet.rows.length)) }),
  };
}
