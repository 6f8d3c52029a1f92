import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { acts, around, boxes, buttonIn, card, chip, field, icons, on, root, show } from './on-surface.ts';
import { answerOf, drawn, finding, gradebook, profile } from './sample.ts';

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
    on.surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'me.hoTen')), sample.elementOf);
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
    on.surface.show({ ...answerOf(shown, [nasty]), summary: { parts: [{ mark: null, text: nasty }], allGood: false, notes: [nasty] } }, sample.elementOf);
    await drawn();
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(card()!.textContent).toContain(nasty);
    expect(root().querySelector('img,script')).toBeNull();
    expect('pwned' in window).toBe(false);
  });

  test('a megabyte of text does not flood it', async () => {
    const sample = profile();
    on.surface.show(answerOf([finding({ ...sample.answer.shown[0], text: 'á'.repeat(1_000_000) })]), sample.elementOf);
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
    on.surface.show(sample.answer, sample.elementOf);
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
    on.surface.show(answerOf(sample.answer.shown.filter(({ field: key }) => key !== 'hoKhau.thon')), sample.elementOf);
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
      on.surface.show(sample.answer, sample.elementOf);
      await drawn();
      on.surface.goTo(field('hoKhau.thon'), null);
      await expect.poll(() => card()).not.toBeNull();
      await userEvent.click(buttonIn(card(), 'Sửa'));
      on.surface.show(without, sample.elementOf);
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
    on.surface.show(without, sample.elementOf);
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
