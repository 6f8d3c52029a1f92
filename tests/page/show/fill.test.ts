import { beforeEach, describe, expect, test } from 'vitest';
import { fill, fillable } from '../../../lib/page/fill.ts';
import type { ShownFinding } from '../../../lib/records/shown.ts';
import { finding } from './sample.ts';

const about = (part: Partial<ShownFinding> = {}) => finding({ field: 'hoKhau.thon', value: 'Phu', inForm: true, mayFill: true, suggestion: 'Thôn Phu', ...part });
const place = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
};
beforeEach(() => document.body.replaceChildren());

describe('what may be written', () => {
  const text = '<input type="text" value="Phu">';
  test('a text field of a profile that still holds what was read', () => {
    const input = place(text);
    expect(fillable(input, about())).toBe(input);
    const area = place('<textarea>Phu</textarea>');
    expect(fillable(area, about({ field: 'choO' }))).toBe(area);
  });

  test.each<[string, string, ShownFinding]>([
    ['a cell of a grid', text, about({ inForm: false })],
    ['what may not be filled in', text, about({ mayFill: false })],
    ['a whole row', text, about({ field: null })],
    ['a whole column', text, about({ row: null })],
    ['a value that was never read', text, about({ value: null })],
    ['a field that holds something else by now', text, about({ value: 'Phú' })],
    ...['soDinhDanh', 'maHocSinh', 'maMoet', 'bhyt', 'me.cccd', 'cha.soDinhDanh', 'tx1', 'gk', 'tbhk', 'mon.Toán', 'hocTap', 'renLuyen', 'lenLop', 'khenThuong', 'nhanXet', 'kyGVCN'].map(
      (key): [string, string, ShownFinding] => [`the key ${key}`, text, about({ field: key })],
    ),
    ...[
      '<input type="text" value="Phu" readonly>',
      '<input type="text" value="Phu" disabled>',
      '<input type="text" value="Phu" role="combobox">',
      '<input type="text" value="Phu" aria-haspopup="listbox">',
      '<input type="text" value="Phu" list="x">',
      '<div style="display:none"><input type="text" value="Phu"></div>',
      '<input type="text" value="Phu" style="visibility:hidden">',
      '<input type="number" value="1">',
      '<input type="password" value="Phu">',
      '<input type="hidden" value="Phu">',
      '<input type="checkbox" value="Phu" checked>',
      '<select><option>Phu</option></select>',
      '<div contenteditable="true">Phu</div>',
      '<td>Phu</td>',
      '<fieldset name="value">Phu</fieldset>',
    ].map((html): [string, string, ShownFinding] => [html, html, about({ value: html.includes('number') ? '1' : 'Phu' })]),
  ])('never %s', (_name, html, from) => {
    const made = place(html) ?? document.body.appendChild(document.createElement('td'));
    expect(fillable(made.querySelector('input') ?? made, from)).toBeNull();
  });

  test('not an element that has left the page', () => {
    const input = place(text);
    input.remove();
    expect(fillable(input, about())).toBeNull();
  });
});

describe('writing', () => {
  /** As React does it: the element's own `value` is watched, and an event whose value the watcher knows is no change. */
  function watched(input: HTMLInputElement) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    let tracked = input.value;
    const model = { value: input.value, changes: 0 };
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => get!.call(input) as string,
      set(next: string) {
        tracked = next;
        set!.call(input, next);
      },
    });
    input.addEventListener('input', () => {
      const now = get!.call(input) as string;
      if (now === tracked) return;
      tracked = model.value = now;
      model.changes++;
    });
    return model;
  }

  test('a framework notices the change and the undoing', () => {
    const input = place('<input type="text" value="Phu">') as HTMLInputElement;
    const model = watched(input);
    const done = fill(input, 'Thôn Phu')!;
    expect([done.before, done.after, model.value]).toEqual(['Phu', 'Thôn Phu', 'Thôn Phu']);
    expect(done.undo()).toBe(true);
    expect([input.value, model.value, model.changes]).toEqual(['Phu', 'Phu', 2]);
  });

  test('a handler for change hears it, on the field and above', () => {
    const input = place('<input type="text" value="Phu">') as HTMLInputElement;
    const heard: string[] = [];
    for (const target of [input, document.body]) for (const type of ['input', 'change']) target.addEventListener(type, () => heard.push(type), { once: true });
    fill(input, 'Thôn Phu');
    expect(heard).toEqual(['input', 'input', 'change', 'change']);
  });

  test('nothing is undone over what the teacher typed since', () => {
    const input = place('<input type="text" value="Phu">') as HTMLInputElement;
    const done = fill(input, 'Thôn Phu')!;
    input.value = 'Thôn Phú';
    expect(done.undo()).toBe(false);
    expect(input.value).toBe('Thôn Phú');
  });

  test('a page that puts its own value back is said not to have taken it', () => {
    const input = place('<input type="text" value="Phu">') as HTMLInputElement;
    input.addEventListener('input', () => (input.value = 'Phu'));
    expect(fill(input, 'Thôn Phu')).toBeNull();
  });

  test('nothing longer than the field takes', () => {
    const input = place('<input type="text" value="Phu" maxlength="5">') as HTMLInputElement;
    expect(fill(input, 'Thôn Phu')).toBeNull();
    expect(input.value).toBe('Phu');
  });
});
