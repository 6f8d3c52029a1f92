import { afterEach, expect, test } from 'vitest';
import { readPage } from './read.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { at, load, unload } from './load.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  unload();
});

const place = at('https://thcs-minhtan.vnedu.vn/v5/');
const table = (mark: string) => `<table><tr><td>STT</td><td>Họ và tên</td><td>TX1</td><td>ĐĐGgk</td><td>ĐĐGck</td><td>ĐTBmhk</td></tr><tr><td>1</td><td>Lê An</td><td><input value="${mark}"></td><td>8</td><td>9</td><td>8,5</td></tr></table>`;

/** Watches the page; `next` resolves with the next burst, `bursts` counts them, `typed` is what the last one told. */
function watching(page: Document) {
  const heard = { bursts: 0, typed: null as ReadonlySet<Element> | null, next: Promise.resolve() };
  let tell: () => void = () => undefined;
  const arm = () => (heard.next = new Promise((done) => (tell = done)));
  arm();
  watchPage(page, (typed) => {
    heard.bursts++;
    heard.typed = typed;
    tell();
    arm();
  }, stop.signal);
  return heard;
}

test('trait 7: a panel replaced after load is read again, many changes at once only once', async () => {
  const page = await load('<div id="panel">Đang tải…</div>');
  const heard = watching(page);
  expect(readPage(page, place).sheets).toEqual([]);
  const { next } = heard;
  const panel = page.getElementById('panel') as Element;
  panel.setHTMLUnsafe(table('7'));
  for (let at = 0; at < 50; at++) panel.append(page.createElement('i'));
  await next;
  expect(heard.bursts).toBe(1);
  expect(readPage(page, place).sheets[0]?.rows[0]?.values['tx1']).toBe('7');
});

test('typing, choosing, showing and hiding are heard', async () => {
  const page = await load(table('7') + '<select><option>a</option></select>');
  const heard = watching(page);
  const input = page.querySelector('input') as HTMLInputElement;
  for (const act of [
    () => {
      input.value = '8';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    () => page.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true })),
    () => (page.querySelector('table') as HTMLElement).style.setProperty('display', 'none'),
  ]) {
    const { next } = heard;
    act();
    await next;
  }
  expect(heard.bursts).toBe(3);
});

test('a large box that has come to rest is heard, a button that has is not', async () => {
  const page = await load(`<div style="width:600px;height:300px">${table('7')}</div><button>Lưu</button>`);
  const heard = watching(page);
  const { next } = heard;
  const rest = (name: string) => page.querySelector(name)?.dispatchEvent(new TransitionEvent('transitionend', { bubbles: true, propertyName: 'opacity' }));
  rest('button');
  await new Promise((done) => page.defaultView?.requestAnimationFrame(() => page.defaultView?.requestIdleCallback(done)));
  expect(heard.bursts).toBe(0);
  rest('div');
  await next;
  expect(heard.bursts).toBe(1);
});

test('what was typed into is told when that is all, and scrolling is not heard', async () => {
  const page = await load(`<div id="box" style="height:50px;overflow:auto"><p style="height:900px"></p></div>${table('7')}<textarea></textarea>`);
  const heard = watching(page);
  const input = page.querySelector('input') as HTMLInputElement;
  const area = page.querySelector('textarea') as HTMLTextAreaElement;
  const burst = async (act: () => void) => {
    const { next } = heard;
    act();
    await next;
    return heard.typed && [...heard.typed];
  };
  const typeIn = (control: Element, type = 'input') => control.dispatchEvent(new Event(type, { bubbles: true }));
  const box = page.getElementById('box') as HTMLElement;
  const scrolled = new Promise((done) => box.addEventListener('scroll', done, { once: true }));
  box.scrollTop = 300;
  await scrolled;
  expect(await burst(() => [typeIn(input), typeIn(input), typeIn(area, 'change')])).toEqual([input, area]);
  expect(await burst(() => typeIn(area))).toEqual([area]);
  expect(await burst(() => [typeIn(input), page.querySelector('td')?.append('!'), typeIn(area)])).toBeNull();
  expect(await burst(() => typeIn(input, 'reset'))).toBeNull();
  expect(await burst(() => typeIn(area))).toEqual([area]);
  expect(heard.bursts).toBe(5);
});

test('our own marks are not heard, and nothing is after the end', async () => {
  const page = await load(`${table('7')}<div data-soat></div>`);
  const heard = watching(page);
  const { next } = heard;
  const mark = page.createElement('span');
  mark.setAttribute('data-soat', '');
  page.querySelector('td')?.append(mark);
  mark.textContent = '✕';
  (page.querySelector('[data-soat]') as HTMLElement).className = 'x';
  page.querySelector('div')?.append('chữ của Soát');
  // A change of the page's own behind them is the first that counts.
  page.querySelector('td')?.append('!');
  await next;
  expect(heard.bursts).toBe(1);
  stop.abort();
  page.querySelector('td')?.append('?');
  await new Promise((done) => page.defaultView?.requestAnimationFrame(() => page.defaultView?.requestIdleCallback(done)));
  expect(heard.bursts).toBe(1);
});

test('a mark of ours in a cell is no part of its value', async () => {
  const page = await load(table('7'));
  const mark = page.createElement('b');
  mark.setAttribute('data-soat', '');
  mark.textContent = '✕ lỗi';
  page.querySelectorAll('tr')[1]?.children[3]?.append(mark);
  expect(readPage(page, place).sheets[0]?.rows[0]?.values['gk']).toBe('8');
});
