import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ShownFinding } from '../../../lib/records/shown.ts';
import { createSurface, type Surface } from '../../../lib/page/show/surface.ts';
import { answerOf, drawn, finding, gradebook, pageText, profile, type Sample } from './sample.ts';

let surface: Surface;
const acts = { openPanel: vi.fn(), waive: vi.fn<(finding: ShownFinding, reason: string) => void>(), sweep: vi.fn(), moved: vi.fn() };
const root = () => surface.host.shadowRoot!;
const icons = () => [...root().querySelectorAll<HTMLElement>('.icon')];
const boxes = () => [...root().querySelectorAll<HTMLElement>('.box:not([hidden])')];
const card = () => root().querySelector<HTMLElement>('.card:not([hidden])');
const chip = () => root().querySelector<HTMLElement>('.chip');
const field = (id: string) => document.getElementById(`f-${id}`) as HTMLInputElement;
const buttonIn = (where: Element | null, text: string) => [...(where?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text)!;

async function show({ elementOf, answer }: Sample): Promise<void> {
  surface.show(answer, elementOf);
  await drawn();
}

/** The mark lies around the element: its box may stand out by a line. */
function around(box: Element, element: Element): boolean {
  const [a, b] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  return Math.abs(a.left - b.left) <= 3 && Math.abs(a.top - b.top) <= 3 && Math.abs(a.right - b.right) <= 3 && Math.abs(a.bottom - b.bottom) <= 3;
}

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(1000, 700);
  surface = createSurface({ chip: true, corner: 'bottom-right', ...acts });
});
afterEach(() => {
  surface.remove();
  document.body.replaceChildren();
});

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
    surface.remove();
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
    const window = document.createElement('div');
    window.style.cssText = 'position:fixed;inset:0;background:white;z-index:9';
    document.body.append(window);
    surface.touch();
    expect(covered).toBeGreaterThan(0);
    await expect.poll(() => boxes()).toHaveLength(0);
    window.remove();
    surface.touch();
    await expect.poll(() => boxes()).toHaveLength(covered);
  });

  test('what comes free again is marked, however long it takes to ask about all of it', async () => {
    const sample = gradebook(40);
    await show(sample);
    const covered = boxes().length;
    const window = document.createElement('div');
    window.style.cssText = 'position:fixed;inset:0;background:white;z-index:9';
    document.body.append(window);
    surface.touch();
    await expect.poll(() => boxes()).toHaveLength(0);
    // Each look at the clock takes so long that one pass asks about one place.
    let late = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (late += 4));
    window.remove();
    surface.touch();
    await expect.poll(() => boxes()).toHaveLength(covered);
    clock.mockRestore();
  });

  test('a page whose names shadow the DOM’s own is marked all the same', async () => {
    const sample = profile();
    const form = document.querySelector('form')!;
    for (const name of ['parentElement', 'contains', 'closest', 'getRootNode', 'getBoundingClientRect', 'matches']) form.insertAdjacentHTML('beforeend', `<input name="${name}" type="hidden">`);
    document.body.insertAdjacentHTML('beforeend', ['querySelector', 'createElement', 'activeElement', 'elementFromPoint', 'body', 'documentElement'].map((name) => `<img name="${name}" alt="">`).join(''));
    expect((document as unknown as { querySelector: unknown }).querySelector).toBeInstanceOf(HTMLImageElement);
    surface.show(sample.answer, sample.elementOf);
    await drawn();
    const found = boxes().length;
    expect(surface.goTo(field('soDinhDanh'), null)).toBe(true);
    const opened = card()?.textContent;
    for (const image of [...document.images]) image.remove();
    expect(found).toBe(3);
    expect(opened).toContain('Chưa xác định');
  });

  test('a finding that is mended loses its mark, the others keep their elements', async () => {
    const sample = profile();
    await show(sample);
    const kept = boxes().find((box) => around(box, field('hoKhau.thon')));
    surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'me.hoTen')), sample.elementOf);
    await drawn();
    expect(boxes()).toHaveLength(2);
    expect(boxes()).toContain(kept);
  });

  test('nothing stays when there is nothing to say', async () => {
    await show(profile());
    surface.clear();
    await drawn();
    expect(document.querySelector('[data-soat]')).toBeNull();
  });
});

