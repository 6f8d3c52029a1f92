import { readFile } from '../../lib/exchange/read-file.ts';
import { joinReports } from '../../lib/recognition/file-report.ts';
import { readFileTable, type FileReading } from '../../lib/recognition/file-sheets.ts';
import type { FileTable } from '../../lib/records/file-table.ts';
import type { Lesson } from '../../lib/records/lesson.ts';
import type { Sheet } from '../../lib/records/sheet.ts';

/** A table understood in one go. */
export function understand(table: FileTable, fileName = 'tep.xlsx', lessons: readonly Lesson[] = []): FileReading {
  const steps = readFileTable(table, fileName, lessons);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Everything a file holds, table by table. */
export async function readings(bytes: Uint8Array, fileName = 'tep.xlsx'): Promise<(FileReading & { name: string })[]> {
  return (await readFile(bytes)).map((table) => ({ name: table.name, ...understand(table, fileName) }));
}

export const keysOf = (sheet: Sheet | undefined): string => sheet?.columns.map(({ key }) => key).join(' ') ?? '';
export { joinReports };
