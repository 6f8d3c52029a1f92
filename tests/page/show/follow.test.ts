import { describe, expect, test, vi } from 'vitest';
import type { FromPage } from '../../../lib/messages.ts';
import { follow } from '../../../lib/page/show/follow.ts';
import { lifeline } from '../../../lib/page/show/lifeline.ts';
import { settle } from '../../../lib/page/show/settle.ts';
import type { Surface } from '../../../lib/page/show/surface.ts';
import type { Sheet } from '../../../lib/records/sheet.ts';
import type { PageAnswer } from '../../../lib/records/shown.ts';
import { answerOf, finding, sheetOf } from './sample.ts';

const book = (...marks: string[]): Sheet =>
  sheetOf('gradebook', [{ key: 'gk', label: 'GK', source: 'header', required: false }], marks.map((gk, at) => ({ pupil: `Em ${at}`, maHocSinh: null, values: { gk } })));
const answer = answerOf([finding({ field: 'gk', text: 'trống' })]);
const nothing: PageAnswer = { ...answer, shown: [], summary: null };

/** A page whose sheets the test sets, and a worker that answers as the test says. */
function setup(top = true) {
  const state = { sheets: [] as Sheet[] };
  const sent: FromPage[] = [];
  const worker = vi.fn<(message: FromPage) => Promise<unknown>>((message) => Promise.resolve(message.type === 'page/read' && message.sheets.length === 0 ? nothing : answer));
  const surface = { show: vi.fn(), clear: vi.fn(), unchecked: vi.fn(), goTo: vi.fn(() => true) };
  const make = vi.fn(() => surface as unknown as Surface);
  const sweep = vi.fn(() => Promise.resolve());
  const following = follow({
    top,
    read: () => ({ sheets: structuredClone(state.sheets), took: 1, locate: () => null }),
    sweep,
    send(message) {
      sent.push(message);
      return worker(message);
    },
    surface: make,
  });
  const types = () => sent.map(({ type }) => type).filter((type) => type !== 'page/shown');
  return { state, sent, types, worker, surface, make, sweep, ...following };
}

describe('following the page', () => {
  test('a frame without anything of a school’s says nothing and shows nothing', async () => {
    const { look, sent, make } = setup(false);
    await look();
    await look();
    expect(sent).toEqual([]);
    expect(make).not.toHaveBeenCalled();
  });

  test('the top frame says once that it holds nothing, and is left alone', async () => {
    const { look, types, make } = setup();
    await look();
    await look();
    expect(types()).toEqual(['page/read']);
    expect(make).not.toHaveBeenCalled();
  });

  test('reads, sends, shows; the same again sends nothing but finds the elements of today', async () => {
    const { state, look, types, surface } = setup();
    state.sheets = [book('7', '')];
    await look();
    expect(types()).toEqual(['page/read']);
    await look();
    expect(types()).toEqual(['page/read']);
    expect(surface.show).toHaveBeenCalledTimes(2);
    expect(surface.show.mock.calls[1]![1]).not.toBe(surface.show.mock.calls[0]![1]);
  });

  test('after an edit only the row travels', async () => {
    const { state, look, sent, types } = setup();
    state.sheets = [book('7', '')];
    await look();
    state.sheets = [book('7', '8')];
    await look();
    expect(types()).toEqual(['page/read', 'page/row']);
    expect(sent.find(({ type }) => type === 'page/row')).toMatchObject({ sheet: 0, row: 1, values: { gk: '8' } });
  });

  test('a worker that forgot the rest is given everything', async () => {
    const { state, look, types, worker, surface } = setup();
    state.sheets = [book('7', '')];
    await look();
    worker.mockImplementation((message) => Promise.resolve(message.type === 'page/row' ? null : answer));
    state.sheets = [book('7', '8')];
    await look();
    expect(types()).toEqual(['page/read', 'page/row', 'page/read']);
    expect(surface.unchecked).not.toHaveBeenCalled();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['does not answer', () => Promise.reject(new Error('no receiver'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ shown: [], summary: { allGood: true } })],
  ])('a worker that %s: it is said, and everything is sent at the next change', async (_name, reply) => {
    const { state, look, types, worker, surface } = setup();
    worker.mockImplementation(reply);
    state.sheets = [book('7', '')];
    await look();
    expect(surface.unchecked).toHaveBeenCalledTimes(1);
    expect(surface.show).not.toHaveBeenCalled();
    worker.mockImplementation(() => Promise.resolve(answer));
    await look();
    expect(types()).toEqual(['page/read', 'page/read']);
    expect(surface.show).toHaveBeenCalledTimes(1);
  });

  test('what changes while the worker thinks is read afterwards, once', async () => {
    const { state, look, types, worker } = setup();
    let done: (value: unknown) => void = () => undefined;
    worker.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
    state.sheets = [book('7', '')];
    const first = look();
    state.sheets = [book('7', '8')];
    void look();
    void look();
    expect(types()).toEqual(['page/read']);
    done(answer);
    await first;
    expect(types()).toEqual(['page/read', 'page/row']);
  });

  test('when the class is closed the marks go', async () => {
    const { state, look, surface } = setup();
    state.sheets = [book('7')];
    await look();
    state.sheets = [];
    await look();
    expect(surface.clear).toHaveBeenCalledTimes(1);
  });
});

describe('messages to the page', () => {
  test('a new judgement is shown over the reading it is of', async () => {
    const { state, look, hear, surface } = setup();
    state.sheets = [book('7')];
    await look();
    expect(hear({ type: 'show', answer: { ...answer, shown: [] } })).toBe(true);
    expect(surface.show.mock.lastCall![0].shown).toEqual([]);
    expect(surface.show.mock.lastCall![1].sheets).toEqual(state.sheets);
  });

  test('a top frame without sheets shows the tab’s chip', async () => {
    const { look, hear, surface } = setup();
    await look();
    hear({ type: 'show', answer: { ...answer, shown: [] } });
    expect(surface.show).toHaveBeenCalledTimes(1);
  });

  test('a judgement that arrives while a reading is under way asks for another', async () => {
    const { state, look, hear, types, worker, surface } = setup();
    let done: (value: unknown) => void = () => undefined;
    worker.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
    state.sheets = [book('7')];
    const first = look();
    hear({ type: 'show', answer });
    expect(surface.show).not.toHaveBeenCalled();
    done(answer);
    await first;
    expect(types()).toEqual(['page/read', 'page/read']);
  });

  test('read again reads all, after a sweep when asked', async () => {
    const { state, look, hear, types, sweep } = setup();
    state.sheets = [book('7')];
    await look();
    expect(await hear({ type: 'read-again', sweep: false })).toBe(true);
    expect(sweep).not.toHaveBeenCalled();
    await hear({ type: 'read-again', sweep: true });
    expect(sweep).toHaveBeenCalledTimes(1);
    expect(types()).toEqual(['page/read', 'page/read', 'page/read']);
  });

  test('anything else is none of ours', () => {
    const { hear, surface } = setup();
    for (const raw of [null, 'show', { type: 'show' }, { type: 'page/read', sheets: [] }]) expect(hear(raw)).toBeUndefined();
    expect(hear({ type: 'go-to', sheet: 0, row: 0, field: 'gk' })).toBe(false);
    expect(surface.goTo).not.toHaveBeenCalled();
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