function touchesEdge(box: Element, frame: Element): boolean {
  const [a, b] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
  return Math.abs(a.top - b.top) < 3 || Math.abs(a.bottom - b.bottom) < 20;
}

describe('the card', () => {
  test('opens on hover of the icon and says what, what to do and on what basis', async () => {
    await show(profile());
    const icon = icons().find((one) => one.getAttribute('aria-label')?.startsWith('cần xem'))!;
    await userEvent.hover(icon);
    await expect.poll(() => card()).not.toBeNull();
    expect(card()!.textContent).toContain('Thiếu chữ “Thôn”');
    expect(card()!.textContent).toContain('Theo: hướng dẫn của trường');
    expect([...card()!.querySelectorAll('dd')].map((one) => one.textContent)).toEqual(['Phu', 'Thôn Phu']);
  });

  test('does not open for what was mended while the mouse rested on it', async () => {
    const sample = profile();
    await show(sample);
    await userEvent.hover(field('me.hoTen'));
    surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'me.hoTen')), sample.elementOf);
    await userEvent.click(field('hoTen'));
    await userEvent.hover(field('hoKhau.thon'));
    await expect.poll(() => card()?.textContent).toContain('Thiếu chữ “Thôn”');
    expect(getComputedStyle(card()!).visibility).toBe('visible');
  });

  test('does not open for a tab that is only pressed', async () => {
    await show(profile());
    const [, tab] = document.querySelectorAll<HTMLElement>('[role=tab]');
    tab!.tabIndex = 0;
    await userEvent.click(tab!);
    expect(document.activeElement).toBe(tab);
    await userEvent.hover(field('me.hoTen'));
    await expect.poll(() => card()?.textContent).toContain('Họ tên mẹ');
  });

  test('opens when a marked field gets the focus, beside it, and says it politely', async () => {
    await show(profile());
    await userEvent.click(field('me.hoTen'));
    await expect.poll(() => card()).not.toBeNull();
    expect(document.activeElement).toBe(field('me.hoTen'));
    expect(root().querySelector('[role=status]')!.textContent).toContain('Họ tên mẹ còn trống');
    const [a, b] = [card()!.getBoundingClientRect(), field('me.hoTen').getBoundingClientRect()];
    expect(a.top >= b.bottom || a.bottom <= b.top || a.left >= b.right || a.right <= b.left).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(field('me.hoTen'));
  });

  test('is the focused field’s when it was open under the mouse before, and says so', async () => {
    await show(profile());
    await userEvent.hover(field('me.hoTen'));
    await expect.poll(() => card()).not.toBeNull();
    await userEvent.click(field('me.hoTen'));
    expect(root().querySelector('[role=status]')!.textContent).toContain('Họ tên mẹ còn trống');
    expect(card()).not.toBeNull();
  });

  test('Alt+S goes from place to place, Enter opens, Esc closes and gives the field back', async () => {
    await show(profile());
    const labels: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step++) {
      await userEvent.keyboard('{Alt>}s{/Alt}');
      labels.push(root().activeElement?.getAttribute('aria-label')?.split(':')[0]);
      expect(card()).not.toBeNull();
    }
    expect(labels).toEqual(['chưa xác định', 'cần xem', 'lỗi', '1 lỗi', 'chưa xác định']);
    await userEvent.keyboard('{Alt>}s{/Alt}{Enter}');
    expect(card()!.contains(root().activeElement)).toBe(true);
    expect(root().activeElement!.textContent).toBe('Sửa');
    await userEvent.keyboard('{Escape}');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(field('hoKhau.thon'));
  });

  test('Esc for the card does not reach the page’s own window', async () => {
    await show(profile());
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await userEvent.keyboard('{Alt>}s{/Alt}');
    heard.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  test('Alt+S is left to a page that has it on a button of its own', async () => {
    await show(profile());
    document.body.insertAdjacentHTML('beforeend', '<button accesskey="s">Lưu</button>');
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(card()).toBeNull();
  });

  test('reaches places far down a grid', async () => {
    const sample = gradebook(450);
    await show(sample);
    await userEvent.keyboard('{Shift>}{Alt>}s{/Alt}{/Shift}');
    const [box] = boxes().filter((one) => around(one, sample.at(446, 'gk')!));
    expect(box).toBeDefined();
    expect(document.querySelector('.grid-box')!.scrollTop).toBeGreaterThan(5000);
  });

  test('hostile text is text', async () => {
    const sample = profile();
    const nasty = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\u202Eabc';
    const shown = [finding({ ...sample.answer.shown[0], text: nasty, basis: nasty, suggestion: nasty, markWord: nasty, rule: nasty })];
    surface.show({ ...answerOf(shown, [nasty]), summary: { parts: [{ mark: null, text: nasty }], allGood: false, notes: [nasty] } }, sample.elementOf);
    await drawn();
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(card()!.textContent).toContain(nasty);
    expect(root().querySelector('img,script')).toBeNull();
    expect('pwned' in window).toBe(false);
  });

  test('a megabyte of text does not flood it', async () => {
    const sample = profile();
    surface.show(answerOf([finding({ ...sample.answer.shown[0], text: 'á'.repeat(1_000_000) })]), sample.elementOf);
    await drawn();
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(card()!.textContent!.length).toBeLessThan(3000);
  });

  test('Bỏ qua… asks for a reason and sends it', async () => {
    await show(profile());
    await userEvent.keyboard('{Alt>}s{/Alt}{Alt>}s{/Alt}{Enter}');
    await userEvent.click(buttonIn(card(), 'Bỏ qua…'));
    await userEvent.keyboard('  {Enter}');
    expect(acts.waive).not.toHaveBeenCalled();
    expect(card()!.querySelector('[role=alert]')!.textContent).toBe('Ghi lí do rồi mới bỏ qua được.');
    await userEvent.keyboard('Nhà trường đã thống nhất{Enter}');
    expect(acts.waive).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rule: 'hamlet-name', field: 'hoKhau.thon' }), 'Nhà trường đã thống nhất');
  });

  test('a mark that comes under a resting pointer opens its card without the pointer moving', async () => {
    const sample = profile();
    await userEvent.hover(field('hoKhau.thon'));
    await show(sample);
    await expect.poll(() => card()?.textContent).toContain('Thôn');
  });

  test('a field of a tab that is opened under the resting pointer opens its card', async () => {
    const sample = profile();
    const panel = sample.at(0, 'cha.hoTen')!.parentElement!;
    panel.style.display = '';
    await userEvent.hover(sample.at(0, 'cha.hoTen')!);
    panel.style.display = 'none';
    await show(sample);
    expect(card()).toBeNull();
    panel.style.display = '';
    surface.show(sample.answer, sample.elementOf);
    await expect.poll(() => card()?.textContent).toContain('Họ tên cha còn trống');
  });

  test('is not offered what is not allowed, and a script of the page presses in vain', async () => {
    await show(profile());
    await userEvent.keyboard('{Alt>}s{/Alt}{Enter}');
    expect(card()!.textContent).toContain('giới tính');
    expect(buttonIn(card(), 'Bỏ qua…')).toBeUndefined();
    expect(buttonIn(card(), 'Sửa')).toBeUndefined();
    await userEvent.keyboard('{Escape}{Alt>}s{/Alt}{Enter}');
    buttonIn(card(), 'Sửa').click();
    expect(field('hoKhau.thon').value).toBe('Phu');
    (chip()!.querySelector('.all') as HTMLElement).click();
    expect(acts.openPanel).not.toHaveBeenCalled();
  });
});

