import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromPage, PageCapture, PageSeen } from '../../../lib/messages.ts';
import { follow } from '../../../lib/page/show/follow.ts';
import { lifeline } from '../../../lib/page/show/lifeline.ts';
import { settle } from '../../../lib/page/show/settle.ts';
import type { Surface } from '../../../lib/page/show/surface.ts';
import { takeSnapshot } from '../../../lib/page/snapshot.ts';
import { readSnapshot } from '../../../lib/records/page-snapshot.ts';
import type { PageAnswer } from '../../../lib/records/shown.ts';
import { answerOf, finding } from './sample.ts';

const answer = answerOf([finding({ field: 'gk', text: 'trống' })]);
const nothing: PageAnswer = { ...answer, shown: [], summary: null };

/** A gradebook with one mark a pupil; nothing of a school's without any. */
const write = (...marks: string[]) => (document.body.innerHTML = marks.map((mark) => `<input value="${mark}">`).join(''));
const cell = (at: number) => document.querySelectorAll('input')[at]!;
function type(at: number, value: string): Element[] {
  cell(at).value = value;
  return [cell(at)];
}

/** The page as the test writes it, and a worker that answers as the test says. */
function setup(top = true) {
  const sent: FromPage[] = [];
  const at = { hostname: 'smas.edu.vn', pathname: '/so-diem', search: '' };
  const worker = vi.fn<(message: FromPage) => Promise<unknown>>((message) => Promise.resolve(message.type === 'page/seen' && message.snapshot === null ? nothing : answer));
  const surface = { show: vi.fn<Surface['show']>(), clear: vi.fn(), unchecked: vi.fn(), goTo: vi.fn<Surface['goTo']>(() => true) };
  const make = vi.fn(() => surface as unknown as Surface);
  const sweep = vi.fn<(lists: () => Element[], look: () => Promise<void>) => Promise<void>>(() => Promise.resolve());
  const following = follow({
    top,
    take: () => (cell(0) ? takeSnapshot(document) : null),
    place: () => ({ ...at }),
    sweep,
    send(message) {
      sent.push(message);
      return worker(message);
    },
    surface: make,
    leave: () => false,
  });
  const types = () => sent.map((message) => message.type).filter((name) => name !== 'page/shown');
  const seen = () => sent.filter((message): message is PageSeen => message.type === 'page/seen');
  /** The worker answers the next message only when the test says so. */
  function held() {
    let done: (value: unknown) => void = () => undefined;
    worker.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
    return (value: unknown = answer) => done(value);
  }
  return { at, sent, types, seen, worker, held, surface, make, sweep, ...following };
}

beforeEach(() => document.body.replaceChildren());

