import type { FromPage, PageCapture } from '../../messages.ts';
import type { Pointed } from '../../records/pointed.ts';
import type { PageAnswer, ShownFinding } from '../../records/shown.ts';
import type { Place } from '../../records/page-snapshot.ts';
import { giveWay } from '../slices.ts';
import type { Taken } from '../snapshot.ts';
import { readAnswer, readToPage } from './guard.ts';
import { parentOf } from '../dom.ts';
import { wordsOf } from './point.ts';
import type { Surface } from './surface.ts';
import { typedValues } from './typed.ts';

export interface FollowParts {
  /** One pass over the frame, which may give way to the page in between; null when it is left alone. */
  take(): Taken | Promise<Taken> | null;
  place(): Place;
  /** Scrolls the grids to their ends and back, looking at each stop; the teacher asked for it. */
  sweep(lists: () => Element[], look: () => Promise<void>): Promise<void>;
  /** To the worker, which is woken by it; rejects when nobody answers. */
  send(message: FromPage): Promise<unknown>;
  /** Made when there is something to show, so that a page with nothing of a school's is left alone. */
  surface(): Surface;
  /** Ends everything where the frame is of one of these hosts, which were taken back. */
  leave(hosts: readonly string[]): boolean;
  /** The top frame says once that it holds nothing, so that what the tab held before is forgotten. */
  top: boolean;
}

/** The worker has the snapshot with values typed since: like no snapshot to come. */
const typedOver = '';

/**
 * Takes the frame, has it judged, shows the answer, and follows the page's changes: one look under way at a time, only
 * typed values travel when nothing else changed, nothing is sent when nothing changed.
 */