describe('Sửa', () => {
  test('writes the field as typing would, can be undone, and stays undoable when the finding is gone', async () => {
    const sample = profile();
    await show(sample);
    const heard: string[] = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, (event) => heard.push(`${type} ${(event.target as HTMLInputElement).value}`));
    await userEvent.keyboard('{Alt>}s{/Alt}{Alt>}s{/Alt}{Enter}');
    await userEvent.click(buttonIn(card(), 'Sửa'));
    expect(field('hoKhau.thon').value).toBe('Thôn Phu');
    expect(heard).toEqual(['input Thôn Phu', 'change Thôn Phu']);
    surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'hoKhau.thon')), sample.elementOf);
    await drawn();
    expect(card()!.textContent).toContain('Phu');
    await userEvent.click(buttonIn(card(), 'Hoàn tác'));
    expect(field('hoKhau.thon').value).toBe('Phu');
    expect(heard).toEqual(['input Thôn Phu', 'change Thôn Phu', 'input Phu', 'change Phu']);
    expect(card()).toBeNull();
  });

  test('can be undone again after its card was closed: at the field, and from the chip; not once the form shows someone else', async () => {
    const sample = profile();
    await show(sample);
    const without = answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'hoKhau.thon'));
    const fillIn = async () => {
      surface.show(sample.answer, sample.elementOf);
      await drawn();
      surface.goTo(field('hoKhau.thon'), null);
      await expect.poll(() => card()).not.toBeNull();
      await userEvent.click(buttonIn(card(), 'Sửa'));
      surface.show(without, sample.elementOf);
      await userEvent.keyboard('{Escape}');
      expect(card()).toBeNull();
      expect(field('hoKhau.thon').value).toBe('Thôn Phu');
    };
    await fillIn();
    field('hoKhau.thon').blur();
    await userEvent.click(field('hoKhau.thon'));
    await expect.poll(() => card()?.textContent).toContain('Trước');
    await userEvent.click(buttonIn(card(), 'Hoàn tác'));
    expect(field('hoKhau.thon').value).toBe('Phu');

    await fillIn();
    await userEvent.hover(chip()!);
    await userEvent.click(buttonIn(chip(), 'Hoàn tác: Thôn Phu → Phu'));
    expect(field('hoKhau.thon').value).toBe('Phu');
    expect(chip()!.textContent).not.toContain('Hoàn tác');

    await fillIn();
    field('hoKhau.thon').value = 'Thôn Đông';
    surface.show(without, sample.elementOf);
    expect(chip()!.textContent).not.toContain('Hoàn tác');
  });

  test('is refused when the field is no longer as it was read', async () => {
    await show(profile());
    await userEvent.keyboard('{Alt>}s{/Alt}{Alt>}s{/Alt}{Enter}');
    field('hoKhau.thon').value = 'Phú';
    await userEvent.click(buttonIn(card(), 'Sửa'));
    expect(field('hoKhau.thon').value).toBe('Phú');
    expect(card()!.textContent).toContain('Chưa sửa được');
  });
});

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
    surface.unchecked();
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
    surface.remove();
    surface = createSurface({ chip: false, corner: 'bottom-right', ...acts });
    await show(profile());
    expect(boxes()).toHaveLength(3);
    expect(chip()).toBeNull();
  });

  test('after an update only a line stays, and can be put away', async () => {
    await show(profile());
    const before = pageText();
    surface.retire();
    expect(boxes()).toHaveLength(0);
    expect(icons()).toHaveLength(0);
    surface.unchecked();
    surface.retire();
    expect(chip()!.textContent).toContain('tải lại trang');
    expect(chip()!.textContent).not.toContain('chưa kiểm tra được');
    await userEvent.click(chip()!.querySelector('button')!);
    expect(document.querySelector('[data-soat]')).toBeNull();
    expect(pageText()).toBe(before);
  });
});

