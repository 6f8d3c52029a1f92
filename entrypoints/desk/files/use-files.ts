import { useEffect, useRef, useState } from 'react';
import type { Choices } from '../../../lib/comparison/compare.ts';
import type { Lesson } from '../../../lib/records/lesson.ts';
import type { Language } from '../../../lib/records/words.ts';
import { saveFile } from '../../shared/save-file.ts';
import { fileKind } from '../../../lib/exchange/file-kind.ts';
import type { ComparisonView, FromFiles, SideRef, Stage, TableView, ToFiles, ToOpening } from './protocol.ts';

/** What is being done with which file. */
export interface Busy {
  name: string;
  stage: Stage;
  done: number;
  all: number;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The desk's worker for files, started with the first use; what it said last. */
export function useFiles() {
  const worker = useRef<Worker | null>(null);
  const request = useRef(0);
  const [tables, setTables] = useState<TableView[]>([]);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [failed, setFailed] = useState<{ name: string; fault: string } | null>(null);
  const [comparison, setComparison] = useState<ComparisonView | null>(null);
  const [notKept, setNotKept] = useState<'too-long' | 'failed' | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const name = useRef('');
  const opening = useRef<Worker | null>(null);
  useEffect(() => () => {
    opening.current?.terminate();
    worker.current?.terminate();
  }, []);

  const heard = (message: FromFiles) => {
    if ('request' in message && message.request !== request.current) return;
    switch (message.type) {
      case 'progress':
        return setBusy({ name: name.current, stage: message.stage, done: message.done, all: message.all });
      case 'tables':
        setBusy(null);
        return setTables(message.tables);
      case 'unreadable':
        setBusy(null);
        return setFailed({ name: name.current, fault: message.fault });
      case 'kept':
        setNotKept(message.fault);
        if (message.fault === null) setTables((all) => all.map((table) => (table.id === message.table ? { ...table, kept: true } : table)));
        return;
      case 'compared':
        return setComparison(message.view);
      case 'exported':
        return saveFile(`doi-chieu.${message.format}`, new Blob([message.content], { type: message.format === 'csv' ? 'text/csv' : xlsx }));
    }
  };
  const send = (message: ToFiles, moved: Transferable[] = []) => {
    if (!worker.current) {
      worker.current = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.current.addEventListener('message', ({ data }: MessageEvent<FromFiles>) => heard(data));
      // The worker ran out of memory or could not start: what it held is gone, and is said to be.
      worker.current.addEventListener('error', () => {
        worker.current?.terminate();
        worker.current = null;
        setBusy(null);
        setTables([]);
        setFailed({ name: name.current, fault: 'failed' });
      });
    }
    worker.current.postMessage(message, moved);
  };
  /** A worker of its own for each workbook; the port at which its tables come to the worker for files. */
  const openWorkbook = (content: ArrayBuffer): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    const own = new Worker(new URL('./opening.ts', import.meta.url), { type: 'module' });
    own.postMessage({ content, answer: port1 } satisfies ToOpening, [content, port1]);
    // It ran out of memory or could not start: this file is lost to it, and no other.
    own.addEventListener('error', () => {
      if (opening.current !== own) return;
      const what = name.current;
      stop();
      setFailed({ name: what, fault: 'failed' });
    });
    opening.current = own;
    return port2;
  };
  /** Ends what is being read: a workbook's worker at once, the rest between two of its steps. Nothing of the file is kept. */
  const stop = () => {
    opening.current?.terminate();
    opening.current = null;
    send({ type: 'cancel', request: request.current });
    request.current += 1;
    setBusy(null);
  };
  const begin = (what: string) => {
    if (busy) stop();
    request.current += 1;
    name.current = what;
    setFailed(null);
    setStopped(null);
    setNotKept(null);
    setBusy({ name: what, stage: 'open', done: 0, all: 0 });
    return request.current;
  };

  return {
    tables, busy, failed, stopped, comparison, notKept,
    async open(file: File, lessons: Lesson[]) {
      const id = begin(file.name);
      const content = await file.arrayBuffer();
      if (id !== request.current) return;
      const moved = ['zip', 'compound'].includes(fileKind(new Uint8Array(content))) ? openWorkbook(content) : content;
      send({ type: 'read', request: id, name: file.name, content: moved, lessons }, [moved]);
    },
    paste(text: string, pasted: string, lessons: Lesson[]) {
      send({ type: 'read', request: begin(pasted), name: pasted, content: text, lessons });
    },
    teach(lessons: Lesson[]) {
      send({ type: 'teach', request: begin(''), lessons });
    },
    cancel() {
      stop();
      setStopped(name.current);
    },
    keep: (table: number) => send({ type: 'keep', table }),
    compare: (a: SideRef, b: SideRef, choices: Choices) => send({ type: 'compare', a, b, choices }),
    clear: () => setComparison(null),
    save: (format: 'csv' | 'xlsx', sides: [string, string], language: Language) => send({ type: 'export', format, sides, language }),
  };
}
