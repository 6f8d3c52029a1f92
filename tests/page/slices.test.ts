import { afterEach, describe, expect, test } from 'vitest';
import { takeInSlices } from '../../lib/page/slices.ts';
import { takeSnapshot, type Taken } from '../../lib/page/snapshot.ts';
import { bigGradebook } from '../bench/page.ts';
import { load, unload } from './load.ts';

afterEach(unload);

/** Slices of no time at all: one for every look at the clock. `between` is what the page does in the pause of that number, from 1. */
async function sliced(page: Document, between: Record<number, () => void> = {}): Promise<{ taken: Taken; pauses: number }> {
  let pauses = 0;
  const taken = await takeInSlices(page, 0, () => {
    between[++pauses]?.();
    return Promise.resolve();
  });
  return { taken, pauses };
}
const same = (taken: Taken, page: Document) => {
  const whole = takeSnapshot(page);
  expect(taken.snapshot).toEqual(whole.snapshot);
  expect(taken.held).toEqual(whole.held);
};
const inputs = (page: Document) => page.querySelectorAll<HTMLInputElement>('td input');

describe('a page taken in slices is the page of one moment', () => {
  test('undisturbed it is what one go takes, in many slices', async () => {
    const page = await load(bigGradebook(60));
    const { taken, pauses } = await sliced(page);
    expect(pauses).toBeGreaterThan(20);
    same(taken, page);
  });

  test('a page that is through in its first slice is taken without a pause', async () => {
    const page = await load(bigGradebook(3));
    let pauses = 0;
    same(await takeInSlices(page, Infinity, () => Promise.resolve(pauses++)), page);
    expect(pauses).toBe(0);
  });

  test.each([
    ['a row put in at the top', (page: Document) => page.querySelector('tbody')?.prepend(page.querySelectorAll('tbody tr')[5]?.cloneNode(true) as Node)],
    ['a cell’s words changed', (page: Document) => ((page.querySelector('tbody td')?.firstChild as Text).data = 'khác')],
    ['a column hidden by a class', (page: Document) => (page.querySelector('tbody td') as Element).setAttribute('class', 'an')],
    ['another class chosen by a style sheet of the page', (page: Document) => page.head.append(Object.assign(page.createElement('style'), { textContent: 'tr:nth-child(4){display:none}' }))],
    ['the list scrolled', (page: Document) => page.defaultView?.scrollTo(0, 300)],
  ])('begun anew: %s', async (_, change) => {
    const page = await load(bigGradebook(60));
    const { taken, pauses } = await sliced(page, { 15: () => change(page) });
    same(taken, page);
    expect(pauses).toBeGreaterThan(35);
  });

  test('what is typed meanwhile, by hand or by the page, is in it, and nothing is begun anew', async () => {
    const page = await load(`${bigGradebook(60)}<p><input type="checkbox" id="t"><select id="s"><option>1<option>2</select><textarea id="a">cũ</textarea></p>`);
    const before = (await sliced(page)).pauses;
    const { taken, pauses } = await sliced(page, {
      15: () => {
        (inputs(page)[0] as HTMLInputElement).value = '';
        (inputs(page)[1] as HTMLInputElement).value = '9,5';
        (inputs(page)[30] as HTMLInputElement).value = 'chữ';
      },
      [before - 2]: () => {
        (inputs(page)[0] as HTMLInputElement).value = '3';
        (inputs(page)[7] as HTMLInputElement).value = '';
        (page.getElementById('t') as HTMLInputElement).checked = true;
        (page.getElementById('s') as HTMLSelectElement).selectedIndex = 1;
        (page.getElementById('a') as HTMLTextAreaElement).value = '';
      },
      [before - 1]: () => ((inputs(page)[2] as HTMLInputElement).value = '1'),
    });
    same(taken, page);
    expect(pauses).toBe(before);
  });

  test('a change inside an open shadow root counts', async () => {
    const page = await load(`<my-form></my-form>${bigGradebook(60)}`);
    const shadow = (page.querySelector('my-form') as Element).attachShadow({ mode: 'open' });
    shadow.setHTMLUnsafe('<p>Lớp 7A</p>');
    const { taken } = await sliced(page, { 15: () => ((shadow.querySelector('p') as Element).textContent = 'Lớp 7B') });
    same(taken, page);
    expect(JSON.stringify(taken.snapshot)).not.toContain('Lớp 7A');
  });

  test('a page that never rests is taken in one go', async () => {
    const page = await load(bigGradebook(60));
    let changes = 0;
    const taken = await takeInSlices(page, 0, () => Promise.resolve((page.body.dataset.n = String(changes++))));
    same(taken, page);
    expect(changes).toBeLessThan(10);
  });

  test('what Soát itself draws does not count as a change', async () => {
    const page = await load(bigGradebook(60));
    const before = (await sliced(page)).pauses;
    const { pauses } = await sliced(page, { 5: () => page.documentElement.append(Object.assign(page.createElement('soat-marks'), { hidden: false, outerHTML: '' })) });
    expect(pauses).toBeGreaterThan(before);
    const mark = page.createElement('soat-marks');
    mark.setAttribute('data-soat', '');
    expect((await sliced(page, { 5: () => page.documentElement.append(mark) })).pauses).toBe(before);
  });
});