export function follow({ take, place, sweep, send, surface, leave, top }: FollowParts) {
  /** What the worker has of this frame: place and snapshot, null for nothing; undefined when that is not certain. */
  let known: string | null | undefined = top ? undefined : null;
  /** The pass that the worker answered last: the ids in its answers are of this one, and of no later one. */
  let taken: Taken | null = null;
  let shown: PageAnswer | null = null;
  /** The surface says something. */
  let visible = false;
  /** Controls typed into since the last look; null when anything may have changed. */
  let typed: Set<Element> | null = new Set();
  /** The next look is sent whatever the worker has. */
  let anew = false;
  let busy: Promise<void> | null = null;
  let again = false;
  let sweeping = false;

  /** `changed`: the controls that were typed into, when that is all; null when anything may have changed. */
  function look(changed: Iterable<Element> | null = null): Promise<void> {
    if (changed === null) typed = null;
    else for (const element of changed) typed?.add(element);
    again = true;
    busy ??= (async () => {
      try {
        while (again) {
          again = false;
          await once();
        }
      } finally {
        busy = null;
      }
    })();
    return busy;
  }

  function lookAnew(): Promise<void> {
    anew = true;
    return look();
  }

  async function once(): Promise<void> {
    const controls = typed;
    typed = new Set();
    const before = anew ? undefined : known;
    anew = false;
    let now = taken;
    let answer: PageAnswer | null = null;
    let next: string | null = typedOver;
    let sent = performance.now();
    try {
      const values = controls && taken && before !== undefined ? typedValues(controls, taken) : null;
      if (values?.length === 0) return;
      if (values) {
        // Whatever happens to this message, what the worker has is no longer what was sent last.
        known = undefined;
        answer = readAnswer(await send({ type: 'page/typed', values, took: performance.now() - sent }));
      }
      if (!answer) {
        const started = performance.now();
        const stands = place();
        const passing = take();
        now = passing instanceof Promise ? await passing : passing;
        const snapshot = now && JSON.stringify(now.snapshot);
        // A long one is a task to write and another to send.
        if (passing instanceof Promise) await giveWay();
        next = snapshot && `${stands.hostname}${stands.pathname}${stands.search} ${snapshot}`;
        if (!values && next === before) {
          // The worker's ids are as good for the elements of today, which a framework may have drawn anew.
          taken = now;
          if (shown) show(shown);
          return;
        }
        known = undefined;
        sent = performance.now();
        answer = readAnswer(await send({ type: 'page/seen', snapshot, place: stands, sweeping, born: performance.timeOrigin, took: sent - started }));
      }
    } catch {
      // Asleep, updated or gone: said below, tried again at the next change.
      known = undefined;
    }
    if (!answer) {
      if (visible || now) {
        visible = true;
        surface().unchecked();
      }
      return;
    }
    const answered = performance.now();
    taken = now;
    known = next;
    show(answer);
    send({ type: 'page/shown', check: answered - sent, show: performance.now() - answered }).catch(() => undefined);
  }

  function show(answer: PageAnswer): void {
    const of = taken;
    shown = answer;
    if (answer.shown.length > 0 || answer.summary) surface().show(answer, (id) => of?.elementOf(id) ?? null);
    else if (visible) surface().clear();
    visible = answer.shown.length > 0 || answer.summary !== null;
  }

  /** The element and a few round it, by the ids that the worker's answer speaks of. */
  function pointed(element: Element): Pointed {
    const ids = new Map<Element, number>();
    for (let id = 0; taken && id < taken.snapshot.elements; id++) {
      const one = taken.elementOf(id);
      if (one) ids.set(one, id);
    }
    const elements: number[] = [];
    for (let at: Element | null = element, level = 0; at && level < 4; at = parentOf(at), level++) {
      const id = ids.get(at);
      if (id !== undefined) elements.push(id);
      // A cell's column is the cell's alone; beyond it stands the row.
      if (at.matches('th,td,[role=gridcell],[role=columnheader]')) break;
    }
    // The control in a cell is what the reading names.
    const control = element.matches('td,[role=gridcell],label') ? element.querySelector('input,select,textarea') : null;
    const inner = control && ids.get(control);
    return { elements: inner === null || inner === undefined ? elements : [inner, ...elements], words: wordsOf(element) };
  }

  async function readAgain(whole: boolean): Promise<boolean> {
    try {
      if (!whole || sweeping) await lookAnew();
      else {
        sweeping = true;
        anew = true;
        const lists = () => (shown?.lists ?? []).flatMap((id) => taken?.elementOf(id) ?? []);
        await sweep(lists, () => look()).finally(() => (sweeping = false));
        await look();
      }
      return true;
    } catch {
      return false;
    }
  }

  return {
    look,
    /** A message of the worker or the side panel; the answer is what was asked for or says whether it could be done, undefined when it is none of ours. */
    hear(raw: unknown): boolean | Promise<boolean | PageCapture | Pointed | null> | undefined {
      const message = readToPage(raw);
      switch (message?.type) {
        case 'show':
          // The top frame shows the chip for the whole tab, also when all there is to read stands in its frames.
          // While a look is under way, the places it speaks of may be of another one: asked again instead.
          if (busy || known === undefined) void lookAnew();
          else show(message.answer);
          return true;
        case 'go-to':
          return taken !== null && surface().goTo(taken.elementOf(message.element), message.tab);
        case 'read-again':
          return readAgain(message.sweep);
        case 'capture':
          return Promise.resolve(take()).then((now) => ({ snapshot: now && JSON.stringify(now.snapshot), place: place() }));
        case 'point':
          return visible ? surface().point(message.on).then((element) => element && pointed(element)) : Promise.resolve(null);
        case 'leave':
          return leave(message.hosts);
        default:
          return undefined;
      }
    },
    async waive({ sheet, row, field, rule, mark, element, value }: ShownFinding, reason: string): Promise<void> {
      try {
        const answer = await send({ type: 'page/waive', sheet, row, field, rule, outcome: mark === 'chuaXacDinh' ? 'unsure' : 'fail', element, value, reason });
        // Refused, most likely because the page has changed meanwhile: what stands there now is shown.
        if ((answer as { refused?: unknown } | undefined)?.refused) await look();
      } catch {
        surface().unchecked();
      }
    },
  };
}
