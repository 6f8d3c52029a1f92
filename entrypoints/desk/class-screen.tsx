import { browser } from 'wxt/browser';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { ClassList } from '../../components/desk/ClassList.tsx';
import { ClassTableView } from '../../components/desk/ClassTable.tsx';
import { classOverview, type ClassOverview } from '../../lib/checklists/class-overview.ts';
import { classesIn, classTable, type ClassTable } from '../../lib/checklists/class-table.ts';
import { periodOf, type Subject } from '../../lib/checklists/scopes.ts';
import { tablesToXlsx, tableToCsv } from '../../lib/exchange/table-file.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import { waiverOf } from '../../lib/records/waiver.ts';
import { rulesById } from '../../lib/rules/all.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { allWaivers, saveWaiver, undoWaiver } from '../../lib/store/waivers.ts';
import { now } from '../shared/clock.ts';
import { besideReadings, reviewDataOf, type BesideReadings } from '../shared/review-data.ts';
import { saveFile } from '../shared/save-file.ts';
import { judgeAnew } from '../shared/use-signing.ts';
import { findingsFile, tableFile } from './class-files.ts';
import type { ScreenProps } from './sections.ts';

const keyOf = ({ platform, namHoc, lop }: Subject) => JSON.stringify([platform, namHoc, lop]);
const addressOf = ({ platform, namHoc, lop }: Subject) =>
  `#/lop?${new URLSearchParams({ lop: lop ?? '', ...(namHoc !== null && { namHoc }), ...(platform !== null && { nenTang: platform }) })}`;
/** The class that an address names; what it leaves open is any. */
const named = (params: URLSearchParams, { platform, namHoc, lop }: Subject): boolean =>
  params.get('lop') === lop && [[params.get('namHoc'), namHoc], [params.get('nenTang'), platform]].every(([asked, is]) => asked === null || asked === is);
const byName = new Intl.Collator('vi', { numeric: true });

/** The first semester stands alone until something of the second or of the year was read. */
async function tableOf(one: Subject, readings: readonly StoredReading[], settings: Settings, beside: BesideReadings): Promise<ClassTable> {
  const later = readings.some(({ sheet }) => sheet.lop === one.lop && sheet.namHoc === one.namHoc && sheet.platform === one.platform && (sheet.hocKy === 2 || sheet.hocKy === 3));
  return classTable(await reviewDataOf({ ...one, role: 'gvcn', period: later ? 3 : periodOf({ hocKy: 1 }) }, readings, settings, beside));
}

/** The class that the address names, or the only one; else all of them. */
export default function ClassScreen({ settings, params }: ScreenProps) {
  const stored = useLiveQuery(() => readingsOf());
  if (!stored) return <ClassList classes={undefined} damaged={0} now={now()} addressOf={addressOf} />;
  const classes = classesIn(stored.records).sort((a, b) => byName.compare(a.lop ?? '', b.lop ?? ''));
  const chosen = classes.length === 1 ? classes[0] : classes.find((one) => named(params, one));
  return chosen ? <OneClass classes={classes} chosen={chosen} stored={stored} settings={settings} /> : <AllClasses classes={classes} stored={stored} settings={settings} />;
}

interface Given {
  classes: readonly Subject[];
  stored: { records: StoredReading[]; damaged: number };
  settings: Settings;
}

/** Counts one class after the other, so that the first numbers stand at once and the page stays free. */
function AllClasses({ classes, stored, settings }: Given) {
  const [counted, setCounted] = useState<ReadonlyMap<string, ClassOverview>>(new Map());
  const waivers = useLiveQuery(() => allWaivers());
  useEffect(() => {
    let left = false;
    void (async () => {
      const beside = await besideReadings(settings);
      for (const one of classesIn(stored.records)) {
        if (left) return;
        const overview = classOverview(await tableOf(one, stored.records, settings, beside));
        if (!left) setCounted((before) => new Map(before).set(keyOf(one), overview));
      }
    })();
    return () => {
      left = true;
    };
  }, [stored, settings, waivers]);
  return <ClassList classes={classes.map((subject) => ({ subject, overview: counted.get(keyOf(subject)) }))} damaged={stored.damaged} now={now()} addressOf={addressOf} />;
}

function OneClass({ classes, chosen, stored, settings }: Given & { chosen: Subject }) {
  const key = keyOf(chosen);
  const gathered = useLiveQuery(async () => ({ key, table: await tableOf(chosen, stored.records, settings, await besideReadings(settings)) }), [key, stored, settings]);
  // While another class is being gathered the old one must not stand under the new name.
  const table = gathered?.key === key ? gathered.table : undefined;

  const save = async (kind: 'csv' | 'list' | 'xlsx') => {
    if (!table) return;
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
      back={classes.length > 1 ? '#/lop' : null}
      onChoose={(one) => (location.hash = addressOf(one))}
      table={table}
      acts={{
        rules: rulesById,
        mayNotWaive: settings.pack.rules.waivers?.allowed === false ? [...rulesById.keys()] : settings.pack.rules.mayNotWaive,
        now: now(),
        onWaive: async ({ reading, finding }, act) => {
          await saveWaiver(waiverOf(reading.sheet, finding, act, now()));
          await judgeAnew();
        },
        onUndoWaiver: async (waiver) => {
          await undoWaiver(waiver);
          await judgeAnew();
        },
      }}
      damaged={stored.damaged}
      now={now()}
      version={browser.runtime.getManifest().version}
      onSave={save}
      onPrint={() => window.print()}
    />
  );
}
