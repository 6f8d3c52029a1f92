import { browser } from 'wxt/browser';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { ClassTableView } from '../../components/desk/ClassTable.tsx';
import { classesIn, classTable } from '../../lib/checklists/class-table.ts';
import { periodOf, type Subject } from '../../lib/checklists/scopes.ts';
import { tablesToXlsx, tableToCsv } from '../../lib/exchange/table-file.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { saveWaiver, undoWaiver } from '../../lib/store/waivers.ts';
import { now } from '../shared/clock.ts';
import { besideReadings, reviewDataOf } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import { findingsFile, tableFile } from './class-files.ts';
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
    const data = await reviewDataOf({ ...chosen, role: 'gvcn', period: later ? 3 : periodOf({ hocKy: 1 }) }, stored.records, settings, await besideReadings(settings));
    return { key, table: classTable(data) };
  }, [key, stored, settings]);
  // While another class is being gathered the old one must not stand under the new name.
  const table = gathered?.key === key ? gathered?.table : undefined;

  const save = async (kind: 'csv' | 'list' | 'xlsx') => {
    if (!table || !chosen) return;
    const name = (what: string, end: string) => `${what}-${chosen.lop}-${now().slice(0, 10)}.${end}`.replace(/[\\/:*?"<>|\s]/g, '-');
    const [whole, list] = [tableFile(table, chosen.lop ?? '', settings.language), findingsFile(table, settings.language)];
    if (kind === 'csv') saveFile(name('bang-lop', 'csv'), tableToCsv(whole), 'text/csv');
    else if (kind === 'list') saveFile(name('viec-con-lai', 'csv'), tableToCsv(list), 'text/csv');
    else saveFile(name('bang-lop', 'xlsx'), new Blob([await tablesToXlsx([whole, list])]));
  };
  return (
    <ClassTableView
      classes={classes}
      chosen={chosen}
      onChoose={setPicked}
      table={table}
      acts={{
        rules: rulesById,
        mayNotWaive: settings.pack.rules.waivers?.allowed === false ? [...rulesById.keys()] : settings.pack.rules.mayNotWaive,
        now: now(),
        onWaive: async ({ reading, finding }, act) => void (await saveWaiver(waiverOf(reading.sheet, finding, act, now()))),
        onUndoWaiver: undoWaiver,
      }}
      damaged={stored?.damaged ?? 0}
      now={now()}
      version={browser.runtime.getManifest().version}
      onSave={save}
      onPrint={() => window.print()}
    />
  );
}
