import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { around, card, field, on, root, show } from './on-surface.ts';
import { gradebook, profile } from './sample.ts';

describe('going to a place', () => {
  test('focuses the field and opens its card', async () => {
    await show(profile());
    expect(on.surface.goTo(field('me.hoTen'), null)).toBe(true);
    expect(document.activeElement).toBe(field('me.hoTen'));
    expect(card()!.textContent).toContain('Họ tên mẹ còn trống');
  });
  test('a cell of text: its mark takes the focus', async () => {
    const sample = gradebook(45);
    await show(sample);
    expect(on.surface.goTo(sample.at(38, 'tbhk'), null)).toBe(true);
    expect(root().activeElement?.getAttribute('aria-label')).toContain('tính lại 8,4');
  });
  test('a place without a finding is outlined until the teacher acts', async () => {
    await show(profile());
    expect(on.surface.goTo(field('hoTen'), null)).toBe(true);
    expect(around(root().querySelector('.here')!, field('hoTen'))).toBe(true);
    await userEvent.keyboard('x');
    expect(root().querySelector('.here')).toBeNull();
  });
  test('a field on a closed tab: to the label of the tab', async () => {
    await show(profile());
    expect(on.surface.goTo(field('cha.hoTen'), 'Gia đình')).toBe(true);
    expect(card()!.textContent).toContain('Họ tên cha còn trống');
  });
  test('says so when the place is gone', async () => {
    const sample = gradebook(5);
    await show(sample);
    expect(on.surface.goTo(null, null)).toBe(false);
    const cell = sample.at(1, 'gk')!;
    cell.remove();
    expect(on.surface.goTo(cell, null)).toBe(false);
  });
});
