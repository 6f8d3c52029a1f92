import { compareSheets, isWholeAndSame, marksAgree, type Comparison, type Side } from '../../../lib/comparison/compare.ts';
import { comparisonTable } from '../../../lib/comparison/table.ts';
import { readFile, readText, UnreadableFile } from '../../../lib/exchange/read-file.ts';
import { tablesToXlsx, tableToCsv } from '../../../lib/exchange/table-file.ts';
import { joinReports } from '../../../lib/recognition/file-report.ts';
import { readFileTable, type FileReading } from '../../../lib/recognition/file-sheets.ts';
import { filePlatform, type FileTable } from '../../../lib/records/file-table.ts';
import { markOf, marks, type Mark } from '../../../lib/records/finding.ts';
import type { Lesson } from '../../../lib/records/lesson.ts';
import type { Reason, Sheet } from '../../../lib/records/sheet.ts';
import { joinReading } from '../../../lib/records/stored-reading.ts';
import { mostKeptRows, saveCopy } from '../../../lib/store/copies.ts';
import { readSettings } from '../../../lib/store/settings.ts';
import { judgeSheets } from '../../background/judging.ts';
import { now } from '../../shared/clock.ts';
import { mostShown, type ComparisonView, type Content, type FromFiles, type Opened, type SideRef, type TableView, type ToFiles } from './protocol.ts';

/** The desk's worker for files: what may take long happens here, and the page stays free. */
interface Held {
  view: TableView;
  sheet: Sheet | null;
}
interface Source {
  file: string;
  at: string;
  tables: FileTable[];
}
const sources: Source[] = [];
const held: Held[] = [];
const cancelled = new Set<number>();
const stopWaiting = new Map<number, () => void>();
let last: Comparison | null = null;

const send = (message: FromFiles) => postMessage(message);
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));
class Cancelled extends Error {}

addEventListener('message', ({ data }: MessageEvent<ToFiles>) => {
  if (data.type === 'cancel') {
    cancelled.add(data.request);
    // The worker that opens the workbook is ended by the page, and will not answer.
    stopWaiting.get(data.request)?.();
  } else queue = queue.then(() => answer(data));
});
let queue: Promise<void> = Promise.resolve();

async function answer(message: Exclude<ToFiles, { type: 'cancel' }>): Promise<void> {
  switch (message.type) {
    case 'read':
    case 'teach':
      return readOrSay(message);
    case 'keep':
      return keep(message.table);
    case 'compare': {
      const [a, b] = [sideOf(message.a), sideOf(message.b)];
      last = a && b ? compareSheets(a, b, message.choices) : null;
      return send({ type: 'compared', view: a && b && last ? viewOf(last, a, b) : null });
    }
    case 'export': {
      if (!last) return;
      const table = comparisonTable(last, message.sides, message.language);
      return send({ type: 'exported', format: message.format, content: message.format === 'csv' ? tableToCsv(table) : await tablesToXlsx([table]) });
    }
  }
}

async function readOrSay(message: Extract<ToFiles, { type: 'read' | 'teach' }>): Promise<void> {
  const { request, lessons } = message;
  try {
    let fresh: Source[] = sources;
    if (message.type === 'read') {
      send({ type: 'progress', request, stage: 'open', done: 0, all: 0 });
      const tables = await tablesOf(message.content, request);
      if (cancelled.has(request)) throw new Cancelled();
      fresh = [{ file: message.name, at: now(), tables }];
    }
    const found: Held[] = [];
    for (const source of fresh) found.push(...(await understand(source, request, lessons)));
    if (message.type === 'read') sources.push(...fresh);
    else held.splice(0);
    for (const one of found) {
      one.view.id = held.length;
      held.push(one);
    }
    send({ type: 'tables', request, tables: held.map(({ view }) => view) });
  } catch (error) {
    if (error instanceof Cancelled) return;
    // A file's content must not reach a log: the kind of the error says enough.
    send({ type: 'unreadable', request, fault: error instanceof UnreadableFile ? error.fault : 'failed' });
  }
}

async function tablesOf(content: Content, request: number): Promise<FileTable[]> {
  if (typeof content === 'string') return [readText(content)];
  if (content instanceof ArrayBuffer) return readFile(new Uint8Array(content));
  try {
    const opened = await new Promise<Opened>((resolve, reject) => {
      content.onmessage = ({ data }: MessageEvent<Opened>) => resolve(data);
      stopWaiting.set(request, () => reject(new Cancelled()));
      if (cancelled.has(request)) reject(new Cancelled());
    });
    if ('tables' in opened) return opened.tables;
    throw opened.fault === 'failed' ? new Error('not opened') : new UnreadableFile(opened.fault);
  } finally {
    stopWaiting.delete(request);
    content.close();
  }
}

