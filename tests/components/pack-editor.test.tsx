import axe from 'axe-core';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeyPart } from '../../components/pack-editor/KeyPart.tsx';
import { PackEditor } from '../../components/pack-editor/PackEditor.tsx';
import { editedParts } from '../../components/pack-editor/parts.ts';
import { placeProblem, problemLine } from '../../components/pack-editor/problem-words.ts';
import { LanguageContext } from '../../components/words.ts';
import { allRules } from '../../lib/rules/all.ts';
import type { Draft } from '../../lib/school/draft.ts';
import { writeLessonFile } from '../../lib/school/lessons.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { partWords } from '../../lib/school/pack-words.ts';
import { readPackText, readSchoolPack } from '../../lib/school/read-pack.ts';
import { standardPack } from '../../lib/school/standard.ts';
import type { Language } from '../../lib/records/words.ts';
import '../../components/theme.css';

const said = (json: object, language: Language = 'vi') => readSchoolPack({ format: 1, ...json }).problems.map((problem) => placeProblem(problem, language)).map(({ label, place, what }) => [label, place, what].filter(Boolean).join(' | '));

describe('problems in words', () => {
  test('a row is told by its number and its column, with what to do', () => {
    expect(said({ calendar: { holidays: [{ name: 'Hội làng', kind: 'le' }] } })).toEqual(['Ngày nghỉ, ngày dạy bù | dòng 1, Ngày | còn thiếu: điền vào, hoặc bỏ cả dòng']);
    expect(said({ calendar: { holidays: [{ date: '2026-02-31', name: 'Tết', kind: 'le' }] } }, 'en')).toEqual(['Days off and make-up days | row 1, Day | the value is wrong; write a day of the calendar, dd/mm/yyyy']);
    expect(said({ calendar: { testPeriods: [{ namHoc: '2026-2027', hocKy: 1, kind: 'giuaKi', days: { from: '2026-11-09', to: '2026-11-02' } }] } })).toEqual(['Đợt kiểm tra | dòng 1 | ngày bắt đầu phải trước hoặc trùng ngày kết thúc']);
    expect(said({ calendar: { entryWindows: [{ from: '2026-11-09', to: '2026-11-02' }] } })).toEqual(['Thời gian mở nhập điểm | dòng 1 | ngày bắt đầu phải trước hoặc trùng ngày kết thúc']);
    expect(said({ calendar: { testPeriods: [{ namHoc: '2026-2027', hocKy: 1, kind: 'giuaKi' }] } })).toEqual(['Đợt kiểm tra | dòng 1, Từ ngày | còn thiếu: điền vào, hoặc bỏ cả dòng']);
    expect(said({ subjects: { periods: { Toán: { 7: 'nhiều' } } } })).toEqual(['Số tiết cả năm | Toán, Lớp 7 | giá trị không đúng; nhập một số trong khoảng cho phép']);
    expect(said({ retentionDays: 3 })[0]).toContain('Số ngày giữ dữ liệu | giá trị không đúng');
  });

  test('a host says what is wrong with it, a deadline of a file its row and column', () => {
    expect(readSchoolPack({ format: 1, hosts: ['https://a.vn/'], calendar: { deadlines: [{ title: 'Nộp sổ', roles: ['gvcn'] }] } }).problems.map((problem) => problemLine(problem, 'vi'))).toEqual([
      'Hạn của trường, dòng 1, Ngày: còn thiếu: điền vào, hoặc bỏ cả dòng',
      'Địa chỉ riêng của trường, dòng 1: giá trị không đúng; chỉ ghi tên miền, không có https:// và dấu /',
    ]);
  });

  test('no problem is told by a key of the document', () => {
    const bad = { version: 7, school: { name: 7 }, people: [{}], hosts: ['https://a/'], roadmap: [{}], checklist: { items: [{}] }, calendar: { deadlines: [{}], years: [{ namHoc: '2026-2027' }] }, subjects: { responsible: [{}] } };
    for (const language of ['vi', 'en'] as const) for (const line of said(bad, language)) expect(line).not.toMatch(/[a-z]\.\w*[a-z]|undefined/);
  });
});

test('every option of every rule has a form and words', () => {
  const paths = editedParts.flatMap(({ fields }) => fields.map(({ path }) => path));
  for (const { id, options } of allRules) {
    for (const key of Object.keys(options)) {
      const place = `rules.options.${id}.${key}`;
      expect(paths.filter((path) => path === place || path.startsWith(`${place}.`)), place).not.toEqual([]);
      expect(partWords[place], place).toBeDefined();
    }
  }
});