describe('following the page', () => {
  test('a frame without anything of a school’s says nothing and shows nothing', async () => {
    const { look, sent, make } = setup(false);
    await look();
    await look();
    expect(sent).toEqual([]);
    expect(make).not.toHaveBeenCalled();
  });

  test('the top frame says once that it holds nothing, and is left alone', async () => {
    const { look, types, seen, make } = setup();
    await look();
    await look();
    expect(types()).toEqual(['page/seen']);
    expect(seen()[0]!.snapshot).toBeNull();
    expect(make).not.toHaveBeenCalled();
  });

  test('looks, sends, shows; the same again sends nothing but finds the elements of today', async () => {
    const { look, types, seen, surface, at } = setup();
    write('7', '');
    await look();
    expect(types()).toEqual(['page/seen']);
    expect(seen()[0]).toMatchObject({ snapshot: JSON.stringify(takeSnapshot(document).snapshot), place: at, sweeping: false, born: performance.timeOrigin });
    const before = cell(0);
    write('7', '');
    await look();
    expect(types()).toEqual(['page/seen']);
    expect(surface.show).toHaveBeenCalledTimes(2);
    const elements = (call: number) => [0, 1, 2, 3].map((id) => surface.show.mock.calls[call]![1](id));
    expect(elements(0)).not.toContain(before);
    expect(elements(1)).toContain(cell(0));
  });

  test('the same page at another address is sent', async () => {
    const { look, types, at } = setup();
    write('7');
    await look();
    at.search = '?lop=7B';
    await look();
    expect(types()).toEqual(['page/seen', 'page/seen']);
  });

  test('when only something was typed, only that travels; when also something else changed, everything', async () => {
    const { look, sent, types } = setup();
    write('7', '');
    await look();
    await look(type(1, '8'));
    expect(types()).toEqual(['page/seen', 'page/typed']);
    expect(sent.find((message) => message.type === 'page/typed')).toMatchObject({ values: [[expect.any(Number), '8']] });
    type(1, '9');
    document.body.append('Đã lưu');
    await look();
    expect(types()).toEqual(['page/seen', 'page/typed', 'page/seen']);
  });

  test('what is heard twice is sent once', async () => {
    const { look, types } = setup();
    write('7');
    await look();
    await look(type(0, '8'));
    await look([cell(0)]);
    expect(types()).toEqual(['page/seen', 'page/typed']);
  });

  test('after typed values the next whole look is sent, though the page is as it was before them', async () => {
    const { look, types } = setup();
    write('7');
    await look();
    await look(type(0, '8'));
    type(0, '7');
    await look();
    await look();
    expect(types()).toEqual(['page/seen', 'page/typed', 'page/seen']);
  });

  test('typed before the worker has ever answered: everything', async () => {
    const { look, types, worker } = setup();
    worker.mockRejectedValueOnce(new Error('no receiver'));
    write('7');
    await look();
    await look(type(0, '8'));
    expect(types()).toEqual(['page/seen', 'page/seen']);
  });

  test.each<[string, string, (control: HTMLElement) => void]>([
    ['a list', '<select><option>1<option>2</select>', (control) => ((control as HTMLSelectElement).selectedIndex = 1)],
    ['a tick', '<input type="checkbox">', (control) => ((control as HTMLInputElement).checked = true)],
    ['a drawn control', '<input role="combobox">', (control) => ((control as HTMLInputElement).value = 'Kinh')],
  ])('%s leads to a whole look', async (_name, html, change) => {
    const { look, types } = setup();
    write('7');
    document.body.insertAdjacentHTML('beforeend', html);
    await look();
    const control = document.body.lastElementChild as HTMLElement;
    change(control);
    await look([control]);
    expect(types()).toEqual(['page/seen', 'page/seen']);
  });

  test('a worker that forgot the frame is given everything, though the page is as it was sent', async () => {
    const { look, types, worker, surface } = setup();
    write('7');
    await look();
    worker.mockImplementation((message) => {
      if (message.type !== 'page/typed') return Promise.resolve(answer);
      type(0, '7');
      return Promise.resolve(null);
    });
    await look(type(0, '8'));
    expect(types()).toEqual(['page/seen', 'page/typed', 'page/seen']);
    expect(surface.unchecked).not.toHaveBeenCalled();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['does not answer', () => Promise.reject(new Error('no receiver'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ shown: [], summary: { allGood: true } })],
  ])('a worker that %s: it is said, and everything is sent at the next change', async (_name, reply) => {
    const { look, types, worker, surface } = setup();
    worker.mockImplementation(reply);
    write('7');
    await look();
    expect(surface.unchecked).toHaveBeenCalledTimes(1);
    expect(surface.show).not.toHaveBeenCalled();
    worker.mockImplementation(() => Promise.resolve(answer));
    await look();
    expect(types()).toEqual(['page/seen', 'page/seen']);
    expect(surface.show).toHaveBeenCalledTimes(1);
  });

  test('a worker that fails over typed values: it is said, and everything is sent at the next change', async () => {
    const { look, types, worker, surface } = setup();
    write('7');
    await look();
    worker.mockRejectedValueOnce(new Error('no receiver'));
    await look(type(0, '8'));
    expect(surface.unchecked).toHaveBeenCalledTimes(1);
    await look(type(0, '9'));
    expect(types()).toEqual(['page/seen', 'page/typed', 'page/seen']);
  });

  test('“could not be checked” goes when the worker answers that there is nothing to say', async () => {
    const { look, worker, surface } = setup();
    worker.mockRejectedValueOnce(new Error('no receiver'));
    write('7');
    await look();
    worker.mockResolvedValue(nothing);
    await look();
    expect(surface.clear).toHaveBeenCalledTimes(1);
  });

  test('what changes while the worker thinks is looked at afterwards, once', async () => {
    const { look, types, held } = setup();
    const done = held();
    write('7', '');
    const first = look();
    void look(type(0, '8'));
    void look(type(1, '8'));
    expect(types()).toEqual(['page/seen']);
    done();
    await first;
    expect(types()).toEqual(['page/seen', 'page/typed']);
  });

  test('while the worker thinks over a page drawn anew, what is shown stays with the elements it was found on', async () => {
    const { look, held, surface } = setup();
    write('7');
    await look();
    const [, elementOf] = surface.show.mock.lastCall!;
    const done = held();
    write('5', '6');
    const next = look();
    const elements = () => Array.from({ length: 12 }, (_, id) => elementOf(id));
    for (const input of document.querySelectorAll('input')) expect(elements()).not.toContain(input);
    done();
    await next;
    for (const input of document.querySelectorAll('input')) expect(elements()).not.toContain(input);
  });

  test('when the class is closed the marks go', async () => {
    const { look, surface, seen } = setup();
    write('7');
    await look();
    write();
    await look();
    expect(seen().at(-1)!.snapshot).toBeNull();
    expect(surface.clear).toHaveBeenCalledTimes(1);
  });
});

