import { afterEach, describe, expect, test } from 'vitest';
import * as pageDom from '../../lib/page/dom.ts';
import { takeSnapshot, type Taken } from '../../lib/page/snapshot.ts';
import { most } from '../../lib/records/page-snapshot.ts';
import { all, closest, matches } from '../../lib/recognition/select.ts';
import { contentOf, textOf, valueText } from '../../lib/recognition/text.ts';
import * as tree from '../../lib/recognition/tree.ts';
import { bigGradebook } from '../bench/page.ts';
import { cases } from '../platforms/cases.ts';
import * as words from './dom-text.ts';
import { load, unload } from './load.ts';

afterEach(unload);
const dom = { ...pageDom, ...words };

const selectors = [
  'table,[role=grid],[role=treegrid],[role=table]', '[role=row]', '[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]', 'table tr', 'tbody [rowspan]', 'th,td,dt,label,strong,b,span,div', 'label[for]',
  'input:not([type=hidden],[type=password],[type=button],[type=submit],[type=reset],[type=image],[type=file]),select,textarea,[contenteditable=""],[contenteditable=true],[role=combobox],[role=listbox]:not([aria-hidden=true]),[role=textbox]',
  'input[type=hidden]', '[placeholder]', '[a],[hoc_sinh_id]', '[role=tab],[aria-controls],a[href^="#"],[data-target^="#"],[data-bs-target^="#"]', '.required,.is-required,[aria-label*="bắt buộc"],[title*="ắt buộc"]', '[class*=placeholder],[class*=clear],[class*=arrow],[aria-hidden=true]', 'h1,h2,h3', '*',
];
const asked = ['class', 'role', 'for', 'type', 'placeholder', 'title', 'required', 'readonly', 'disabled', 'contenteditable', 'colspan', 'rowspan', 'id', 'aria-label', 'aria-labelledby', 'aria-controls', 'aria-rowindex', 'aria-colindex', 'aria-required', 'aria-checked', 'row-id', 'a', 'hoc_sinh_id', 'data-id'];
const skipped = 'head,head *,script,style,noscript,template,svg *,option,optgroup,iframe *,[data-soat],[data-soat] *';