describe('the editor', () => {
  let root: Root | null = null;
  let latest: Draft = {};
  const saveCopy = vi.fn();
  afterEach(() => {
    root?.unmount();
    document.body.replaceChildren();
  });

  function Whole({ first, inForce, fingerprint = null, kept = [] }: { first: Draft; inForce: SchoolPack; fingerprint?: string | null; kept?: readonly SchoolPack[] }) {
    const [draft, setDraft] = useState(first);
    return (
      <PackEditor
        draft={draft}
        inForce={inForce}
        kept={kept}
        fingerprint={fingerprint}
        onChange={async (next) => {
          latest = next;
          setDraft(next);
        }}
        onRestart={async () => setDraft({ ...inForce })}
        onTry={() => ({ added: [], gone: [], total: 0 })}
        onSave={async () => undefined}
        onMakeKey={async () => Promise.reject(new Error('full'))}
        onSaveCopy={fingerprint ? saveCopy : null}
        onOpenCopy={async () => undefined}
        onRead={async (file) => {
          const pack = readPackText(await file.text())?.pack;
          return pack ? { pack, forged: false } : null;
        }}
      />
    );
  }
  const show = (first: Draft, language: Language = 'vi', inForce = standardPack, fingerprint: string | null = null, kept: readonly SchoolPack[] = []) => {
    const home = document.body.appendChild(document.createElement('main'));
    home.lang = language;
    root = createRoot(home);
    root.render(<LanguageContext value={language}><Whole first={first} inForce={inForce} fingerprint={fingerprint} kept={kept} /></LanguageContext>);
  };

  test('a press on a problem goes to its field, in another part of the rules', async () => {
    show({ format: 1, calendar: { holidays: [{ date: '2026-11-20', name: 'Hội làng', kind: 'le' }, { name: 'Nghỉ lũ', kind: 'le' }] } });
    await page.getByRole('button', { name: /^Ngày nghỉ, ngày dạy bù, dòng 2, Ngày: còn thiếu/ }).click();
    await expect.element(page.getByRole('tab', { name: 'Lịch và hạn' })).toHaveAttribute('aria-selected', 'true');
    const field = page.getByRole('group', { name: 'Ngày nghỉ, ngày dạy bù 2' }).getByLabelText('Ngày');
    await expect.element(field).toHaveFocus();
    await field.fill('5/10/2026');
    await expect.poll(() => (latest['calendar'] as { holidays: { date: string }[] }).holidays[1]?.date).toBe('2026-10-05');
    expect(readSchoolPack(latest).problems).toEqual([]);
  });

  test('test periods, school years, periods of a subject, options of rules: all by forms', async () => {
    show({ format: 1 });
    await page.getByRole('tab', { name: 'Lịch và hạn' }).click();
    const tests = page.getByRole('group', { name: 'Đợt kiểm tra', exact: true });
    await tests.getByRole('button', { name: 'Thêm dòng' }).click();
    await tests.getByLabelText(/Năm học/).fill('2026-2027');
    await tests.getByRole('combobox', { name: 'Đợt', exact: true }).selectOptions('Cuối kì');
    await tests.getByLabelText('Từ ngày').fill('21/12/2026');
    await tests.getByLabelText('Đến hết ngày').fill('26/12/2026');
    await page.getByRole('tab', { name: 'Môn học' }).click();
    await page.getByLabelText('Thêm vào: Số tiết cả năm').selectOptions('Tin học');
    await page.getByLabelText('Lớp 6').fill('70');
    await page.getByRole('tab', { name: 'Quy tắc và rà soát' }).click();
    await page.getByLabelText(/Một số điện thoại: nhắc khi/).fill('5');
    await page.getByLabelText(/Thêm vào: Môn có cụm chuyên đề/).selectOptions('Toán');
    await page.getByLabelText(/Thêm vào: Số kí tự tối đa/).selectOptions('VnEdu');
    await page.getByRole('group', { name: 'Số kí tự tối đa của nhận xét: VnEdu' }).getByLabelText(/Nhận xét học kì/).fill('100');
    expect(latest).toEqual({
      format: 1,
      calendar: { testPeriods: [{ namHoc: '2026-2027', hocKy: 1, kind: 'cuoiKi', days: { from: '2026-12-21', to: '2026-12-26' } }] },
      subjects: { periods: { 'Tin học': { 6: 70 } } },
      // What the rule says of the other platforms stays.
      rules: { options: { 'shared-phone': { families: 5 }, 'tx-count': { chuyenDe: ['Toán'] }, 'comment-length': { gioiHan: { hanoi: { hocKy: 50, caNam: 45 }, vnedu: { hocKy: 100 } } } } },
    });
    expect(readSchoolPack(latest).problems).toEqual([]);
  });

  test('a day is typed as dd/mm/yyyy in both languages; what is no day stays to be mended', async () => {
    show({ format: 1, issued: '2026-04-16' }, 'en');
    const issued = page.getByLabelText('Issued on');
    await expect.element(issued).toHaveValue('16/04/2026');
    await issued.fill('31/02/2026');
    await expect.element(page.getByRole('button', { name: /^Issued on: the value is wrong; write a day of the calendar/ })).toBeVisible();
    expect(latest['issued']).toBe('31/02/2026');
    await issued.fill('1/9/2026');
    expect(latest['issued']).toBe('2026-09-01');
    await issued.fill('');
    expect(latest).toEqual({ format: 1 });
  });

  test('the draft is thrown away only after a question; the fields then show what holds, and undo brings it back', async () => {
    show({ format: 1, version: '2026.9', hosts: ['a.vn', 'b.vn'] }, 'vi', { ...standardPack, version: '2026.1' });
    const version = page.getByLabelText('Phiên bản');
    await version.fill('2026.10');
    const restart = page.getByRole('button', { name: 'Soạn lại từ bản đang dùng' });
    await restart.click();
    await page.getByRole('button', { name: 'Giữ bản nháp' }).click();
    await expect.element(version).toHaveValue('2026.10');
    await restart.click();
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await expect.element(version).toHaveValue('2026.1');
    await page.getByRole('button', { name: 'Hoàn tác: lấy lại bản nháp' }).click();
    await expect.element(version).toHaveValue('2026.10');
    expect(latest).toMatchObject({ version: '2026.10', hosts: ['a.vn', 'b.vn'] });
  });

  test('what differs from the rules in force is not signed under their number or an older one', async () => {
    show({ format: 1, version: '2026.2', mayFill: false }, 'vi', { ...standardPack, version: '2026.2' }, '3f2a');
    const sign = page.getByRole('button', { name: 'Ký và lưu tệp' });
    await expect.element(sign).toBeDisabled();
    await expect.element(page.getByText(/Chưa ký được: bản nháp ghi phiên bản 2026\.2/)).toBeVisible();
    await page.getByLabelText('Phiên bản').fill('2026.1');
    await expect.element(sign).toBeDisabled();
    await page.getByLabelText('Phiên bản').fill('2026.10');
    await sign.click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Đã ký và lưu tệp. Máy này chưa dùng bản ấy: sang phần Triển khai để nạp.');
    expect(page.getByRole('status').element().closest('section')!.contains(sign.element())).toBe(true);
  });

  test('a number is checked against every version that is kept here, not only the one in force', async () => {
    show({ format: 1, version: '2026.3', mayFill: false }, 'vi', { ...standardPack, version: '2026.2' }, '3f2a', [{ ...standardPack, version: '2026.4' }]);
    const sign = page.getByRole('button', { name: 'Ký và lưu tệp' });
    await expect.element(sign).toBeDisabled();
    await expect.element(page.getByText('Chưa ký được: bản nháp ghi phiên bản 2026.3, máy này đã có bản 2026.4. Đổi số phiên bản cho lớn hơn.')).toBeVisible();
    await page.getByLabelText('Phiên bản').fill('2026.5');
    await expect.element(sign).toBeEnabled();
  });

  const rulesFile = (name: string, json: object) => new File([JSON.stringify({ format: 1, ...json })], name, { type: 'application/json' });
  const openFile = async (file: File) => {
    await expect.element(page.getByRole('button', { name: 'Soạn tiếp từ tệp…' })).toBeVisible();
    await userEvent.upload(document.querySelector<HTMLInputElement>('.pack-open input[type=file]')!, file);
  };

  test('a rules file becomes the draft with the next number, and the draft of before comes back', async () => {
    show({ format: 1, version: '2026.9', hosts: ['a.vn'] }, 'vi', standardPack, null, [{ ...standardPack, version: '2026.4' }]);
    await openFile(rulesFile('cu.json', { version: '2026.1', school: { name: 'THCS Minh Thuận' } }));
    await expect.element(page.getByLabelText('Tên trường')).toHaveValue('THCS Minh Thuận');
    await expect.element(page.getByLabelText('Phiên bản')).toHaveValue('2026.5');
    await expect.element(page.getByText('Đã mở “cu.json” (phiên bản 2026.1) để soạn tiếp; bản nháp mang số 2026.5.')).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác: lấy lại bản nháp' }).click();
    await expect.element(page.getByLabelText('Phiên bản')).toHaveValue('2026.9');
  });

  test('what is no rules file is not opened, and the draft stays', async () => {
    show({ format: 1, version: '2026.9' });
    await openFile(rulesFile('hong.json', { mayFill: 'có' }));
    await expect.element(page.getByText(/Chưa mở được “hong.json”/)).toBeVisible();
    await expect.element(page.getByLabelText('Phiên bản')).toHaveValue('2026.9');
  });

  test('a subject that nobody knows is doubted with the way to it; it can be signed all the same', async () => {
    show({ format: 1, version: '1', subjects: { responsible: [{ mon: 'Toán', hoTen: 'Trần Văn A' }, { mon: 'Kĩ năng sống', hoTen: 'Lê Thị B' }] } }, 'vi', standardPack, '3f2a');
    await page.getByRole('button', { name: 'Giáo viên chịu trách nhiệm chính, dòng 2, Môn: “Kĩ năng sống” không có trong chương trình; xem lại tên môn' }).click();
    const field = page.getByRole('group', { name: 'Giáo viên chịu trách nhiệm chính 2' }).getByLabelText('Môn');
    await expect.element(field).toHaveFocus();
    expect(page.getByRole('button', { name: /“Toán”/ }).query()).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Ký và lưu tệp' })).toBeEnabled();
    await field.fill('Toán');
    await expect.element(page.getByText(/không có trong chương trình/)).not.toBeInTheDocument();
  });

  test('a key needs its passphrase twice; a failure is an alert beside the button', async () => {
    show({ format: 1 });
    const make = page.getByRole('button', { name: 'Tạo khóa và lưu bản cất két' });
    await page.getByLabelText(/^Mật khẩu của bản cất két/).fill('năm con gà trống');
    await expect.element(make).toBeDisabled();
    await page.getByLabelText(/^Nhập lại mật khẩu/).fill('năm con gà');
    await expect.element(page.getByText('Hai lần nhập chưa giống nhau: gõ lại.')).toBeVisible();
    await page.getByLabelText(/^Nhập lại mật khẩu/).fill('năm con gà trống');
    await make.click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Không được: sai mật khẩu, sai tệp, hoặc máy từ chối ghi. Thử lại.');
    await expect.element(alert).toHaveAttribute('data-mark', 'loi');
  });

  test('a key is replaced only after what follows is said', async () => {
    show({ format: 1 }, 'vi', standardPack, '3f2a');
    await page.getByRole('button', { name: 'Lưu lại bản cất két' }).click();
    expect(saveCopy).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('status')).toHaveTextContent('Đã lưu bản cất két. Cất vào két, cùng mật khẩu đặt khi tạo khóa ở nơi khác.');
    await page.getByRole('button', { name: 'Thay khóa…' }).click();
    await expect.element(page.getByText(/sẽ từ chối bản ký bằng khóa mới/)).toBeVisible();
    expect(page.getByLabelText(/^Mật khẩu của bản cất két/).query()).toBeNull();
    await page.getByRole('button', { name: 'Thay khóa', exact: true }).click();
    await expect.element(page.getByLabelText(/^Mật khẩu của bản cất két/)).toBeVisible();
  });

  test('a key made before copies were kept says so, and how its copy comes here', async () => {
    root = createRoot(document.body.appendChild(document.createElement('main')));
    root.render(<LanguageContext value="vi"><KeyPart fingerprint="3f2a" onMakeKey={async () => undefined} onOpenCopy={async () => undefined} onSaveCopy={null} /></LanguageContext>);
    await expect.element(page.getByText(/^Khóa này tạo từ trước nên máy không giữ bản cất két/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Lưu lại bản cất két' }).query()).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Thay khóa…' })).toBeVisible();
  });

  test('a deadline is chosen by its words, an item of the check-list gets a key of its own, and no former one', async () => {
    const inForce = readSchoolPack({ format: 1, checklist: { items: [{ id: 'NT-2', roles: ['gvcn'], title: 'Đối chiếu giấy khai sinh' }] } }).pack!;
    show({ format: 1, checklist: inForce.checklist }, 'vi', inForce);
    await page.getByRole('tab', { name: 'Lịch và hạn' }).click();
    const deadlines = page.getByRole('group', { name: 'Hạn của trường', exact: true });
    await deadlines.getByRole('button', { name: 'Thêm dòng' }).click();
    await deadlines.getByLabelText('Ngày').fill('10/01/2027');
    await deadlines.getByRole('combobox', { name: 'Hạn có sẵn' }).selectOptions('điểm thường xuyên (ĐĐGtx) (D-05)');
    await page.getByLabelText('Nhắc chuyên cần hằng tuần vào').selectOptions('Thứ Bảy');
    await page.getByRole('tab', { name: 'Quy tắc và rà soát' }).click();
    const items = page.getByRole('group', { name: 'Mục rà soát thêm', exact: true });
    await items.getByRole('button', { name: /^Bỏ dòng 1/ }).click();
    await items.getByRole('button', { name: 'Thêm dòng' }).click();
    await items.getByLabelText('Việc').fill('Đã phát phiếu báo điểm');
    await items.getByRole('checkbox', { name: 'GVCN' }).click();
    expect(latest).toEqual({
      format: 1,
      calendar: { deadlines: [{ due: '2027-01-10', rule: 'D-05', roles: [] }] },
      rules: { options: { 'D-10': { weekday: 6 } } },
      checklist: { items: [{ id: 'NT-3', roles: ['gvcn'], title: 'Đã phát phiếu báo điểm' }] },
    });
    expect(readSchoolPack(latest).problems).toEqual([]);
  });

  test('values are typed with semicolons; a lesson is taken out, others come in by a file', async () => {
    show({ format: 1, lessons: [{ platform: 'smas', kind: 'gradebook', label: 'Mã phụ', key: 'gk' }] });
    await page.getByRole('tab', { name: 'Hồ sơ học sinh' }).click();
    await page.getByLabelText('Thêm vào: Danh mục giá trị riêng').selectOptions('Khu vực');
    await userEvent.type(page.getByLabelText(/Các giá trị được nhận/), 'KV1; KV2-NT');
    expect(latest['enumerations']).toEqual({ khuVuc: ['KV1', 'KV2-NT'] });
    await page.getByRole('tab', { name: 'Nền tảng và lộ trình' }).click();
    await expect.element(page.getByText(/^“Mã phụ” là/)).toBeVisible();
    await page.getByRole('button', { name: 'Bỏ dòng 1: Lời dạy' }).click();
    expect(latest['lessons']).toBeUndefined();
    const file = new File([writeLessonFile([{ platform: 'vnedu', kind: 'roster', label: 'Mã', key: 'maHocSinh' }])], 'loi-day.json', { type: 'application/json' });
    await userEvent.upload(document.querySelector<HTMLInputElement>('[role=tabpanel] input[type=file]')!, file);
    await expect.poll(() => latest['lessons']).toEqual([{ platform: 'vnedu', kind: 'roster', label: 'Mã', key: 'maHocSinh' }]);
    expect(readSchoolPack(latest).problems).toEqual([]);
  });

  test('any two versions are compared: a file with the draft, two files with each other', async () => {
    show({ format: 1, version: '3', retentionDays: 60 });
    const fileOf = (name: string, json: object) => new File([JSON.stringify({ format: 1, ...json })], name, { type: 'application/json' });
    const changes = page.getByRole('region', { name: 'So hai bản quy định' });
    const give = (file: File) => userEvent.upload(changes.element().querySelector<HTMLInputElement>('input[type=file]')!, file);
    await expect.poll(() => changes.element().textContent).toContain('Số ngày giữ dữ liệu: – → 60');
    await give(fileOf('a.json', { version: '1', retentionDays: 30 }));
    await expect.poll(() => changes.element().textContent).toContain('Số ngày giữ dữ liệu: 30 → 60');
    await give(fileOf('b.json', { version: '2', retentionDays: 45 }));
    await expect.poll(() => changes.element().textContent).toContain('Số ngày giữ dữ liệu: 30 → 45');
    await give(new File(['không phải JSON'], 'c.json', { type: 'application/json' }));
    await expect.poll(() => changes.element().textContent).toContain('Không so được “c.json”');
  });

  for (const language of ['vi', 'en'] as const) {
    test(`axe finds nothing wrong in any part (${language})`, async () => {
      const row = { namHoc: '2026-2027' };
      show({ format: 1, people: [{ hoTen: 'Trần Văn A', roles: ['qt'] }], calendar: { years: [row], testPeriods: [row], holidays: [{}] }, subjects: { periods: { Toán: { 6: 140 } } }, rules: { off: ['mark-form'] } }, language);
      for (const part of editedParts) {
        await page.getByRole('tab', { name: part.words[language] }).click();
        const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${part.id} ${id}: ${html}`))).toEqual([]);
      }
    });
  }
});