describe('going to a place', () => {
  test('focuses the field and opens its card', async () => {
    await show(profile());
    expect(surface.goTo(field('me.hoTen'), null)).toBe(true);
    expect(document.activeElement).toBe(field('me.hoTen'));
    expect(card()!.textContent).toContain('Họ tên mẹ còn trống');
  });
  test('a cell of text: its mark takes the focus', async () => {
    const sample = gradebook(45);
    await show(sample);
    expect(surface.goTo(sample.at(38, 'tbhk'), null)).toBe(true);
    expect(root().activeElement?.getAttribute('aria-label')).toContain('tính lại 8,4');
  });
  test('a place without a finding is outlined until the teacher acts', async () => {
    await show(profile());
    expect(surface.goTo(field('hoTen'), null)).toBe(true);
    expect(around(root().querySelector('.here')!, field('hoTen'))).toBe(true);
    await userEvent.keyboard('x');
    expect(root().querySelector('.here')).toBeNull();
  });
  test('a field on a closed tab: to the label of the tab', async () => {
    await show(profile());
    expect(surface.goTo(field('cha.hoTen'), 'Gia đình')).toBe(true);
    expect(card()!.textContent).toContain('Họ tên cha còn trống');
  });
  test('says so when the place is gone', async () => {
    const sample = gradebook(5);
    await show(sample);
    expect(surface.goTo(null, null)).toBe(false);
    const cell = sample.at(1, 'gk')!;
    cell.remove();
    expect(surface.goTo(cell, null)).toBe(false);
  });
});
