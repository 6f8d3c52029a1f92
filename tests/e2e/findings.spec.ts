import { platforms } from '../practice-school/index.ts';
import { smasLate, smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { vneduScorebook } from '../practice-school/vnedu/index.ts';
import { expect, test } from './soat.ts';

for (const { pages } of platforms) {
  for (const practice of pages) {
    test(`${practice.id}: exactly the planted mistakes`, async ({ school, log }) => {
      await school.open(practice);
      await school.finds(practice.expected);
      const { platform, sheets } = await school.inspection();
      expect(platform).toBe(practice.id.split('/')[0]);
      const { kind, lop, mon, hocKy, namHoc, pupils } = practice.sheet;
      expect(sheets).toHaveLength(1);
      expect(sheets[0]).toMatchObject({ kind, health: 'recognised', why: [], lop, mon, hocKy, namHoc, pupils, total: pupils, unrecognised: [] });
      expect(log.complaints).toEqual([]);
    });
  }
}

test('another pupil: each profile has its own mistakes, and a clean one has none', async ({ school }) => {
  await school.open(smasProfile);
  const planted = smasProfile.pupils.filter(({ expected }) => expected.length > 0);
  const [clean] = smasProfile.pupils.filter(({ expected }) => expected.length === 0);
  expect(planted.length).toBeGreaterThan(3);
  for (const { pupil, expected } of [...planted, clean!]) {
    await school.choosePupil(pupil);
    await school.finds(expected);
    expect((await school.inspection()).sheets[0]?.rows[0]?.pupil).toBe(pupil);
  }
  await expect(school.chip).toContainText('chưa thấy lỗi');
});

test('another class: the book is read anew', async ({ school }) => {
  await school.open(smasScored);
  for (const { lop, pupils, expected } of [...smasScored.classes].reverse()) {
    await school.page.getByLabel('Lớp').selectOption(lop);
    await expect(school.page.locator('#bang tbody tr')).toHaveCount(pupils.length);
    await school.finds(expected);
    const [sheet] = (await school.inspection()).sheets;
    expect(sheet).toMatchObject({ lop, pupils: pupils.length });
    await expect(school.chip).toContainText(`đã đọc ${pupils.length}/${pupils.length}`);
  }
});

test('another window in front: the one behind it is no longer read', async ({ school }) => {
  await school.open(vneduScorebook);
  await school.finds(vneduScorebook.expected);
  await school.page.getByRole('button', { name: 'Sổ điểm 9B' }).click();
  await school.finds([]);
  const { lop, mon, pupils } = vneduScorebook.other;
  expect((await school.inspection()).sheets).toMatchObject([{ lop, mon, pupils, health: 'recognised' }]);
  await school.page.getByRole('button', { name: 'Sổ điểm 9A' }).click();
  await school.finds(vneduScorebook.expected);
});

test('content that arrives late is read when it is there', async ({ school }) => {
  await school.open(smasLate);
  await expect(school.page.locator('#bang tbody tr')).toHaveCount(smasLate.sheet.pupils);
  await school.finds(smasLate.expected);
});

test('typing: a mark is judged when it is typed, and forgiven when it is mended', async ({ school }) => {
  await school.open(smasScored);
  await school.finds(smasScored.expected);
  const pupil = smasScored.classes[0]!.pupils[20]!;
  const cell = school.page.getByRole('row', { name: pupil }).locator('input.diem').first();
  const before = await cell.inputValue();
  await cell.fill('11');
  await school.finds([...smasScored.expected, { rule: 'mark-form', pupil, field: 'tx1' }]);
  await cell.fill(before);
  await school.finds(smasScored.expected);
});
