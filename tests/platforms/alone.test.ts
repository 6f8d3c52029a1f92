import { touched } from './password-trap.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { isWorthReading } from '../../lib/page/alone.ts';
import { heldBy, takeSnapshot } from '../../lib/page/snapshot.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { platforms } from '../../lib/platforms/platforms.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { at, load, unload } from '../page/load.ts';
import { readPage } from '../page/read.ts';
import { cases } from './cases.ts';

/** Pages of the platforms' own hosts that hold no school records are left alone: nothing is read, nothing is written. */
const alone = cases.filter((one) => one.alone !== undefined);
afterEach(unload);

test('every platform, and a school’s own host, has its news, its search and its log-in', () => {
  const named = alone.map(({ platform, alone: kind }) => `${platform} ${kind}`);
  expect(named).toEqual(expect.arrayContaining([...platforms.map(({ id }) => id), 'generic'].flatMap((id) => ['news', 'search', 'login'].map((kind) => `${id} ${kind}`))));
});

describe('is left alone', () => {
  test.each(alone)('$name', async ({ html, address }) => {
    const page = await load(html);
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    const held = () => [...page.querySelectorAll('input:not([type=password]),select,textarea')].map((control) => (control as HTMLInputElement).value);
    const before = held();
    touched.length = 0;
    const end = new AbortController();
    watchPage(page, () => undefined, end.signal);
    expect(isWorthReading(page, at(address))).toBe(false);
    expect(readPage(page, at(address)).recognition).toEqual({ platform: null, sheets: [], places: [], extents: [] });
    end.abort();
    expect(touched).toEqual([]);
    expect([...written, ...observer.takeRecords()]).toEqual([]);
    expect(held()).toEqual(before);
  });
});

const passwords = alone.filter(({ alone: kind }) => kind === 'login');

test.each(passwords)('no password is touched, even when all of the page is taken: $name', async ({ html, address }) => {
  // A second step asks for a code as well.
  const page = await load(html.replace('<input ', '<input name="otp" placeholder="Mã OTP" value="884213"><input '));
  const fields = [...page.querySelectorAll('input[type=password]')];
  expect(fields).not.toEqual([]);
  touched.length = 0;
  const { snapshot, held } = takeSnapshot(page);
  expect(fields.map((field) => heldBy(field))).toEqual(fields.map(() => null));
  expect(held.size).toBeGreaterThan(0);
  const taken = JSON.stringify([snapshot, [...held.values()]]);
  for (const secret of ['bi-mat', '884213']) expect(taken).not.toContain(secret);
  recognise(snapshot, at(address));
  expect(touched).toEqual([]);
});

test('the trap springs', async () => {
  const page = await load('<input type="password" value="bi-mat">');
  const field = page.querySelector('input') as HTMLInputElement;
  touched.length = 0;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get?.call(field);
  Element.prototype.getAttribute.call(field, 'value');
  Element.prototype.setAttribute.call(field, 'data-x', '');
  expect(touched).toEqual(['read value', 'read the attribute value', 'called with data-x: setAttribute']);
});

test('a teacher’s filter without a list gives nothing', async () => {
  const [filter] = cases.filter(({ name }) => name === 'csdl/pupil-search');
  expect(readPage(await load(filter?.html ?? ''), at(filter?.address ?? '')).sheets).toEqual([]);
});

describe('a part of an address that only begins like news, help or a look-up is no such page', () => {
  test.each([
    ['/so-diem/tin-hoc', true], ['/lop/tin', true], ['/tin-hoc/so-diem', true], ['/ho-tro-hoc-tap', true], ['/tra-cuu/hoc-sinh/12', true], ['/tra-cuu-hoc-sinh', true],
    ['/tin/khai-giang', false], ['/tin-tuc', false], ['/tin-nha-truong', false], ['/ho-tro', false], ['/ho-tro-khach-hang', false], ['/tra-cuu', false], ['/tra-cuu-diem-thi', false], ['/TraCuu.aspx', false], ['/tracuudiem', false],
  ])('%s: read %s', async (path, isRead) => {
    expect(isWorthReading(await load('<p>x</p>'), at(`https://smas.edu.vn${path}`))).toBe(isRead);
  });
});
