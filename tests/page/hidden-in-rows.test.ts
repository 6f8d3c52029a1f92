import { afterEach, expect, test } from 'vitest';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import { readSnapshot } from '../../lib/records/page-snapshot.ts';
import { all } from '../../lib/recognition/select.ts';
import { shown, treeOf } from '../../lib/recognition/tree.ts';
import { at, load, unload } from './load.ts';
import { readPage } from './read.ts';

afterEach(unload);

const place = at('https://smas.edu.vn/x');
const names = ['Lê An', 'Lê Bình', 'Lê Cúc', 'Lê Dung', 'Lê Em', 'Lê Giang'];
const heads = ['STT', 'Họ và tên', 'TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const book = (first: (nth: number) => string, style: string, row: (nth: number) => string = () => '') =>
  `<style>${style}</style><h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${names.map((name, nth) => `<tr ${row(nth)}><td>${nth + 1}</td><td>${name}</td><td>${first(nth)}</td><td>8</td><td>6</td><td>9</td><td>7,6</td></tr>`).join('')}</tbody></table>`;
const marks = (page: Document) => readPage(page, place).sheets[0]?.rows.map(({ pupil, values }) => [pupil, values['tx1']]);

// What stands in a row like the one above it is taken to be shown as there: only where nothing can make it otherwise.
test('an attribute that no reader asks for may hide a mark in one row and show it in the next', async () => {
  const page = await load(book((nth) => `<span data-show="${nth === 0 ? 1 : 0}">9</span><span data-show="${nth === 0 ? 0 : 1}">4</span>`, '[data-show="0"]{display:none}'));
  expect(marks(page)).toEqual(names.map((name, nth) => [name, nth === 0 ? '9' : '4']));
});

test.each([
  ['its attribute', '[data-state=removed]{display:none}'],
  ['its place', 'tbody tr:nth-child(n+5){display:none}'],
])('a row that only %s hides is not taken for the row above it', async (_, style) => {
  const page = await load(book(() => '7', style, (nth) => `data-state="${nth >= 4 ? 'removed' : 'in'}"`));
  const arrived = readSnapshot(JSON.stringify(takeSnapshot(page).snapshot));
  if (!arrived) throw new Error('the snapshot did not survive the way');
  expect(all(treeOf(arrived), 'tbody tr').map((row) => shown(row))).toEqual(names.map((_, nth) => nth < 4));
});

test('a pupil in a hidden row is not read, and that is said', async () => {
  const sheet = readPage(await load(book(() => '7', 'tr[hidden]{display:none}', (nth) => (nth === 2 ? 'hidden' : ''))), place).sheets[0];
  expect(sheet?.rows.map(({ pupil }) => pupil)).toEqual(names.filter((name) => name !== 'Lê Cúc'));
  expect(sheet?.why).toContainEqual({ id: 'rows-hidden', params: { n: 1, labels: 'Lê Cúc' } });
});