async function understand({ file, at, tables }: Source, request: number, lessons: readonly Lesson[]): Promise<Held[]> {
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const found: { table: string; sheet: Sheet | null; why: Reason[] }[] = [];
  const reports: Sheet[] = [];
  let before = 0;
  for (const table of tables) {
    const reading = await step(readFileTable(table, file, lessons), (done) => send({ type: 'progress', request, stage: 'understand', done: before + done, all }), request);
    before += table.rows.length;
    // Reports of single pupils, a sheet each, make one book for each subject.
    if (reading.sheets.length > 0 && reading.sheets.every(({ rows }) => rows.length === 1) && tables.length > 1) reports.push(...reading.sheets);
    else if (reading.sheets.length === 0) found.push({ table: table.name, sheet: null, why: reading.why });
    else found.push(...reading.sheets.map((sheet) => ({ table: table.name, sheet, why: [] })));
  }
  found.push(...joinReports(reports).map((sheet) => ({ table: sheet.mon ?? '', sheet, why: [] })));
  send({ type: 'progress', request, stage: 'check', done: all, all });
  await rest();
  if (cancelled.has(request)) throw new Cancelled();
  const { settings } = await readSettings();
  const sheets = found.flatMap(({ sheet }) => sheet ?? []);
  const judged = new Map((await judgeSheets(sheets, settings)).map(({ sheet, judgement }) => [sheet, judgement.findings]));
  if (cancelled.has(request)) throw new Cancelled();
  return found.map(({ table, sheet, why }): Held => {
    const findings = (sheet && judged.get(sheet)) ?? [];
    const counts = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>;
    for (const finding of findings) counts[markOf(finding)] += 1;
    const view: TableView = {
      id: 0, file, table, at, why, counts, findings: findings.filter((finding) => markOf(finding) !== 'dat').slice(0, mostShown), kept: false,
      rowCount: sheet?.rows.length ?? 0,
      sheet: sheet && { ...sheet, rows: sheet.rows.slice(0, 20) },
    };
    return { sheet, view };
  });
}

/** Runs the steps of a reading; between them, every now and then, messages are heard. */
async function step(steps: Generator<[number, number], FileReading>, tell: (done: number) => void, request: number): Promise<FileReading> {
  let heard = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - heard < 60) continue;
    tell(value[0]);
    await rest();
    if (cancelled.has(request)) throw new Cancelled();
    heard = performance.now();
  }
}

async function keep(table: number): Promise<void> {
  const one = held[table];
  if (!one?.sheet) return;
  if (one.sheet.rows.length > mostKeptRows) return send({ type: 'kept', table, fault: 'too-long' });
  try {
    const { at, file, table: name } = one.view;
    await saveCopy({ id: crypto.randomUUID(), keptAt: now(), source: { kind: 'file', file, table: name }, reading: joinReading(null, { ...one.sheet, platform: filePlatform }, at) });
    one.view.kept = true;
    send({ type: 'kept', table, fault: null });
  } catch {
    send({ type: 'kept', table, fault: 'failed' });
  }
}

function sideOf(ref: SideRef): Side | null {
  if ('side' in ref) return ref.side;
  const one = held[ref.table];
  return one?.sheet ? { sheet: one.sheet, at: one.view.at } : null;
}

function viewOf(result: Comparison, a: Side, b: Side): ComparisonView {
  const { pairs, different, written, questions, onlyA, onlyB } = result;
  // The book is what stands on a platform; what it is compared with is the teacher's own.
  const book = [a, b].find(({ sheet }) => sheet.kind === 'gradebook' && sheet.platform !== filePlatform);
  return {
    ...result,
    pairs: pairs.length,
    different: different.slice(0, mostShown),
    written: written.slice(0, mostShown),
    questions: questions.slice(0, mostShown),
    onlyA: onlyA.slice(0, mostShown),
    onlyB: onlyB.slice(0, mostShown),
    totals: { different: different.length, written: written.length, questions: questions.length, onlyA: onlyA.length, onlyB: onlyB.length },
    wholeAndSame: isWholeAndSame(result),
    marksAgree: book !== undefined && [a, b].some(({ sheet }) => sheet.platform === filePlatform) && marksAgree(result, book.sheet),
  };
}
