import type { FromPage } from '../../messages.ts';
import type { PageAnswer, ShownFinding } from '../../records/shown.ts';
import type { Sheet } from '../../records/sheet.ts';
import type { PageReading } from '../reading.ts';
import { changeOf } from './changes.ts';
import { readAnswer, readToPage } from './guard.ts';
import type { Surface } from './surface.ts';

export interface FollowParts {
  read(): PageReading;
  /** Scrolls the grids to their ends and back while reading; the teacher asked for it. */
  sweep(): Promise<void>;
  /** To the worker, which is woken by it; rejects when nobody answers. */
  send(message: FromPage): Promise<unknown>;
  /** Made when there is something to show, so that a page with nothing of a school's is left alone. */
  surface(): Surface;
  /** The top frame says once that it holds nothing, so that what the tab held before is forgotten. */
  top: boolean;
}

/**
 * Reads the frame, has it judged, shows the answer, and follows the page's changes: one reading under way at a time, only
 * the changed row travels, nothing is sent when nothing changed.
 */
export function follow({ read, sweep, send, surface, top }: FollowParts) {
  /** What the worker knows of this frame; null when it knows nothing for certain. */
  let known: Sheet[] | null = null;
  let shown: { answer: PageAnswer; reading: PageReading } | null = null;
  let reading: PageReading | null = null;
  let busy = false;
  let again = false;
  let force = false;

  async function look(whole = false): Promise<void> {
    again = true;
    force ||= whole;
    if (busy) return;
    busy = true;
    try {
      while (again) {
        again = false;
        await once();
      }
    } finally {
      busy = false;
    }
  }

  async function once(): Promise<void> {
    const first = reading === null;
    reading = read();
    const { sheets, took } = reading;
    const change = changeOf(known, sheets);
    const whole = force || (first && top);
    force = false;
    if (change.kind === 'none' && !whole) {
      // The values are the same, but a framework may have drawn them anew: the marks go to the elements of today.
      if (shown) show(shown.answer, reading);
      return;
    }
    known = null;
    const started = performance.now();
    let answer: PageAnswer | null = null;
    try {
      if (change.kind === 'row' && !whole) {
        const { sheet, row } = change;
        answer = readAnswer(await send({ type: 'page/row', sheet, row, values: sheets[sheet]!.rows[row]!.values, took }));
      }
      answer ??= readAnswer(await send({ type: 'page/read', sheets, born: performance.timeOrigin, took }));
    } catch {
      // Asleep, updated or gone: said below, tried again at the next change.
    }
    if (!answer) {
      if (shown || sheets.length > 0) surface().unchecked();
      return;
    }
    const answered = performance.now();
    known = sheets;
    if (sheets.length > 0 || answer.summary) show(answer, reading);
    else if (shown) {
      shown = null;
      surface().clear();
    }
    send({ type: 'page/shown', check: answered - started, show: performance.now() - answered }).catch(() => undefined);
  }

  function show(answer: PageAnswer, from: PageReading): void {
    shown = { answer, reading: from };
    surface().show(answer, from);
  }

  return {
    /** Something on the page changed, or this is the first look. */
    look: () => look(),
    /** A message of the worker or the side panel; the answer says whether it could be done, undefined when it is none of ours. */
    hear(raw: unknown): boolean | Promise<boolean> | undefined {
      const message = readToPage(raw);
      switch (message?.type) {
        case 'show':
          // The top frame shows the chip for the whole tab, also when all there is to read stands in its frames.
          // While a reading is under way, the places it speaks of may be of another reading: asked again instead.
          if (busy || (!known && reading?.sheets.length)) void look(true);
          else show(message.answer, reading ?? { sheets: [], locate: () => null, took: 0 });
          return true;
        case 'go-to':
          return shown !== null && surface().goTo(message.sheet, message.row, message.field);
        case 'read-again':
          return (message.sweep ? sweep() : Promise.resolve()).then(() => look(true)).then(
            () => true,
            () => false,
          );
        default:
          return undefined;
      }
    },
    async waive({ sheet, row, field, rule, mark }: ShownFinding, reason: string): Promise<void> {
      try {
        await send({ type: 'page/waive', sheet, row, field, rule, outcome: mark === 'chuaXacDinh' ? 'unsure' : 'fail', reason });
      } catch {
        surface().unchecked();
      }
    },
  };
}