describe('messages to the page', () => {
  test('a new judgement is shown over the snapshot it is of', async () => {
    const { look, hear, types, surface } = setup();
    write('7');
    await look();
    expect(hear({ type: 'show', answer: { ...answer, shown: [] } })).toBe(true);
    expect(surface.show.mock.lastCall![0].shown).toEqual([]);
    expect(Array.from({ length: 12 }, (_, id) => surface.show.mock.lastCall![1](id))).toContain(cell(0));
    expect(types()).toEqual(['page/seen']);
  });

  test('a top frame that holds nothing shows the tab’s chip', async () => {
    const { look, hear, surface } = setup();
    await look();
    hear({ type: 'show', answer: { ...answer, shown: [] } });
    expect(surface.show).toHaveBeenCalledTimes(1);
    hear({ type: 'show', answer: nothing });
    expect(surface.clear).toHaveBeenCalledTimes(1);
  });

  test('a judgement that arrives while a look is under way asks for another, though the page is the same', async () => {
    const { look, hear, types, held, surface } = setup();
    const done = held();
    write('7');
    const first = look();
    hear({ type: 'show', answer });
    expect(surface.show).not.toHaveBeenCalled();
    done();
    await first;
    expect(types()).toEqual(['page/seen', 'page/seen']);
  });

  test('a judgement of what the worker may no longer have asks for another look', async () => {
    const { look, hear, types, worker, surface } = setup();
    worker.mockRejectedValueOnce(new Error('no receiver'));
    write('7');
    await look();
    hear({ type: 'show', answer });
    expect(surface.show).not.toHaveBeenCalled();
    await look();
    expect(types()).toEqual(['page/seen', 'page/seen']);
    expect(surface.show).toHaveBeenCalled();
  });

  test('going to a place finds it by its id', async () => {
    const { look, hear, surface } = setup();
    expect(hear({ type: 'go-to', element: 0, tab: null })).toBe(false);
    write('7');
    await look();
    expect(hear({ type: 'go-to', element: 0, tab: 'Gia đình' })).toBe(true);
    expect(surface.goTo).toHaveBeenLastCalledWith(document.documentElement, 'Gia đình');
    hear({ type: 'go-to', element: 9999, tab: null });
    expect(surface.goTo).toHaveBeenLastCalledWith(null, null);
  });

  test('read again sends all, after a sweep when asked', async () => {
    const { look, hear, types, sweep } = setup();
    write('7');
    await look();
    expect(await hear({ type: 'read-again', sweep: false })).toBe(true);
    expect(sweep).not.toHaveBeenCalled();
    expect(await hear({ type: 'read-again', sweep: true })).toBe(true);
    expect(sweep).toHaveBeenCalledTimes(1);
    expect(types()).toEqual(['page/seen', 'page/seen', 'page/seen']);
  });

  test('read again while a look is under way is not lost', async () => {
    const { look, hear, types, held } = setup();
    const done = held();
    write('7');
    void look();
    const heard = hear({ type: 'read-again', sweep: false });
    done();
    await heard;
    expect(types()).toEqual(['page/seen', 'page/seen']);
  });

  test('a sweep is told where the lists are and says at each stop that it is one, also when all is read again meanwhile', async () => {
    const { look, hear, seen, sweep, worker } = setup();
    worker.mockResolvedValue({ ...nothing, lists: [0, 9999] });
    write('7');
    await look();
    const told: Element[][] = [];
    sweep.mockImplementation(async (lists, stop) => {
      await stop();
      told.push(lists());
      await hear({ type: 'read-again', sweep: true });
      await hear({ type: 'read-again', sweep: false });
      write('7', '8');
      await stop();
    });
    await hear({ type: 'read-again', sweep: true });
    expect(told).toEqual([[document.documentElement]]);
    expect(sweep).toHaveBeenCalledTimes(1);
    write('7');
    await look();
    expect(seen().map(({ sweeping }) => sweeping)).toEqual([false, true, true, true, true, false]);
  });

  test('a sweep that breaks off is said, and is none any more', async () => {
    const { look, hear, seen, sweep } = setup();
    write('7');
    await look();
    sweep.mockRejectedValueOnce(new Error('gone'));
    expect(await hear({ type: 'read-again', sweep: true })).toBe(false);
    await look();
    expect(seen().map(({ sweeping }) => sweeping)).toEqual([false, false]);
  });

  test('a capture is answered with the frame as it stands, and changes nothing', async () => {
    const { at, look, hear, types, surface } = setup();
    write('7');
    await look();
    write('8');
    const answered = (await hear({ type: 'capture' })) as PageCapture;
    expect(readSnapshot(answered.snapshot ?? '')?.nodes).toContain('8');
    expect(answered.place).toEqual(at);
    expect(types()).toEqual(['page/seen']);
    expect(surface.show).toHaveBeenCalledTimes(1);
    write();
    expect(await hear({ type: 'capture' })).toMatchObject({ snapshot: null });
  });

  test('anything else is none of ours', () => {
    const { hear, make } = setup();
    for (const raw of [null, 'show', { type: 'show' }, { type: 'page/seen', snapshot: null }, { type: 'go-to', element: -1, tab: null }]) expect(hear(raw)).toBeUndefined();
    expect(make).not.toHaveBeenCalled();
  });

  test('a waiver says what it sets aside; a worker that is gone is said', async () => {
    const { waive, sent, worker, surface } = setup();
    await waive(finding({ field: 'gk', mark: 'chuaXacDinh' }), 'đã hỏi');
    await waive(finding({ field: 'gk', mark: 'canXem' }), 'đã hỏi');
    expect(sent).toMatchObject([{ type: 'page/waive', field: 'gk', outcome: 'unsure', reason: 'đã hỏi' }, { outcome: 'fail' }]);
    worker.mockRejectedValueOnce(new Error('gone'));
    await waive(finding({ field: 'gk' }), 'x');
    expect(surface.unchecked).toHaveBeenCalledTimes(1);
  });
});

