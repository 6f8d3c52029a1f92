import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { bookTitle, shares, sharesOf } from '../../components/desk/statistics-text.ts';
import { SubjectStatistics } from '../../components/desk/SubjectStatistics.tsx';
import { words } from '../../components/desk/statistics.words.ts';
import { fieldName } from '../../lib/checklists/field-names.ts';
import { subjectStatistics, type BookStatistics } from '../../lib/checklists/subject-statistics.ts';
import { tablesToXlsx, tableToCsv, type TableFile } from '../../lib/exchange/table-file.ts';
import type { Language } from '../../lib/records/words.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { now } from '../shared/clock.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

const collator = new Intl.Collator('vi', { numeric: true });

/** One line for each column of each book. */
function tableOf(books: readonly BookStatistics[], language: Language): TableFile {
  return {
    title: words.title.vi,
    head: [words.title[language], words.column[language], ...shares.map((share) => words[share][language])],
    rows: books.flatMap(({ book, columns }) => columns.map((column) => [bookTitle(book, language), fieldName(column.field, language), ...shares.map((share) => sharesOf(column)[share])])),
  };
}

export default function StatisticsScreen({ settings: { language } }: ScreenProps) {
  const stored = useLiveQuery(() => readingsOf());
  const books = useMemo(
    () => stored && subjectStatistics(stored.records).sort((a, b) => collator.compare(bookTitle(a.book, 'vi'), bookTitle(b.book, 'vi'))),
    [stored],
  );
  return (
    <SubjectStatistics
      books={books}
      damaged={stored?.damaged ?? 0}
      now={now()}
      onSave={async (kind) => {
        const table = tableOf(books ?? [], language);
        const name = `thong-ke-mon-${now().slice(0, 10)}`;
        if (kind === 'csv') saveFile(`${name}.csv`, tableToCsv(table), 'text/csv');
        else saveFile(`${name}.xlsx`, new Blob([await tablesToXlsx([table])]));
      }}
      onPrint={() => window.print()}
    />
  );
}