/** Every difference between what the page's DOM says and what the tree of its snapshot says. */
function differences(page: Document, { snapshot, elementOf }: Taken): string[] {
  const root = tree.treeOf(JSON.parse(JSON.stringify(snapshot)));
  const wrong: string[] = [];
  const same = (what: string, of: Element, real: unknown, ours: unknown) => {
    if (JSON.stringify(real) !== JSON.stringify(ours)) wrong.push(`${what} of <${of.localName} id=${of.id} class=${String(of.className).slice(0, 30)}>: ${JSON.stringify(real)} ≠ ${JSON.stringify(ours)}`);
  };
  const elements = (list: Iterable<Element>) => [...list].filter((element) => !element.matches(skipped));
  const twins = new Map<Element, tree.TreeElement>();
  const roots = (from: tree.TreeRoot): tree.TreeRoot[] => [from, ...from.list.flatMap(({ shadow }) => (shadow ? roots(shadow) : []))];
  for (const one of roots(root)) for (const twin of one.list) twins.set(elementOf(twin.id) as Element, twin);
  const idOf = (element: Element | null | undefined) => (element ? (twins.get(element)?.id ?? null) : null);
  const real = elements(dom.all(page, '*'));
  expect(root.list.map(({ id }) => elementOf(id))).toEqual(real);
  for (const [element, twin] of twins) {
    const password = element.localName === 'input' && dom.attr(element, 'type')?.toLowerCase() === 'password';
    if (password) continue;
    for (const name of asked) same(name, element, dom.attr(element, name) === '' && name === 'id' ? null : dom.attr(element, name)?.slice(0, most.attribute) ?? null, tree.attr(twin, name));
    same('tag', element, dom.tagOf(element), tree.tagOf(twin));
    same('shown', element, dom.shown(element), tree.shown(twin));
    const parent = dom.parentOf(element);
    same('parent', element, idOf(parent), tree.parentOf(twin)?.id ?? null);
    const kept = (list: Iterable<Element>) => elements(list).map(idOf);
    if (!['svg', 'select'].includes(element.localName)) same('children', element, kept(dom.childrenOf(element)), tree.childrenOf(twin).map(({ id }) => id));
    const box = dom.rect(element);
    if (twin.box) same('rect', element, [box.left, box.top, box.width, box.height].map(Math.round), [twin.box.left, twin.box.top, twin.box.width, twin.box.height]);
    if (!element.matches('html,textarea') && element.querySelectorAll('*').length < 25) same('textOf', element, dom.textOf(element, 200), textOf(twin, 200));
    if (element.querySelector('select,textarea,svg') === null && !element.matches('select,textarea,svg,html,body,table,thead,tbody')) same('valueText', element, dom.valueText(element).slice(0, most.text), valueText(twin).slice(0, most.text));
    if (element instanceof Object && element.localName === 'table') {
      const table = element as HTMLTableElement;
      const rows = Object.getOwnPropertyDescriptor(HTMLTableElement.prototype, 'rows')?.get?.call(table) as HTMLCollectionOf<HTMLTableRowElement>;
      same('rows', element, kept(rows), twin.rows.map(({ id }) => id));
      same('caption', element, idOf(table.caption), twin.caption?.id ?? null);
      same('tFoot', element, idOf(table.tFoot), twin.tFoot?.id ?? null);
      for (const row of rows) same('cells', row, kept(row.cells), twins.get(row)?.cells.map(({ id }) => id));
    }
    if (/^t[dh]$/.test(element.localName)) same('spans', element, [(element as HTMLTableCellElement).colSpan, (element as HTMLTableCellElement).rowSpan], [twin.colSpan, twin.rowSpan]);
    if (element.localName === 'input') {
      const input = element as HTMLInputElement;
      same('checked', element, input.checked, twin.checked);
      if (!['checkbox', 'radio', 'file'].includes(input.type)) same('value', element, input.value.slice(0, most.value).replace(/\s\s+/g, ' '), twin.value.replace(/\s\s+/g, ' '));
    }
    if (element.localName === 'textarea') same('value', element, (element as HTMLTextAreaElement).value.slice(0, most.value), twin.value);
    if (element.localName === 'select') {
      const select = element as HTMLSelectElement;
      same('choices', element, [...select.options].slice(0, most.choices).map((option) => [option.hasAttribute('value') ? option.value : null, option.label || option.text]), twin.choices.slice(0, most.choices).map(({ value, text, hasValue }) => [hasValue ? value : null, text]));
      same('chosen', element, [...select.selectedOptions].map((option) => option.label || option.text), twin.selected.map(({ text }) => text));
    }
  }
  const plain = (list: Iterable<Element>) => elements(list).filter((element) => element.localName !== 'input' || dom.attr(element, 'type') !== 'password');
  for (const selector of selectors) {
    expect(all(root, selector).filter((twin) => tree.attr(twin, 'type') !== 'password').map(({ id }) => elementOf(id)), selector).toEqual(plain(dom.all(page, selector)));
  }
  const sample = [...twins].filter((_, at) => at % 7 === 0 && tree.attr(_[1], 'type') !== 'password');
  for (const [element, twin] of sample) {
    for (const selector of selectors) {
      same(`all ${selector}`, element, plain(dom.all(element, selector)).length, all(twin, selector).filter((one) => tree.attr(one, 'type') !== 'password').length);
      same(`matches ${selector}`, element, dom.matches(element, selector), matches(twin, selector));
    }
    same('closest', element, idOf(dom.closest(element, 'table,form,article,div[class]')), closest(twin, 'table,form,article,div[class]')?.id ?? null);
    for (const [other, twinOther] of sample.filter((_, at) => at % 5 === 0)) {
      same('within', element, dom.within(element, other), tree.within(twin, twinOther));
      if (element.getRootNode() === other.getRootNode()) same('precedes', element, dom.precedes(element, other), tree.precedes(twin, twinOther));
      same('holds', element, dom.holds(element, other), tree.holds(twin, twinOther));
    }
  }
  return wrong;
}

