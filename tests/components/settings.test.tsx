import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PackAnswer } from '../../components/settings/PackPart.tsx';
import { packWords, refusalWords } from '../../components/settings/pack.words.ts';
import { SettingsPage, type SettingsPageProps } from '../../components/settings/SettingsPage.tsx';
import { refusalWords as hostRefusals, words as hostWords } from '../../components/hosts/hosts.words.ts';
import { words as backupWords } from '../../components/backup/backup.words.ts';
import { words } from '../../components/settings/settings.words.ts';
import { words as commonWords } from '../../components/common/common.words.ts';
import type { Lesson } from '../../lib/records/lesson.ts';
import { readPolicy } from '../../lib/school/policy.ts';
import { defaultSettings } from '../../lib/school/settings.ts';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function show(more: Partial<SettingsPageProps> = {}) {
  const acts = { onChange: vi.fn(async () => {}), onLoadPack: vi.fn(async (): Promise<PackAnswer> => ({ refused: null, changes: [], unknown: [], signer: null, firstKey: false })), onDropKey: vi.fn(async () => {}), onTrustDroppedKey: vi.fn(async () => {}), onUndoPack: vi.fn(async () => {}), onResetPack: vi.fn(async () => {}), onSavePack: vi.fn(), onClear: vi.fn(async () => {}), onUndoLesson: vi.fn(async () => {}), onSaveLessons: vi.fn(), onGrant: vi.fn(async () => true), onRemoveHost: vi.fn(async () => {}), onLoadLessons: vi.fn(async (): Promise<{ taken: number; wrong: string[] } | null> => ({ taken: 2, wrong: [] })) };
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<SettingsPage settings={defaultSettings} policy={readPolicy({})} packHeld={{ trusted: null, newest: null, signer: null, former: null, dropped: null }} damagedSettings={false} readings={{ count: 3, damaged: 0 }} kept={{ readings: 3, ticks: 2, lessons: 0 }} lessons={{ own: [], damaged: 0 }} hosts={[]} wanted={[]} {...acts} {...more} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return acts;
}
const text = () => document.body.textContent;

test('leads to the guide and to the page on data, in tabs of their own', async () => {
  await show();
  for (const [name, part] of [['Hướng dẫn', 'giao-vien'], ['Soát và dữ liệu', 'rieng-tu']] as const) {
    const link = page.getByRole('link', { name, exact: true });
    await expect.element(link).toHaveAttribute('href', `/help.html#${part}`);
    await expect.element(link).toHaveAttribute('target', '_blank');
  }
});

test('says before the first use what is read, what never is, and who answers for the data', async () => {
  await show();
  for (const line of [words.reads, words.never, words.stays, words.secrets, words.responsible]) expect(text()).toContain(line.vi);
});

test('the role, the homeroom class and the classes taught are the user’s to say', async () => {
  const { onChange } = await show();
  await page.getByText('Tổ trưởng chuyên môn').click();
  expect(onChange).toHaveBeenLastCalledWith({ role: 'totruong' });
  await page.getByRole('textbox', { name: words.homeroom.vi }).fill('7a ');
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith({ homeroom: '7A' });
});

