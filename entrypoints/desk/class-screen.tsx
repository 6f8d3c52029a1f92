import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { ClassTableView } from '../../components/desk/ClassTable.tsx';
import { classesIn, classTable, type ClassTable } from '../../lib/checklists/class-table.ts';
import { periodOf, type Subject } from '../../lib/checklists/scopes.ts';
import { tablesToXlsx, tableToCsv, type TableFile } from '../../lib/exchange/table-file.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import type { Language } from '../../lib/records/words.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { now } from '../shared/clock.ts';
import { besideReadings, reviewDataOf } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

const keyOf = ({ platform, namHoc, lop }: Subject) => JSON.stringify([platform, namHoc, lop]);

export default function ClassScreen({ settings, params }: ScreenProps) {
  const stored = useLiveQuery(() => readingsOf());
  const [picked, setPicked] = useState<Subject | null>(null);
  const classes = classesIn(stored?.records ?? []);
  const chosen = classes.find((one) => picked !== null && keyOf(one) === keyOf(picked)) ?? classes.find(({ lop }) => lop === params.get('lop')) ?? classes[0] ?? null;
  const key = chosen && keyOf(chosen);
  const gathered = useLiveQuery(async () => {
    if (!chosen || !stored) return undefined;
    // The first semester stands alone until something of the second or of the year was read.
    const later = stored.records.find(({ sheet }) => sheet.lop === chosen.lop && sheet.namHoc === chosen.namHoc && sheet.platform === chosen.platform && (sheet.hocKy === 2 || sheet.hocKy === 3));
    const data = await reviewDataOf({ ...chosen, role: 'gvcn', period: later ? 3 : periodOf({ hocKy: 1 }) }, stored.records, settings, await besideReadings());
    return { key, table: classTable(data) };
  }, [key, stored, settings]);
  // While another class is being gathered the old one must not stand under the new name.
  const table = gathered?.key === key ? gathered?.table : undefined;

  const save = async (kind: 'csv' | 'xlsx') => {
    if (!table || !chosen) return;
    const file = tableFile(table, chosen.lop ?? '', settings.language);
    const name = `bang-lop-${chosen.lop}-${now().slice(0, 10)}.${kind}`.replace(/[\\/:*?"<>|\s]/g, '-');
    if (kind === 'csv') saveFile(name, tableToCsv(file), 'text/csv');
    else saveFile(name, new Blob([await tablesToXlsx([file])]));
  };
  return (
    <ClassTableView
      classes={classes}
      chosen={chosen}
      onChoose={setPicked}
      table={table}
      rules={rulesById}
      damaged={stored?.damaged ?? 0}
      now={now()}
      onSave={(kind) => void save(kind)}
      onPrint={() => window.print()}
    />
  );
}

function tableFile({ groups, pupils, cells }: ClassTable, lop: string, language: Language): TableFile {
  return {
    title: lop,
    head: [language === 'vi' ? 'Học sinh' : 'Pupil', ...groups.map((group) => group[language])],
    rows: pupils.map(({ name }, index) => [name, ...cells[index]!.map(({ mark, count }) => `${markWords[mark][language]}${count > 0 ? ` ${count}` : ''}`)]),
  };
}