describe('the lifeline', () => {
  function line(alive: () => boolean) {
    const stop = new AbortController();
    const gone = vi.fn();
    let lost: () => void = () => undefined;
    lifeline({ alive, gone, signal: stop.signal, connect: (call) => (lost = call) });
    return { gone, stop, lose: () => lost() };
  }

  test('the port breaks because the extension is gone: known at once', () => {
    const { gone, lose } = line(() => false);
    expect(gone).not.toHaveBeenCalled();
    lose();
    expect(gone).toHaveBeenCalledTimes(1);
  });

  test('the port breaks because the worker sleeps: the end is noticed within a second, and only once', () => {
    vi.useFakeTimers();
    let alive = true;
    const { gone, lose } = line(() => alive);
    lose();
    vi.advanceTimersByTime(5000);
    expect(gone).not.toHaveBeenCalled();
    alive = false;
    vi.advanceTimersByTime(1000);
    expect(gone).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(gone).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  test('while all is well no timer runs', () => {
    vi.useFakeTimers();
    line(() => true);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

test('a burst of changes is read once, and a burst without end now and then', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  const changes = settle(act, 120, 600);
  for (let burst = 0; burst < 5; burst++) {
    changes.stir();
    vi.advanceTimersByTime(50);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120);
  expect(act).toHaveBeenCalledTimes(1);
  for (let stir = 0; stir < 26; stir++) {
    changes.stir();
    vi.advanceTimersByTime(50);
  }
  expect(act).toHaveBeenCalledTimes(3);
  changes.stop();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
