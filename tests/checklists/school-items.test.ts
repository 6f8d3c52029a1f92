import { expect, test } from 'vitest';
import { describeNote } from '../../lib/checklists/notes.ts';
import { review } from '../../lib/checklists/review.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import type { SchoolItem } from '../../lib/school/checklist-items.ts';
import { bookOf, dataOf, gvbmScope, gvcnScope, homeroom, itemIn, tickAll, wholeYear } from './class.ts';

const item: SchoolItem = { id: 'MT-1', roles: ['gvbm'], title: 'Đã nộp bản in sổ điểm cho tổ', kind: 'manual' };
const withItems = (readings = wholeYear(), items: SchoolItem[] = [item], scope = gvbmScope) => dataOf(scope, readings, {}, { schoolItems: items });

test('an item of the school appears in the lists of its roles, and keeps them from ready until it is ticked', () => {
  const data = withItems();
  expect(itemIn(review(data, []), 'MT-1')).toMatchObject({ status: 'chuaTich', item: { title: { vi: item.title }, source: 'quy định của trường' } });
  expect(review(data, tickAll(data, ['MT-1'])).verdict).toBe('chua-san-sang');
  expect(review(data, tickAll(data)).verdict).toBe('san-sang');
  expect(itemIn(review(withItems(homeroom(), [item], gvcnScope), []), 'MT-1')).toBeUndefined();
});

test('its tick is bound to the data like the others', () => {
  const ticks = tickAll(withItems());
  const after = review(withItems([...wholeYear().slice(0, 1), bookOf(1, { gk: '8,6' }), bookOf(2, { tbcn: '8,0' })]), ticks);
  expect(itemIn(after, 'MT-1')).toMatchObject({ status: 'moLai', tickHolds: false });
  expect(itemIn(after, 'MT-1').changes.map(({ field, before, after: now }) => [field, before, now])).toContainEqual(['gk', '8,0', '8,6']);
});

test('another wording opens it again, and says what was read before', () => {
  const ticks = tickAll(withItems());
  const state = itemIn(review(withItems(undefined, [{ ...item, title: 'Đã nộp bản in có chữ ký' }]), ticks), 'MT-1');
  expect(state.status).toBe('moLai');
  expect(state.notes.map((note) => describeNote(note, 'vi'))).toEqual(['trường đã đổi lời mục này (trước: “Đã nộp bản in sổ điểm cho tổ”): đọc rồi tích lại']);
});

test('the tick of an item that another pack removed is kept and said; when the item comes back the tick stands again', () => {
  const ticks = tickAll(withItems());
  const without = review(withItems(undefined, []), ticks);
  expect(without.verdict).toBe('san-sang');
  expect(without.gone.map(({ item: id, wording }) => [id, wording])).toEqual([['MT-1', item.title]]);
  const back = review(withItems(), ticks);
  expect(back.gone).toEqual([]);
  expect(itemIn(back, 'MT-1').status).toBe('dat');
});

test('it is left out with a reason only where the pack lets it, and asked at the year’s end only where it says so', () => {
  const data = withItems(undefined, [{ ...item, maySkip: true, yearOnly: true }]);
  expect(itemIn(review(data, []), 'MT-1').item).toMatchObject({ maySkip: true, yearOnly: true });
  const semester = { ...data, scope: { ...gvbmScope, period: 1 as const } };
  expect(itemIn(review(semester, []), 'MT-1')).toBeUndefined();
});

test.each([
  ['an id of Soát’s own', [{ ...item, id: 'GVBM-1' }]],
  ['the same id twice', [item, item]],
  ['no role', [{ ...item, roles: [] }]],
  ['no words', [{ ...item, title: '  ' }]],
  ['a kind that Soát would have to tell by itself', [{ ...item, kind: 'auto' }]],
])('a pack with %s is refused', (_name, items) => {
  const { pack, wrong } = readSchoolPack({ format: 1, checklist: { items } });
  expect(pack).toBeNull();
  expect(wrong[0]).toMatch(/^checklist\.items/);
});

test('a pack with items is read', () => {
  expect(readSchoolPack({ format: 1, checklist: { items: [{ id: 'MT-1', roles: ['gvcn'], title: 'Họp phụ huynh đã xong' }] } }).pack?.checklist?.items[0]).toMatchObject({ kind: 'manual', title: 'Họp phụ huynh đã xong' });
});
