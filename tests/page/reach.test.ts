import { afterEach, expect, test } from 'vitest';
import { reachOf } from '../../lib/page/reach.ts';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import { load, unload } from './load.ts';

afterEach(unload);

const large = 'display:block;width:600px;height:200px';
const book = '<table><tr><td>An</td><td><input value="8"></td></tr></table>';

/** Closed roots by their hosts: what only an extension is given by the browser. */
function close(page: Document, selector: string, content: string): WeakMap<Element, ShadowRoot> {
  const roots = new WeakMap<Element, ShadowRoot>();
  for (const host of page.querySelectorAll(selector)) {
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = content;
    roots.set(host, root);
  }
  return roots;
}

function reach(page: Document, roots = new WeakMap<Element, ShadowRoot>()) {
  const asked: Element[] = [];
  const { unseen } = takeSnapshot(page);
  const { frames, closed } = reachOf(page.defaultView as Window, unseen, (element) => {
    asked.push(element);
    return roots.get(element) ?? null;
  });
  return { frames: frames.map((path) => path.slice(path.lastIndexOf('/'))), closed, asked: asked.length };
}

test.each([
  ['an element of the page’s own making', `<so-diem style="${large}"></so-diem>`],
  ['an empty box', `<div class="so" style="${large}"></div>`],
  ['one far down a long page', `${'<p>dòng</p>'.repeat(600)}<so-diem style="${large}"></so-diem>`],
  ['one in the first row of a list', `<div role="grid"><div role="row"><so-diem style="${large}"></so-diem></div><div role="row"><div role="gridcell">An</div></div></div>`],
  ['one under an open root', `<khung-ngoai></khung-ngoai>`],
])('a list closed to every script is counted: %s', async (_, body) => {
  const page = await load(`<!doctype html><body>${body}</body>`);
  const outer = page.querySelector('khung-ngoai')?.attachShadow({ mode: 'open' });
  if (outer) outer.innerHTML = `<so-diem style="${large}"></so-diem>`;
  const hosts = outer ?? page;
  const roots = new WeakMap<Element, ShadowRoot>();
  for (const host of hosts.querySelectorAll('so-diem,.so')) {
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = book;
    roots.set(host, root);
  }
  expect(reach(page, roots).closed).toBe(1);
});

test.each([
  ['nothing to read in it', `<so-diem style="${large}"></so-diem>`, '<p>Quảng cáo</p>'],
  ['too small for a list', '<so-diem style="display:block;width:200px;height:80px"></so-diem>', book],
  ['hidden', `<so-diem style="${large};display:none"></so-diem>`, book],
])('a closed box is no loss: %s', async (_, body, content) => {
  const page = await load(`<!doctype html><body>${body}</body>`);
  expect(reach(page, close(page, 'so-diem', content)).closed).toBe(0);
});

test('the boxes of a long list are not asked one by one', async () => {
  const row = `<div role="row"><div role="gridcell" style="${large}"></div><div role="gridcell" style="${large}">8</div></div>`;
  const page = await load(`<!doctype html><body><div role="grid">${row.repeat(200)}</div></body>`);
  expect(reach(page).asked).toBeLessThan(12);
});

test('frames in view and large enough are named by their numbers, a viewer without a window by none', async () => {
  const page = await load(
    `<!doctype html><body><iframe width="10" height="10"></iframe><iframe width="600" height="300"></iframe><iframe width="600" height="300" hidden></iframe><embed type="x-soat/nothing" style="${large}"></body>`,
  );
  expect(reach(page).frames).toEqual(['/1', '/?']);
});

test('a page that is left alone says only where it stands', async () => {
  const page = await load(`<!doctype html><body><iframe width="600" height="300"></iframe><so-diem style="${large}"></so-diem></body>`);
  const view = page.defaultView as Window;
  expect(reachOf(view, null, () => { throw new Error('asked'); })).toMatchObject({ frames: [], closed: 0 });
});
