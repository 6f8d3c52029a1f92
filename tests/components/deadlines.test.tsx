import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { DeadlinesPopup, PopupMessage, type DeadlinesPopupProps } from '../../components/deadlines/DeadlinesPopup.tsx';
// Loaded beforehand: what is lazy in the popup need not be waited for here.
import '../../components/deadlines/AddDeadline.tsx';
import '../../components/deadlines/DeadlineTools.tsx';
import MonthPrint from '../../components/deadlines/MonthPrint.tsx';
import * as addWords from '../../components/deadlines/add.words.ts';
import '../../components/deadlines/deadlines.css';
import * as listWords from '../../components/deadlines/deadlines.words.ts';
import * as toolWords from '../../components/deadlines/tools.words.ts';
import '../../components/theme.css';
import { LanguageContext } from '../../components/words.ts';
import type { DeadlineInput } from '../../lib/deadlines/deadline.ts';
import { calendarOf, deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import type { DayEntry } from '../../lib/deadlines/entry.ts';
import { booksOf } from '../../lib/deadlines/tests.ts';
import { defaultSettings } from '../../lib/school/settings.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { book, cuoiKi, dated, giuaKi, input } from '../deadlines/input.ts';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const tuesday = { today: '2026-11-24', teaches: [{ lop: '7A', mon: 'Toán' }, { lop: '7B', mon: 'KHTN' }] };
const planned: Partial<DeadlineInput> = {
  ...tuesday,
  entries: [giuaKi(), giuaKi({ id: 'b', lop: '7B', mon: 'KHTN', from: '2026-11-05', to: '2026-11-10' }), dated({ due: '2026-11-24', title: 'Họp tổ' }), cuoiKi()],
  books: [book({ missing: { gk: 0, ck: 45, tx: 0 } }), book({ lop: '7B', mon: 'KHTN', pupils: 44, total: 44, missing: { gk: 5, ck: 44, tx: 0 } })],
};

async function show(more: Partial<DeadlineInput>, props: Partial<DeadlinesPopupProps> = {}) {
  await page.viewport(380, 600);
  document.documentElement.lang = 'vi';
  document.title = 'Soát: hạn nhập liệu';
  document.body.classList.add('popup-page');
  const all = input(more);
  const host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const undo = vi.fn(async () => undefined);
  const acts = { onDone: vi.fn(async () => undo), onSnooze: vi.fn(async () => undo), onRemove: vi.fn(async () => undo), onAdd: vi.fn(async () => undo), onReminders: vi.fn(async () => undo), onOpenPanel: vi.fn(), onOpenDesk: vi.fn(), onOpenSettings: vi.fn(), onPrint: vi.fn(), onCopyStatistics: vi.fn(async () => 1) };
  const days = all.entries.filter((entry): entry is DayEntry => entry.kind === 'day');
  root.render(<DeadlinesPopup today={all.today} deadlines={deadlinesFor(all)} calendar={calendarOf(all)} school={all.school} books={booksOf(all)} days={days} damaged={0} addHost={null} reminders={defaultSettings.reminders} {...acts} {...props} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { ...acts, undo };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const group = (name: string) => page.elementLocator(page.getByRole('heading', { name }).element().closest('section')!);
const says = (locator: Locator, text: string) => expect.poll(() => locator.element().textContent).toContain(text);
async function violations(): Promise<string[]> {
  return (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('statistics of the sheet in view', () => {
  test('are copied, and it is said of how many books', async () => {
    const onCopyStatistics = vi.fn(async () => 2);
    await show(planned, { onCopyStatistics });
    await button('Chép thống kê').click();
    expect(onCopyStatistics).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('status')).toHaveTextContent('Đã chép thống kê của 2 sổ điểm, không có tên học sinh. Dán vào báo cáo.');
  });

  test.each([
    ['no mark book in view', async () => 0, 'Trang đang mở không có sổ điểm nào Soát đã đọc: mở sổ điểm, đợi Soát đọc xong rồi bấm lại.'],
    ['the clipboard refuses', async () => Promise.reject(new Error('denied')), 'Chưa chép được: trình duyệt từ chối. Bấm lại, hoặc lấy ở Bàn làm việc, phần Thống kê môn.'],
  ])('%s: said in words', async (_, onCopyStatistics, said) => {
    await show(planned, { onCopyStatistics });
    await button('Chép thống kê').click();
    await expect.element(page.getByRole('status')).toHaveTextContent(said);
  });
});

describe('the list', () => {
  test('says the day, then what is due by urgency, with what the books say', async () => {
    await show(planned);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Hôm nay, Thứ Ba 24/11/2026' })).toBeVisible();
    await expect.element(page.getByText('nghỉ lễ: Ngày Văn hóa Việt Nam')).toBeVisible();
    await says(group('Quá hạn 1'), '7B KHTN điểm giữa kì HK1');
    await says(group('Quá hạn 1'), 'trễ 2 ngày làm việc');
    await says(group('Quá hạn 1'), 'thiếu ĐĐGgk của 5/44 học sinh, đọc 08:12 hôm qua');
    await says(group('Hôm nay 1'), 'rơi vào ngày nghỉ, nên xong Thứ Hai 23/11');
    await says(group('Trong 7 ngày 1'), 'Thứ Tư 25/11 · còn 1 ngày làm việc');
    await says(group('Trong 7 ngày 1'), 'đủ ĐĐGgk 45/45 học sinh');
  });

  test('later ones are folded, and cost nothing until they are opened', async () => {
    await show(planned);
    expect(document.body.textContent).not.toContain('điểm cuối kì');
    await userEvent.click(button(/^▸? ?Về sau/));
    await expect.element(page.getByText('điểm cuối kì HK1')).toBeVisible();
    await expect.element(page.getByText('chưa đọc sổ này')).not.toBeInTheDocument();
    await expect.element(page.getByText(/thiếu ĐĐGck của 45\/45/)).toBeVisible();
  });

  test('names the school’s rules with version, day and decision, and the regulations that go with them', async () => {
    const decided = { ...standardPack, version: '2026.1', issued: '2026-04-16', school: { ...standardPack.school, name: 'THCS Minh Tân' }, decision: { so: '45/QĐ-THCSMT', ngay: '2026-04-15' }, regulations: ['Quy chế số hóa 12/QC-THCSMT ngày 02/4/2026'] };
    await show(planned, { school: decided });
    await page.getByText('Quy định của trường, phiên bản 2026.1', { exact: true }).click();
    await expect.element(page.getByText('THCS Minh Tân, phiên bản 2026.1 · ban hành 16/04/2026')).toBeVisible();
    await expect.element(page.getByText('Ban hành theo 45/QĐ-THCSMT, 15/04/2026')).toBeVisible();
    await expect.element(page.getByText('Kèm theo: Quy chế số hóa 12/QC-THCSMT ngày 02/4/2026')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('names whom to ask for help, as the school wrote it', async () => {
    await show(planned, { school: { ...standardPack, contact: { name: 'Nguyễn Thị Thanh Hương', phone: '0912 345 678' } } });
    await expect.element(page.getByText('Cần giúp: Nguyễn Thị Thanh Hương, 0912 345 678')).toBeVisible();
  });

  test('is filtered by class and by subject', async () => {
    await show(planned);
    await userEvent.selectOptions(page.getByLabelText('Lớp'), '7A');
    await expect.element(page.getByRole('heading', { name: 'Quá hạn 0' })).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('Môn'), 'KHTN');
    await expect.element(page.getByText(/Không có hạn nào của lớp, môn đã chọn/)).toBeVisible();
  });

  test('empty, loading and failed say what to do', async () => {
    await show({ roles: ['bgh'], today: '2026-08-20', since: '2026-08-20', school: { ...standardPack, rules: { ...standardPack.rules, off: ['D-07', 'D-14', 'D-15', 'D-16', 'D-16.2', 'D-17'] } } });
    await expect.element(page.getByText('Chưa có hạn nào.')).toBeVisible();
    await expect.element(page.getByText(/Thêm ngày kiểm tra, Soát tính ngay/)).toBeVisible();
    root!.render(<PopupMessage words={listWords.words.error} alert />);
    await says(page.getByRole('alert'), 'Đóng cửa sổ này rồi mở lại');
  });

  test('damaged records are counted aloud', async () => {
    await show(planned, { damaged: 2 });
    await says(page.getByRole('alert'), '2 ngày đã lưu bị hỏng');
  });

  test('a long group shows its first part, and the rest when asked', async () => {
    await show({ teaches: Array.from({ length: 60 }, (_, index) => ({ lop: `7A${index}`, mon: 'Toán' })), entries: [giuaKi({ lop: null, mon: null })] });
    await expect.element(page.getByRole('heading', { name: 'Trong 7 ngày 60' })).toBeVisible();
    expect(document.querySelectorAll('.deadline')).toHaveLength(25);
    await userEvent.click(button('Xem thêm 35'));
    await expect.poll(() => document.querySelectorAll('.deadline')).toHaveLength(60);
  });
});

describe('done, snooze, undo', () => {
  test('a complete book is offered as done; the teacher confirms, and can take it back', async () => {
    const { onDone, undo } = await show(planned);
    await says(button('Đủ rồi, xong: 7A Toán · điểm giữa kì HK1'), 'Đủ rồi, xong?');
    await userEvent.click(button('Đủ rồi, xong: 7A Toán · điểm giữa kì HK1'));
    expect(onDone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rule: 'D-01', lop: '7A' }), true);
    await expect.element(page.getByText('Đã xong: 7A Toán · điểm giữa kì HK1')).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(button('Hoàn tác')).not.toBeInTheDocument();
  });

  test('snooze offers three days', async () => {
    const { onSnooze } = await show(planned);
    await userEvent.click(button('Nhắc lại: 7B KHTN · điểm giữa kì HK1'));
    await userEvent.click(button('Thứ Hai tới'));
    expect(onSnooze).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ lop: '7B' }), '2026-11-30');
    await expect.element(page.getByText('Sẽ nhắc lại Thứ Hai 30/11: 7B KHTN · điểm giữa kì HK1')).toBeVisible();
  });

  test('storage that refuses is said, nothing is pretended', async () => {
    await show(planned, { onDone: () => Promise.reject(new Error('QuotaExceededError')) });
    await userEvent.click(button('Xong: Họp tổ'));
    await expect.element(page.getByText(/Chưa lưu được/)).toBeVisible();
    await expect.element(button('Hoàn tác')).not.toBeInTheDocument();
  });

  test('details name the basis and the start of the count; an entry can be deleted', async () => {
    const { onRemove } = await show(planned);
    await userEvent.click(button('Chi tiết: 7B KHTN · điểm giữa kì HK1'));
    await expect.element(page.getByText(/Tính từ Thứ Ba 10\/11\/2026\. Theo: CV 1370/)).toBeVisible();
    await userEvent.click(button('Xóa ngày này: 7B KHTN · điểm giữa kì HK1'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('what is done or snoozed can be looked at and opened again', async () => {
    const key = deadlinesFor(input(planned)).find(({ lop }) => lop === '7A')!.key;
    const { onDone } = await show({ ...planned, acts: [{ key, done: { at: '2026-11-24T00:00:00.000Z', missing: 0 }, snoozedUntil: null }] });
    await userEvent.click(button(/Đã xong 1/));
    await userEvent.click(button('Mở lại: 7A Toán · điểm giữa kì HK1'));
    expect(onDone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key }), false);
  });
});

describe('adding', () => {
  async function type(label: string, digits: string) {
    const first = page.getByRole('group', { name: label }).getByRole('spinbutton').first();
    await userEvent.click(first);
    await userEvent.keyboard(digits);
  }

  test('a test period gives its date at once, and is stored for each class', async () => {
    const { onAdd } = await show(tuesday);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await userEvent.fill(page.getByLabelText('Lớp'), '7A, 7B');
    await type('Từ ngày', '09112026');
    await type('Đến ngày', '13112026');
    await expect.element(page.getByText('Hạn nhập điểm: chậm nhất Thứ Tư 25/11/2026')).toBeVisible();
    await expect.element(page.getByText(/Không tính ngày nghỉ: 24\/11 Ngày Văn hóa Việt Nam/)).toBeVisible();
    await userEvent.click(button('Thêm vào lịch'));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(['7A', '7B'].map((lop) => ({ kind: 'test', test: 'giuaKi', namHoc: '2026-2027', hocKy: 1, lop, mon: 'Toán', from: '2026-11-09', to: '2026-11-13' })));
  });

  test('an end before the start is refused with words; a test on a day off is warned about and kept', async () => {
    await show(tuesday);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await type('Từ ngày', '13112026');
    await type('Đến ngày', '09112026');
    await expect.element(page.getByText(/ngày kết thúc Thứ Hai 09\/11\/2026 trước ngày bắt đầu/)).toBeVisible();
    await expect.element(button('Thêm vào lịch')).toBeDisabled();
    await userEvent.click(page.getByText('Cuối kì', { exact: true }));
    await type('Ngày kiểm tra', '24112026');
    await expect.element(page.getByText(/Thứ Ba 24\/11\/2026 là ngày nghỉ/)).toBeVisible();
    await expect.element(button('Thêm vào lịch')).toBeEnabled();
  });

  test('lines of a plan: good ones are added, bad ones stay to be mended', async () => {
    const { onAdd } = await show(tuesday);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await userEvent.click(page.getByRole('tab', { name: 'Dán kế hoạch' }));
    await userEvent.fill(page.getByLabelText('Các dòng trong kế hoạch của trường'), 'Giữa kì Toán 7A: 16/11 - 20/11\nCuối kì 7A 31/02/2027\nHọp 1/12');
    await expect.element(page.getByText(/Dòng 2 “Cuối kì 7A 31\/02\/2027”: ngày 31\/02\/2027 không có trong lịch/)).toBeVisible();
    await userEvent.click(button('Thêm 2 ngày'));
    expect(onAdd.mock.calls[0]).toMatchObject([[{ kind: 'test', to: '2026-11-20' }, { kind: 'date', title: 'Họp', due: '2026-12-01' }]]);
    await expect.element(page.getByLabelText('Các dòng trong kế hoạch của trường')).toHaveValue('Cuối kì 7A 31/02/2027');
  });

  test('when storage refuses, what was typed is kept', async () => {
    await show(tuesday, { onAdd: () => Promise.reject(new Error('QuotaExceededError')) });
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await userEvent.click(page.getByRole('tab', { name: 'Dán kế hoạch' }));
    await userEvent.fill(page.getByLabelText('Các dòng trong kế hoạch của trường'), 'Họp 1/12');
    await userEvent.click(button('Thêm 1 ngày'));
    await expect.element(page.getByText(/Chưa lưu được/)).toBeVisible();
    await expect.element(page.getByLabelText('Các dòng trong kế hoạch của trường')).toHaveValue('Họp 1/12');
  });

  test('a date of the school, “trước ngày”', async () => {
    const { onAdd } = await show(tuesday);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await userEvent.click(page.getByRole('tab', { name: 'Việc khác' }));
    await userEvent.fill(page.getByLabelText('Tên việc'), 'Nộp sổ cá nhân');
    await type('Ngày', '31052027');
    await userEvent.click(page.getByRole('checkbox'));
    await expect.element(page.getByText('Hạn: chậm nhất Chủ nhật 30/05/2027')).toBeVisible();
    await userEvent.click(button('Thêm vào lịch'));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith([{ kind: 'date', rule: null, title: 'Nộp sổ cá nhân', hocKy: null, lop: null, mon: null, due: '2027-05-31', before: true }]);
  });

  test('a day off of the school, which can be taken away again', async () => {
    const { onAdd } = await show(tuesday);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await userEvent.click(page.getByRole('tab', { name: 'Việc khác' }));
    await userEvent.selectOptions(page.getByLabelText('Việc', { exact: true }), 'ngày nghỉ của trường');
    await userEvent.fill(page.getByLabelText('Tên việc'), 'Nghỉ bão');
    await type('Ngày', '26112026');
    await userEvent.click(button('Thêm vào lịch'));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith([{ kind: 'day', date: '2026-11-26', name: 'Nghỉ bão', dayKind: 'le' }]);
  });
});

test('the leads and the quiet hours are the user’s', async () => {
  const { onReminders } = await show(planned);
  await userEvent.click(button('Lịch, in, nhắc'));
  await userEvent.click(page.getByRole('checkbox', { name: 'trước 3 ngày' }));
  expect(onReminders).toHaveBeenLastCalledWith({ ...defaultSettings.reminders, leads: [7, 1, 0] });
  await userEvent.selectOptions(page.getByLabelText('Không nhắc từ'), '18:30');
  expect(onReminders).toHaveBeenLastCalledWith({ ...defaultSettings.reminders, quietFrom: '18:30' });
});

describe('out and in', () => {
  test('a table is loaded: good rows are added, bad ones listed', async () => {
    const { onAdd } = await show({ ...planned, entries: [...planned.entries!, { kind: 'day', id: 'bao', date: '2026-11-26', name: 'Nghỉ bão', dayKind: 'le' }] });
    await userEvent.click(button('Lịch, in, nhắc'));
    await userEvent.upload(page.getByLabelText('Nạp ngày từ tệp .csv'), new File(['Việc,Hạn\nHọp,1/12/2026\nHọp,31/02/2027\n'], 'ke-hoach.csv', { type: 'text/csv' }));
    await expect.element(page.getByText('Đã thêm 1 ngày từ tệp.')).toBeVisible();
    await expect.element(page.getByText(/Dòng 3/)).toBeVisible();
    expect(onAdd.mock.calls[0]).toMatchObject([[{ title: 'Họp', due: '2026-12-01' }]]);
    await expect.element(button('Xóa 26/11/2026 Nghỉ bão')).toBeVisible();
  });

  test('a month on paper holds the deadlines in their days, days off named', async () => {
    const all = input(planned);
    root = createRoot(document.body.appendChild(document.createElement('div')));
    root.render(<MonthPrint today={all.today} deadlines={deadlinesFor(all)} calendar={calendarOf(all)} />);
    await expect.element(page.getByRole('heading', { name: 'Hạn nhập liệu tháng 11/2026' })).toBeVisible();
    const cell = (text: string) => page.getByText(text).element().closest('td')!;
    expect(cell('7A Toán · điểm giữa kì HK1').textContent).toMatch(/^25/);
    expect(cell('Ngày Văn hóa Việt Nam').dataset['off']).toBe('true');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(6);
    await userEvent.click(button(/Tháng sau/));
    await expect.element(page.getByRole('heading', { name: 'Hạn nhập liệu tháng 12/2026' })).toBeVisible();
  });
});

describe('for everyone', () => {
  test('no axe violations in list, form, paste and tools', async () => {
    await show(planned);
    await userEvent.click(button('Chi tiết: 7B KHTN · điểm giữa kì HK1'));
    expect(await violations()).toEqual([]);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await expect.element(page.getByRole('tab', { name: 'Ngày kiểm tra' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.click(page.getByRole('tab', { name: 'Dán kế hoạch' }));
    expect(await violations()).toEqual([]);
    await userEvent.click(button('← Trở về danh sách'));
    await userEvent.click(button('Lịch, in, nhắc'));
    await expect.element(button('Tải lịch (.ics)')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('everything is reached by keyboard, in the order it stands', async () => {
    const { onDone } = await show({ today: '2026-11-24', entries: [dated({ due: '2026-11-24', title: 'Họp tổ' })] });
    const reached: string[] = [];
    for (let step = 0; step < 7; step++) {
      await userEvent.tab();
      reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    }
    expect(reached.slice(0, 7)).toEqual(['Xong: Họp tổ', 'Nhắc lại: Họp tổ', 'Chi tiết: Họp tổ', '▸ Về sau 2', '+ Thêm ngày kiểm tra…', 'Lịch, in, nhắc', 'Mở bảng bên']);
    (document.querySelector('[aria-label="Xong: Họp tổ"]') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('nothing is wider than a popup of 360 px', async () => {
    await show({ ...planned, school: { ...standardPack, contact: { name: 'Nguyễn Thị Thanh Hương, tổ Chuyển đổi số', phone: '0912 345 678' } } });
    await page.viewport(360, 600);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await userEvent.click(button('+ Thêm ngày kiểm tra…'));
    await expect.element(page.getByRole('tab', { name: 'Ngày kiểm tra' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('in English too, and no word is missing in either language', async () => {
    const all = input(planned);
    root = createRoot(document.body.appendChild(document.createElement('div')));
    const none = async () => async () => undefined;
    root.render(
      <LanguageContext value="en">
        <DeadlinesPopup today={all.today} deadlines={deadlinesFor(all)} calendar={calendarOf(all)} school={all.school} books={[]} days={[]} damaged={0} onDone={none} onSnooze={none} onRemove={none} onAdd={none} reminders={defaultSettings.reminders} onReminders={none} onOpenPanel={none} onOpenDesk={none} onOpenSettings={none} onPrint={none} onCopyStatistics={async () => 0} addHost={null} />
      </LanguageContext>,
    );
    await expect.element(page.getByText('7B KHTN mid-term marks, semester 1')).toBeVisible();
    for (const { vi: vietnamese, en } of [listWords.words, listWords.urgencyWords, addWords.words, toolWords.words, toolWords.leadWords].flatMap((words) => Object.values(words))) {
      expect(vietnamese.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(places(en)).toEqual(places(vietnamese));
    }
  });
});
