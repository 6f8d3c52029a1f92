import { beforeEach, describe, expect, test } from 'vitest';
import { typedValues } from '../../../lib/page/show/typed.ts';
import { takeSnapshot, type Taken } from '../../../lib/page/snapshot.ts';
import { idIn } from './sample.ts';

let taken: Taken;
const control = (id: string) => document.getElementById(id) as HTMLInputElement;
const ids = (...names: string[]) => names.map((name) => idIn(taken, control(name)));

beforeEach(() => {
  document.body.innerHTML = `
    <input id="a" value="7"><input id="b" type="number" value="8"><textarea id="note">Chăm</textarea>
    <input id="locked" readonly value="7,5"><input id="drawn" role="combobox"><input id="picker" aria-haspopup="listbox"><input id="day" type="date">
    <input id="tick" type="checkbox"><select id="list"><option>1<option>2</select><input id="key" type="password"><input id="otp" name="otp"><div id="words" contenteditable="true">x</div>`;
  taken = takeSnapshot(document);
});

describe('what was typed', () => {
  test('values of plain text controls, trimmed, and each only once', () => {
    control('a').value = ' 7,5 ';
    control('b').value = '9';
    control('note').value = 'Chăm hơn';
    const [a, b, note] = ids('a', 'b', 'note');
    expect(typedValues([control('note'), control('b'), control('a')], taken)).toEqual([[a, '7,5'], [b, '9'], [note, 'Chăm hơn']]);
    expect(typedValues([control('a')], taken)).toEqual([]);
    control('a').value = '7';
    expect(typedValues([control('a')], taken)).toEqual([[a, '7']]);
  });

  test('what the page filled in in return travels too, though nothing announced it', () => {
    control('a').value = '6';
    control('b').value = '6.5';
    const [a, b] = ids('a', 'b');
    expect(typedValues([control('a')], taken)).toEqual([[a, '6'], [b, '6.5']]);
  });

  test('a locked field or a list that the page changed in return: the frame is taken anew', () => {
    control('a').value = '6';
    control('locked').value = '6,5';
    expect(typedValues([control('a')], taken)).toBeNull();
    taken = takeSnapshot(document);
    control('a').value = '5';
    (document.getElementById('list') as HTMLSelectElement).selectedIndex = 1;
    expect(typedValues([control('a')], taken)).toBeNull();
    taken = takeSnapshot(document);
    control('a').value = '4';
    control('tick').checked = true;
    expect(typedValues([control('a')], taken)).toBeNull();
  });

  test.each(['locked', 'drawn', 'picker', 'day', 'tick', 'list', 'key', 'otp', 'words'])('#%s is no plain text', (id) => {
    if ('value' in control(id) && control(id).type === 'text') control(id).value = '123456';
    expect(typedValues([control(id)], taken)).toBeNull();
  });

  test('a control that came after the snapshot, or holds a megabyte: the frame is taken anew', () => {
    const later = document.body.appendChild(document.createElement('input'));
    expect(typedValues([later], taken)).toBeNull();
    control('note').value = 'á'.repeat(1_000_000);
    expect(typedValues([control('note')], taken)).toBeNull();
  });

  test('of what is secret nothing is held', () => {
    control('key').value = control('otp').value = '123456';
    expect(takeSnapshot(document).held.has(control('key'))).toBe(false);
    expect(takeSnapshot(document).held.has(control('otp'))).toBe(false);
    control('a').value = '6';
    expect(JSON.stringify(typedValues([control('a')], taken))).not.toContain('123456');
  });
});