describe('the tree of a snapshot says what the page says', () => {
  test.each(cases)('$name', async ({ html }) => {
    const page = await load(html);
    const taken = takeSnapshot(page);
    expect(differences(page, taken).slice(0, 20)).toEqual([]);
    expect(taken.snapshot.cut).toEqual({ nodes: false, texts: 0 });
    expect(structuredClone(taken.snapshot)).toEqual(taken.snapshot);
  });

  const own: Record<string, string> = {
    'clobbered names': `<form id="f"><input name="firstChild" value="1"><input name="nodeType" value="2"><input name="children"><input name="id"><input name="getAttribute"><label for="x">Họ tên</label><input id="x" value="An"></form><img name="documentElement"><img name="defaultView"><img name="title"><form name="body"></form>`,
    'hidden tabs': `<div role="tablist"><a role="tab" href="#a">Một</a><a role="tab" href="#b">Hai</a></div><div id="a">Thấy <b>được</b></div><div id="b" style="display:none"><p style="visibility:visible">Ẩn</p><input value="ẩn"></div><div style="visibility:hidden">x<span style="visibility:visible">hiện</span></div><div style="display:contents">không hộp <i>mà thấy</i></div><details><summary>S</summary><p>trong</p></details>`,
    'states of lists': `<select id="a"><option value="">-- Chọn --</option><option value="1" selected>Kinh</option><option>Tày</option></select><select multiple><option selected>1</option><option label="Hai">2</option><option selected>3</option></select><select><optgroup label="N"><option>x</option></optgroup></select><select></select>`,
    'spans and parts of a table': `<table><caption>Bảng</caption><tfoot><tr><td colspan="3">Tổng</td></tr></tfoot><tr><th rowspan="0" colspan="0">A</th><th rowspan="70000" colspan="5000">B</th></tr><tbody><tr><td rowspan="x">1</td></tr></tbody><thead><tr><td>h</td></tr></thead></table>`,
    'boxes that cut each other off': `<div style="height:100px;overflow:auto;width:300px"><div style="height:900px"><span>a</span></div></div><div style="position:fixed;z-index:500;left:10px;top:10px;width:400px;height:300px"><p>Cửa sổ</p></div>`,
  };
  test.each(Object.entries(own))('%s', async (_, html) => {
    const page = await load(html);
    expect(differences(page, takeSnapshot(page)).slice(0, 20)).toEqual([]);
  });

  test('a long grid with a hidden column, a hidden row, hidden inputs and cells hidden one by one', async () => {
    const page = await load(`<style>tr.off{display:none}td.off{display:none}.away input{visibility:hidden}</style>${bigGradebook(40)}`);
    const rows = [...page.querySelectorAll<HTMLElement>('tbody tr')];
    for (const row of page.querySelectorAll('tr')) (row.children[6] as HTMLElement | undefined)?.style.setProperty('display', 'none');
    (rows[20] as HTMLElement).style.display = 'none';
    (rows[25] as HTMLElement).className = 'off';
    (rows[30] as HTMLElement).className = 'away';
    (rows[33]?.children[9] as HTMLElement).className = 'off';
    (rows[35]?.querySelectorAll('input')[4] as HTMLElement).style.visibility = 'hidden';
    (rows[36]?.querySelectorAll('input')[4] as HTMLElement).hidden = true;
    for (const cell of page.querySelectorAll('td:nth-child(3)')) cell.append(Object.assign(page.createElement('input'), { type: 'hidden', value: '2501234567' }));
    expect(differences(page, takeSnapshot(page)).slice(0, 20)).toEqual([]);
  });

  test('open shadow roots', async () => {
    const page = await load('<p>trước</p><my-form>sáng</my-form><p>sau</p>');
    const host = page.querySelector('my-form') as Element;
    host.attachShadow({ mode: 'open' }).setHTMLUnsafe('<label for="n">Họ tên</label><input id="n" value="An"><my-inner></my-inner>');
    ((host.shadowRoot as ShadowRoot).querySelector('my-inner') as Element).attachShadow({ mode: 'open' }).setHTMLUnsafe('<b>trong cùng</b>');
    const taken = takeSnapshot(page);
    expect(differences(page, taken)).toEqual([]);
    const root = tree.treeOf(taken.snapshot);
    const twin = all(root, 'my-form')[0] as tree.TreeElement;
    const shadow = tree.shadowOf(twin) as tree.TreeRoot;
    expect(all(shadow, 'input').map(({ value }) => value)).toEqual(['An']);
    expect(all(root, 'input,b')).toEqual([]);
    expect(contentOf(twin)).toBe('sáng');
    const label = all(shadow, 'label')[0] as tree.TreeElement;
    expect([tree.parentOf(label), tree.hostOf(label) === twin, tree.holds(twin, label), tree.within(twin, label)]).toEqual([null, true, true, false]);
    expect(tree.byId(shadow, 'n')?.value).toBe('An');
    expect(tree.byId(root, 'n')).toBeNull();
  });

  test('values are those of today, not those that the source was written with', async () => {
    const page = await load('<input id="a" value="cũ"><input id="b" type="checkbox"><textarea id="c">cũ</textarea><select id="d"><option>1<option>2</select>');
    const [a, b, c, d] = [...'abcd'].map((id) => page.getElementById(id)) as [HTMLInputElement, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
    [a.value, b.checked, c.value, d.selectedIndex] = ['mới', true, 'mới', 1];
    const root = tree.treeOf(takeSnapshot(page).snapshot);
    const twin = (id: string) => tree.byId(root, id) as tree.TreeElement;
    expect([twin('a').value, twin('b').checked, twin('c').value, twin('d').selected[0]?.text]).toEqual(['mới', true, 'mới', '2']);
  });

  test('a star that is drawn by style is seen', async () => {
    const page = await load('<style>.must::before{content:"*"}</style><label class="must">Họ tên</label><label>Tôn giáo</label>');
    const labels = all(tree.treeOf(takeSnapshot(page).snapshot), 'label');
    expect(labels.map(tree.hasDrawnStar)).toEqual([true, false]);
  });
});

describe('what is never taken', () => {
  test('passwords, secrets, scripts and what Soát drew', async () => {
    const page = await load('<script>const s = "bímật0"</script><style>.bímật1{}</style><input type="password" id="bímật2" name="bímật3" value="bímật4" placeholder="bímật5"><input name="txtOTP" value="bímật6"><input type="file"><input autocomplete="current-password" value="bímật7"><div data-soat="1">bímật8</div><input type="text" value="thấy được">');
    for (const password of page.querySelectorAll('input[type=password],input[name=txtOTP]')) {
      Object.defineProperty(password, 'value', { get: () => { throw new Error('a password was read'); } });
    }
    const { snapshot } = takeSnapshot(page);
    expect(JSON.stringify(snapshot)).not.toContain('bímật');
    expect(JSON.stringify(snapshot)).toContain('thấy được');
    expect(all(tree.treeOf(snapshot), 'input[type=password]')).toHaveLength(1);
  });

  test('more than a page of records can be: bounded, and said', async () => {
    const page = await load(`<p>${'Lạ lùng '.repeat(140_000)}</p><input value="${'x'.repeat(9000)}">`);
    const { snapshot } = takeSnapshot(page);
    expect(snapshot.cut).toEqual({ nodes: false, texts: 2 });
    expect(JSON.stringify(snapshot).length).toBeLessThan(12_000);
    const crowd = page.createElement('div');
    for (let at = 0; at < 130_000; at++) crowd.appendChild(page.createElement('p')).textContent = 'x';
    page.body.append(crowd, 'ngoài tầm');
    const many = takeSnapshot(page);
    expect(many.snapshot.cut.nodes).toBe(true);
    expect(many.snapshot.elements).toBe(most.nodes);
    expect(tree.treeOf(many.snapshot).list).toHaveLength(most.nodes);
    expect(JSON.stringify(many.snapshot)).not.toContain('ngoài tầm');
  });

  test('an element that has left the page is no place for a mark', async () => {
    const page = await load('<p id="a">x</p>');
    const { snapshot, elementOf } = takeSnapshot(page);
    const id = tree.byId(tree.treeOf(snapshot), 'a')?.id ?? -1;
    expect(elementOf(id)).toBe(page.getElementById('a'));
    page.getElementById('a')?.remove();
    expect([elementOf(id), elementOf(-1), elementOf(9999)]).toEqual([null, null, null]);
  });
});

test('a cell or row hidden far down a list is seen as hidden', async () => {
  const row = (at: number) => {
    const cells = ['<td>x</td>', at === 30 ? '<td style="display:none">x</td>' : '<td>x</td>', at === 31 ? '<td class="gone">x</td>' : '<td>x</td>', `<td><input${at === 32 ? ' style="visibility:hidden"' : ''} value="7"></td>`];
    return `<tr${at === 33 ? ' style="display:none"' : at === 34 ? ' class="dim"' : ''}>${cells.join('')}</tr>`;
  };
  const page = await load(`<style>.gone{display:none}.dim{visibility:hidden}td:nth-child(1){visibility:hidden}</style><table>${Array.from({ length: 40 }, (_, at) => row(at)).join('')}</table>`);
  const taken = takeSnapshot(page);
  expect(differences(page, taken)).toEqual([]);
});

test('a snapshot stays small', async () => {
  const { snapshot } = takeSnapshot(await load(bigGradebook(45)));
  expect(JSON.stringify(snapshot).length).toBeLessThan(100_000);
});