describe('what Soát was taught', () => {
  const lesson: Lesson = { platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' };
  const load = () => userEvent.upload([...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1)!, new File(['{}'], 'day.json', { type: 'application/json' }));

  test('is listed with what it means and where; undone in one click, saved to a file', async () => {
    const { onUndoLesson, onSaveLessons } = await show({ lessons: { own: [lesson, { ...lesson, platform: null, label: 'Cột lạ', key: '' }], damaged: 1 } });
    expect(text()).toContain('“Mã phụ” là ĐĐGgk · Sổ điểm · SMAS');
    expect(text()).toContain('“Cột lạ” là không phải dữ liệu, bỏ qua · Sổ điểm · trang riêng của trường');
    expect(text()).toContain('1 lời dạy hỏng');
    await page.getByRole('button', { name: 'Hoàn tác lời dạy: Mã phụ' }).click();
    expect(onUndoLesson).toHaveBeenCalledExactlyOnceWith(lesson);
    await page.getByRole('button', { name: words.lessonsSave.vi }).click();
    expect(onSaveLessons).toHaveBeenCalledOnce();
  });

  test('comes in from a file; a wrong one is refused with its places, one that is no JSON with words', async () => {
    const { onLoadLessons } = await show();
    await expect.element(page.getByText(words.lessonsNone.vi)).toBeVisible();
    await load();
    await expect.poll(text).toContain('Đã nạp 2 lời dạy');
    onLoadLessons.mockResolvedValue({ taken: 0, wrong: ['lessons.1.key'] });
    await load();
    await expect.poll(text).toContain('lessons.1.key');
    onLoadLessons.mockResolvedValue(null);
    await load();
    await expect.poll(text).toContain(words.lessonsNotJson.vi);
  });
});

describe('the school’s own sites', () => {
  test('are listed, removed in one click; one that only the browser allowed can be read', async () => {
    const { onRemoveHost, onGrant } = await show({ hosts: [{ host: 'hoso.thcs-minhtan.edu.vn', read: true }, { host: '*.truong.edu.vn', read: false }] });
    await page.getByRole('button', { name: 'Đọc địa chỉ *.truong.edu.vn' }).click();
    expect(onGrant).toHaveBeenLastCalledWith(['*.truong.edu.vn']);
    await page.getByRole('button', { name: 'Gỡ địa chỉ hoso.thcs-minhtan.edu.vn' }).click();
    expect(onRemoveHost).toHaveBeenCalledExactlyOnceWith('hoso.thcs-minhtan.edu.vn');
    await expect.poll(text).toContain('Đã gỡ hoso.thcs-minhtan.edu.vn');
  });

  test('those that the school names and that are not granted are asked for together', async () => {
    const { onGrant } = await show({ hosts: [{ host: 'a.edu.vn', read: true }], wanted: ['a.edu.vn', 'https://b.edu.vn/x', 'smas.edu.vn'] });
    await page.getByRole('button', { name: hostWords.grantWanted.vi }).click();
    expect(onGrant).toHaveBeenCalledExactlyOnceWith(['b.edu.vn']);
  });

  test('an address is asked for as its host alone; a refusal and a wrong address are said', async () => {
    const onGrant = vi.fn(async () => false);
    await show({ onGrant });
    const field = page.getByRole('textbox', { name: hostWords.address.vi });
    await field.fill('http://hoso.truong.edu.vn/');
    await page.getByRole('button', { name: hostWords.add.vi }).click();
    await expect.poll(text).toContain(hostRefusals.notSecure.vi);
    expect(onGrant).not.toHaveBeenCalled();
    await field.fill('https://hoso.truong.edu.vn/lop/7A?id=3');
    await page.getByRole('button', { name: hostWords.add.vi }).click();
    expect(onGrant).toHaveBeenCalledExactlyOnceWith(['hoso.truong.edu.vn']);
    await expect.poll(text).toContain(hostWords.notAdded.vi);
    onGrant.mockResolvedValue(true);
    await page.getByRole('button', { name: hostWords.add.vi }).click();
    await expect.poll(text).toContain('Soát đọc được hoso.truong.edu.vn');
  });
});

describe('the school’s rules', () => {
  const load = async () => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['{}'], 'truong.json', { type: 'application/json' }));
  };

  test('a wrong file is refused with its places, one that is no JSON with words', async () => {
    const onLoadPack = vi.fn(async (): Promise<PackAnswer> => ({ refused: 'wrong', lines: ['Cách viết địa chỉ: giá trị không đúng'] }));
    await show({ onLoadPack });
    await load();
    await expect.poll(text).toContain('Cách viết địa chỉ: giá trị không đúng');
    onLoadPack.mockResolvedValue({ refused: 'notJson' });
    await load();
    await expect.poll(text).toContain(refusalWords.notJson.vi);
  });

  test('an unknown key is asked about before anything is taken, with its code; only the word of the user takes it', async () => {
    const onLoadPack = vi.fn(async (_: File, compared?: string): Promise<PackAnswer> => (compared ? { refused: null, changes: [], unknown: [], signer: compared, firstKey: true } : { refused: 'newKey', fingerprint: '3f2a 09bc' }));
    await show({ onLoadPack });
    await load();
    const question = page.getByRole('alertdialog', { name: packWords.newKey.vi });
    await expect.element(question.getByText('3f2a 09bc')).toBeVisible();
    await question.getByRole('button', { name: packWords.refuseKey.vi }).click();
    await expect.poll(text).toContain(packWords.keyRefused.vi);
    expect(onLoadPack.mock.calls.map(([, compared]) => compared)).toEqual([undefined]);
    await load();
    await question.getByRole('button', { name: packWords.takeKey.vi, exact: true }).click();
    await expect.poll(text).toContain('Đã nhận khóa của trường: 3f2a 09bc');
    expect(onLoadPack.mock.calls.map(([, compared]) => compared)).toEqual([undefined, undefined, '3f2a 09bc']);
  });

  test('a trusted key is dropped only after a question', async () => {
    const packHeld = { trusted: '3f2a 09bc', newest: null, signer: null, former: null, dropped: null };
    const { onDropKey } = await show({ packHeld });
    const drop = page.getByRole('button', { name: packWords.dropKey.vi });
    await drop.click();
    await page.getByRole('alertdialog').getByRole('button', { name: packWords.keepKey.vi }).click();
    expect(onDropKey).not.toHaveBeenCalled();
    await drop.click();
    await page.getByRole('alertdialog').getByRole('button', { name: packWords.dropKey.vi }).click();
    expect(onDropKey).toHaveBeenCalledOnce();
  });

  test('a dropped key is named, and can be trusted again', async () => {
    const { onTrustDroppedKey } = await show({ packHeld: { trusted: null, newest: null, signer: null, former: null, dropped: { trusted: '3f2a 09bc' } } });
    await expect.poll(text).toContain('Đã bỏ tin khóa 3f2a 09bc');
    await page.getByRole('button', { name: packWords.trustAgain.vi }).click();
    expect(onTrustDroppedKey).toHaveBeenCalledOnce();
  });

  test('by what decision the rules hold, what goes with them, and whom to ask', async () => {
    const pack = { ...defaultSettings.pack, version: '3', decision: { so: '45/QĐ-THCSMT', ngay: '2026-08-20' }, regulations: ['Quy chế kiểm tra 12/QC'], people: [{ hoTen: 'Trần Văn A', roles: ['qt' as const], dienThoai: '0900 000 000' }] };
    await show({ settings: { ...defaultSettings, pack } });
    await page.getByText(packWords.people.vi, { exact: true }).click();
    await expect.element(page.getByText('Trần Văn A · Quản trị · 0900 000 000')).toBeVisible();
    expect(document.body.textContent).toContain('45/QĐ-THCSMT, 20/08/2026');
    expect(document.body.textContent).toContain('Kèm theo: Quy chế kiểm tra 12/QC');
  });

  test('are named with their version, and can be saved to a file or put back to the standard', async () => {
    const pack = { ...defaultSettings.pack, version: '3', school: { name: 'THCS Minh Tân', commune: '', province: '' } };
    const { onSavePack, onResetPack } = await show({ settings: { ...defaultSettings, pack } });
    await expect.element(page.getByText('THCS Minh Tân, phiên bản 3')).toBeVisible();
    await page.getByRole('button', { name: packWords.save.vi }).click();
    await page.getByRole('button', { name: packWords.reset.vi }).click();
    expect([onSavePack.mock.calls.length, onResetPack.mock.calls.length]).toEqual([1, 1]);
  });
});

