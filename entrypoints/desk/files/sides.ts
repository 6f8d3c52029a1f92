import type { SideOption } from '../../../components/comparison/SidePicker.tsx';
import { words } from '../../../components/comparison/comparison.words.ts';
import { placeWords } from '../../../components/comparison/place.ts';
import { platformName } from '../../../components/common/platforms.ts';
import { timeOf } from '../../../components/common/time.ts';
import { kindWords } from '../../../components/panel/page-view.ts';
import { sheetsOfSnapshot } from '../../../lib/comparison/snapshot-sheet.ts';
import type { Sheet, SheetContext } from '../../../lib/records/sheet.ts';
import type { StoredReading } from '../../../lib/records/stored-reading.ts';
import type { Language, Words } from '../../../lib/records/words.ts';
import { allCopies, type Copy } from '../../../lib/store/copies.ts';
import { allFreezes } from '../../../lib/store/freezes.ts';
import { readingsOf } from '../../../lib/store/readings.ts';
import { allTicks } from '../../../lib/store/ticks.ts';
import { now } from '../../shared/clock.ts';
import type { SideRef, TableView } from './protocol.ts';

/** Something to compare, with the way to it. */
export interface SideChoice extends SideOption {
  ref: SideRef;
  context: SheetContext;
  /** In one or two words, for the head of a column. */
  short: string;
  /** A page's reading, of which a copy may be kept. */
  reading?: StoredReading;
  copy?: Copy;
}

/** Everything in the store that can be a side of a comparison. */
export async function readSides() {
  const [readings, copies, ticks, freezes] = await Promise.all([readingsOf(), allCopies(), allTicks(), allFreezes()]);
  return {
    readings: readings.records,
    copies: copies.records,
    ticks: ticks.records,
    freezes: freezes.records.filter(({ undone }) => undone === null),
    damaged: [readings, copies, ticks, freezes].reduce((sum, { damaged }) => sum + damaged, 0),
  };
}

type Say = (words: Words, params?: Record<string, string | number>) => string;

/** All of it in words, newest first. */
export function sidesOf(stored: Awaited<ReturnType<typeof readSides>> | undefined, tables: readonly TableView[], language: Language, say: Say): SideChoice[] {
  const moment = now();
  const time = (iso: string) => timeOf(iso, moment, language);
  const about = (sheet: Sheet) => [say(kindWords[sheet.kind]), ...placeWords(sheet, say)];
  const choice = (id: string, group: SideChoice['group'], parts: string[], sheet: Sheet, at: string, more: Partial<SideChoice> = {}): SideChoice => ({
    id, group, label: parts.filter(Boolean).join(' · '), short: platformName(sheet.platform), context: sheet, ref: { side: { sheet, at } }, ...more,
  });
  const before = (id: string, when: string, at: string, sheet: Sheet) => choice(id, 'groupBefore', [...about(sheet), platformName(sheet.platform), when], sheet, at, { short: when });
  const newest = <T>(list: readonly T[], at: (one: T) => string) => [...list].sort((x, y) => (at(x) < at(y) ? 1 : -1));
  return [
    ...tables.flatMap(({ id, file, table, sheet, at }) => (sheet ? [choice(`file:${id}`, 'groupFiles', [[file, table].filter(Boolean).join(' › '), ...about(sheet)], sheet, at, { ref: { table: id }, short: table || file })] : [])),
    ...newest(stored?.readings ?? [], ({ readAt }) => readAt).map((reading) =>
      choice(`reading:${reading.key}`, 'groupReadings', [...about(reading.sheet), platformName(reading.sheet.platform), say(words.readAt, { time: time(reading.readAt) })], reading.sheet, reading.readAt, { reading })),
    ...newest(stored?.copies ?? [], ({ keptAt }) => keptAt).map((copy) =>
      choice(`copy:${copy.id}`, 'groupCopies', [copy.source.kind === 'file' ? copy.source.file : platformName(copy.reading.sheet.platform), ...about(copy.reading.sheet), say(words.keptAt, { time: time(copy.keptAt) })], copy.reading.sheet, copy.reading.readAt, { copy, ...(copy.source.kind === 'file' ? { short: copy.source.file } : { short: say(words.keptAt, { time: time(copy.keptAt) }) }) })),
    ...newest(stored?.freezes ?? [], ({ at }) => at).flatMap((freeze) => sheetsOfSnapshot(freeze.snapshot).map((sheet, nth) => before(`freeze:${freeze.id}:${nth}`, say(words.frozenAt, { time: time(freeze.at) }), freeze.at, sheet))),
    ...newest(stored?.ticks ?? [], ({ at }) => at).flatMap((tick) => sheetsOfSnapshot(tick.snapshot).map((sheet, nth) => before(`tick:${tick.key}:${nth}`, say(words.tickedAt, { item: tick.item, time: time(tick.at) }), tick.at, sheet))),
  ];
}
