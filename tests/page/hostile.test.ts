import { afterEach, expect, test } from 'vitest';
import { readPage } from './read.ts';
import { at, load, unload } from './load.ts';

afterEach(unload);
const place = at('https://smas.edu.vn/x');
const field = (label: string, value: string, more = '') => `<div><label>${label}</label> <input type="text" value="${value}" ${more}></div>`;
const profile = field('Họ và tên', 'Nguyễn Văn An') + field('Ngày sinh', '05/03/2014') + field('Dân tộc', 'Kinh') + field('Tôn giáo', 'Không') + field('Quê quán', 'Thôn Phu');

test('names that shadow the properties of a form or of the document do not mislead it', async () => {
  const names = ['attributes', 'parentElement', 'parentNode', 'children', 'firstChild', 'firstElementChild', 'nextSibling', 'previousElementSibling', 'getAttribute', 'querySelectorAll', 'tagName', 'localName', 'id', 'className', 'nodeType', 'contains', 'closest', 'textContent', 'ownerDocument', 'style', 'checkVisibility', 'getBoundingClientRect'];
  const page = await load(`<form>${names.map((name) => `<input type="hidden" name="${name}" value="x">`).join('')}${profile}</form><img name="querySelectorAll"><img name="title"><form name="body"></form><img name="getElementById"><img name="querySelector">`);
  const { sheets } = readPage(page, place);
  expect(sheets.map(({ kind, health }) => [kind, health])).toEqual([['profile', 'recognised']]);
  expect(sheets[0]?.rows[0]?.values).toMatchObject({ hoTen: 'Nguyễn Văn An', queQuan: 'Thôn Phu' });
});

test('marks of direction and invisible letters in a label change nothing', async () => {
  const page = await load(profile.replace('Dân tộc', '\u202eDân\u202c t\u200bộc').replace('Tôn giáo', 'T\u00adôn\u00a0giáo'));
  expect(readPage(page, place).sheets[0]?.health).toBe('recognised');
});

test('markup in a name stays text', async () => {
  const page = await load(profile.replace('Nguyễn Văn An', '&lt;img src=x onerror=alert(1)&gt;'));
  expect(readPage(page, place).sheets[0]?.rows[0]?.pupil).toBe('<img src=x onerror=alert(1)>');
});

test('a megabyte in one label, and boxes nested five hundred deep, do not weigh on what is read', async () => {
  const page = await load(profile + field('Lạ lùng '.repeat(140_000), 'x'));
  let box: Element = page.body;
  for (let depth = 0; depth < 500; depth++) box = box.appendChild(page.createElement('div'));
  const { sheets } = readPage(page, place);
  expect(sheets[0]?.kind).toBe('profile');
  expect(sheets[0]?.health).toBe('degraded');
  expect(JSON.stringify(sheets).length).toBeLessThan(20_000);
});

test('a hundred thousand nodes beside the records do not drown them', async () => {
  const page = await load(profile);
  const crowd = page.createElement('div');
  for (let at = 0; at < 50_000; at++) crowd.appendChild(page.createElement('p')).textContent = `dòng ${at}`;
  page.body.append(crowd);
  const { sheets } = readPage(page, place);
  expect(sheets[0]?.rows[0]?.values['danToc']).toBe('Kinh');
});

test('a spanned cell of an absurd size is kept in bounds', async () => {
  const page = await load('<table><tr><th rowspan="60000" colspan="900">STT</th><th>Họ và tên</th><th>Ngày sinh</th></tr><tr><td>1</td><td>Lê An</td><td>01/02/2014</td></tr></table>');
  expect(() => readPage(page, place)).not.toThrow();
});

test('fields in open shadow roots are read, each root by itself', async () => {
  const page = await load('<my-form></my-form>');
  const root = (page.querySelector('my-form') as Element).attachShadow({ mode: 'open' });
  const template = page.createElement('template');
  template.setHTMLUnsafe(profile);
  root.append(template.content.cloneNode(true));
  expect(readPage(page, place).sheets.map(({ kind, health }) => [kind, health])).toEqual([['profile', 'recognised']]);
});
