import { describe, expect, test, vi } from 'vitest';
import { around, boxes, card, field, icons, on, show } from './on-surface.ts';
import { answerOf, drawn, gradebook, pageText, profile } from './sample.ts';

describe('marks', () => {
  test('stand around the right fields, with shape and word, and the page is as it was', async () => {
    const sample = profile();
    const before = pageText();
    await show(sample);
    expect(boxes()).toHaveLength(3);
    for (const [id, mark] of [['me.hoTen', 'loi'], ['hoKhau.thon', 'canXem'], ['soDinhDanh', 'chuaXacDinh']] as const) {
      const box = boxes().find((one) => around(one, field(id)));
      expect(box?.dataset.mark, id).toBe(mark);
    }
    expect(icons().map((icon) => icon.getAttribute('aria-label'))).toContain('lỗi: Họ tên mẹ còn trống. Hỏi phụ huynh rồi điền.');
    expect(icons().every((icon) => icon.querySelector('svg path'))).toBe(true);
    expect(pageText()).toBe(before);
    on.surface.remove();
    expect(document.querySelector('[data-soat]')).toBeNull();
    expect(pageText()).toBe(before);
  });

  test('a tab that is not in view carries the count of what lies on it', async () => {
    await show(profile());
    const label = document.querySelectorAll('[role=tab]')[1]!.getBoundingClientRect();
    const badge = icons().find((icon) => icon.textContent === '1')!.getBoundingClientRect();
    expect(badge.left).toBeGreaterThan(label.left);
    expect(Math.abs(badge.top - label.top)).toBeLessThan(20);
  });

  test('only what is in view is drawn, and it follows the scrolling box', async () => {
    const sample = gradebook(450);
    await show(sample);
    expect(sample.answer.shown.length).toBeGreaterThan(150);
    expect(boxes().length).toBeGreaterThan(2);
    expect(boxes().length).toBeLessThan(15);
    const frame = document.querySelector('.grid-box')!;
    const inside = () => boxes().every((box) => {
      const [a, b] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
      return a.top >= b.top - 2 && a.bottom <= b.bottom + 2 && a.right <= b.right + 2;
    });
    expect(inside()).toBe(true);
    frame.scrollTop = 4000;
    await drawn();
    expect(boxes().length).toBeGreaterThan(2);
    expect(boxes().length).toBeLessThan(15);
    expect(inside()).toBe(true);
    const cells = [...document.querySelectorAll('td,td input')];
    expect(boxes().every((box) => cells.some((cell) => around(box, cell)) || touchesEdge(box, frame))).toBe(true);
  });

  test('a frozen header and a window of the page are not painted over', async () => {
    const sample = gradebook(40);
    await show(sample);
    const covered = boxes().length;
    expect(covered).toBeGreaterThan(0);
    const window = await coverAll();
    window.remove();
    on.surface.touch();
    await expect.poll(() => boxes()).toHaveLength(covered);
  });

  test('what comes free again is marked, however long it takes to ask about all of it', async () => {
    const sample = gradebook(40);
    await show(sample);
    const covered = boxes().length;
    const window = await coverAll();
    // Each look at the clock takes so long that one pass asks about one place.
    let late = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (late += 4));
    window.remove();
    on.surface.touch();
    await expect.poll(() => boxes()).toHaveLength(covered);
    clock.mockRestore();
  });

  test('a page whose names shadow the DOM’s own is marked all the same', async () => {
    const sample = profile();
    const form = document.querySelector('form')!;
    for (const name of ['parentElement', 'contains', 'closest', 'getRootNode', 'getBoundingClientRect', 'matches']) form.insertAdjacentHTML('beforeend', `<input name="${name}" type="hidden">`);
    document.body.insertAdjacentHTML('beforeend', ['querySelector', 'createElement', 'activeElement', 'elementFromPoint', 'body', 'documentElement'].map((name) => `<img name="${name}" alt="">`).join(''));
    expect((document as unknown as { querySelector: unknown }).querySelector).toBeInstanceOf(HTMLImageElement);
    on.surface.show(sample.answer, sample.elementOf);
    await drawn();
    const found = boxes().length;
    expect(on.surface.goTo(field('soDinhDanh'), null)).toBe(true);
    const opened = card()?.textContent;
    for (const image of [...document.images]) image.remove();
    expect(found).toBe(3);
    expect(opened).toContain('Chưa xác định');
  });

  test('a finding that is mended loses its mark, the others keep their elements', async () => {
    const sample = profile();
    await show(sample);
    const kept = boxes().find((box) => around(box, field('hoKhau.thon')));
    on.surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'me.hoTen')), sample.elementOf);
    await drawn();
    expect(boxes()).toHaveLength(2);
    expect(boxes()).toContain(kept);
  });

  test('nothing stays when there is nothing to say', async () => {
    await show(profile());
    on.surface.clear();
    await drawn();
    expect(document.querySelector('[data-soat]')).toBeNull();
  });
});

/** A window of the page over all of it; no mark is left in view. */
async function coverAll(): Promise<Element> {
  const window = document.createElement('div');
  window.style.cssText = 'position:fixed;inset:0;background:white;z-index:9';
  document.body.append(window);
  on.surface.touch();
  await expect.poll(() => boxes()).toHaveLength(0);
  return window;
}

function touchesEdge(box: Element, frame: Element): boolean {
  const [a, b] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
  return Math.abs(a.top - b.top) < 3 || Math.abs(a.bottom - b.bottom) < 20;
}