test('everything is deleted only when the word is typed, and the numbers are said before', async () => {
  const { onClear } = await show();
  await page.getByRole('button', { name: backupWords.eraseOpen.vi }).click();
  await expect.poll(() => document.querySelector('[role=alertdialog]')?.textContent).toContain('Sẽ xóa: 3 bảng đã đọc, 2 mục đã tích. ');
  const yes = page.getByRole('button', { name: backupWords.eraseYes.vi, exact: true });
  const word = page.getByRole('textbox', { name: 'Gõ chữ XÓA để xác nhận' });
  await word.fill('xoay');
  await expect.element(yes).toBeDisabled();
  await word.fill('xoá');
  expect(onClear).not.toHaveBeenCalled();
  await yes.click();
  expect(onClear).toHaveBeenCalledOnce();
});

describe('what the administrator set', () => {
  test('shows a padlock, cannot be changed, and says what was refused and what is absent', async () => {
    const policy = readPolicy({ pack: { format: 1, version: '7', school: { name: 'THCS Minh Thuận' } }, language: 'vi', quietFirstRun: 'yes' });
    await show({ policy, settings: { ...defaultSettings, pack: policy.pack! } });
    await expect.poll(() => document.body.textContent).toContain(commonWords.locked.vi);
    expect(page.getByRole('button', { name: packWords.load.vi }).query()).toBeNull();
    expect(page.getByRole('button', { name: packWords.reset.vi }).query()).toBeNull();
    await expect.element(page.getByRole('radio', { name: 'English' })).toBeDisabled();
    const said = document.querySelector('.settings-policy')!;
    await expect.poll(() => said.textContent).toContain('Bỏ phần chào lần đầu: giá trị không đúng; ghi true hoặc false');
    expect(said.textContent).not.toContain('quietFirstRun');
    expect(document.querySelector('.settings-policy')!.textContent).toContain('THCS Minh Thuận, phiên bản 7');
  });

  test('no refusal is told by a key of the policy', async () => {
    const policy = readPolicy({ pack: { format: 1, retentionDays: 5, calendar: { holidays: [{ name: 'Hội làng', kind: 'le' }] }, mauSac: 'đỏ' }, language: 'fr' });
    await show({ policy });
    const refused = page.getByRole('alert');
    await expect.poll(() => refused.element().textContent).toContain('Quy định của trường, Số ngày giữ dữ liệu: giá trị không đúng');
    for (const line of ['Quy định của trường, Ngày nghỉ, ngày dạy bù, dòng 1, Ngày: còn thiếu', 'Ngôn ngữ: giá trị không đúng; ghi vi hoặc en', 'Xin báo người quản trị máy']) expect(refused.element().textContent).toContain(line);
    expect(document.querySelector('.settings-policy')!.textContent).not.toMatch(/pack\.|retentionDays|language/);
  });
});
