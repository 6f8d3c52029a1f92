import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSurface } from '../../../lib/page/show/surface.ts';
import { acts, boxes, buttonIn, chip, icons, on, show } from './on-surface.ts';
import { gradebook, pageText, profile } from './sample.ts';

describe('the chip', () => {
  test('says the counts with their whole, opens the panel, moves by keyboard and remembers', async () => {
    await show(profile());
    expect(chip()!.textContent).toContain('2 lỗi');
    expect(chip()!.textContent).toContain('đã đọc 42/42 học sinh');
    await userEvent.click(chip()!.querySelector('.all')!);
    expect(acts.openPanel).toHaveBeenCalledTimes(1);
    const right = chip()!.getBoundingClientRect().left;
    chip()!.querySelector<HTMLElement>('.grip')!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(acts.moved).toHaveBeenLastCalledWith('bottom-left');
    expect(chip()!.getBoundingClientRect().left).toBeLessThan(right);
  });

  test('can be dragged to another corner', async () => {
    await show(profile());
    await userEvent.dragAndDrop(chip()!.querySelector('.grip')!, document.querySelector('label')!);
    expect(acts.moved).toHaveBeenLastCalledWith('top-left');
    expect(chip()!.getBoundingClientRect().top).toBeLessThan(50);
  });

  test('says that it could not be checked, and marks stay', async () => {
    await show(profile());
    on.surface.unchecked();
    expect(chip()!.textContent).toContain('chưa kiểm tra được');
    expect(chip()!.textContent).not.toContain('đã đọc');
    expect(boxes()).toHaveLength(3);
  });

  test('offers the sweep where rows are out of view, and only there', async () => {
    const sample = gradebook(5);
    await show(sample);
    expect(buttonIn(chip(), 'Quét cả bảng')).toBeUndefined();
    await show({ ...sample, answer: { ...sample.answer, partial: true } });
    expect(buttonIn(chip(), 'Quét cả bảng')).toBeDefined();
  });

  test('is not shown in a frame', async () => {
    on.surface.remove();
    on.surface = createSurface({ chip: false, corner: 'bottom-right', ...acts });
    await show(profile());
    expect(boxes()).toHaveLength(3);
    expect(chip()).toBeNull();
  });

  test('after an update only a line stays, and can be put away', async () => {
    await show(profile());
    const before = pageText();
    on.surface.retire();
    expect(boxes()).toHaveLength(0);
    expect(icons()).toHaveLength(0);
    on.surface.unchecked();
    on.surface.retire();
    expect(chip()!.textContent).toContain('tải lại trang');
    expect(chip()!.textContent).not.toContain('chưa kiểm tra được');
    await userEvent.click(chip()!.querySelector('button')!);
    expect(document.querySelector('[data-soat]')).toBeNull();
    expect(pageText()).toBe(before);
  });
});
