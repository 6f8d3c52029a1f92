import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { smasComment, smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

const bandOf = (mark: number) => (mark >= 8 ? '8,0–10' : mark >= 6.5 ? '6,5–7,9' : mark >= 5 ? '5,0–6,4' : mark >= 3.5 ? '3,5–4,9' : 'dưới 3,5');

/** Counts one column of a book as a person would, from the values on the page itself. */
function counted(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const mark = /^\d+(,\d)?$/.test(text) && Number(text.replace(',', '.')) <= 10 ? Number(text.replace(',', '.')) : null;
    const group = text === '' ? 'Trống' : text === 'Đ' || text === 'CĐ' ? text : mark === null ? 'Không phải điểm' : bandOf(mark);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('from the books that were read to the numbers: each column counted, the bar in words, on paper and in a file', async ({ school, browserWithSoat }, info) => {
      const page = await browserWithSoat.context.newPage();
      await page.goto(browserWithSoat.own('desk.html#/thong-ke'));
      await expect(page.getByRole('heading', { name: 'Chưa đọc sổ điểm nào' })).toBeVisible();

      await school.open(smasScored);
      await school.finds(smasScored.expected);
      const scored = (await school.inspection()).sheets[0]!.rows;
      await school.open(smasComment);
      await school.finds(smasComment.expected);
      const comments = (await school.inspection()).sheets[0]!.rows;

      const book = (name: string) => page.getByRole('region', { name, exact: true });
      /** The numbers of one line, by their heads. */
      const line = async (name: string, column: string) => {
        const heads = await book(name).locator('thead th').allInnerTexts();
        const numbers = await book(name).getByRole('row', { name: new RegExp(`^${column}`) }).locator('td:not([aria-hidden])').allInnerTexts();
        return Object.fromEntries(numbers.map((n, at) => [heads[at + 1]!.trim(), Number(n)]).filter(([, n]) => n !== 0));
      };
      await expect(book('7A · Toán · học kì I · SMAS')).toBeVisible();
      for (const [key, column] of [['gk', 'GK'], ['ck', 'CK'], ['tbhk', 'ĐTBmhk']] as const) expect(await line('7A · Toán · học kì I · SMAS', column), column).toEqual(counted(scored.map(({ values }) => values[key]!)));
      // The comment-only subject: a mark planted there is no result.
      const levels = counted(comments.map(({ values }) => (/^\d/.test(values['ck']!) ? '?' : values['ck']!)));
      expect(await line('7A · Giáo dục thể chất · học kì I · SMAS', 'CK')).toEqual(levels);
      expect(levels).toMatchObject({ 'Không phải điểm': 1, Đ: 41 });

      // The bar is for the eye alone: the same numbers stand beside it as a table with heads.
      await expect(page.locator('.statistics-bar')).not.toHaveCount(0);
      expect(await page.locator('.statistics-bar').evaluateAll((bars) => bars.every((bar) => bar.closest('[aria-hidden]') !== null))).toBe(true);
      const bar = page.locator('.statistics-bar').first();
      const widths = await bar.locator('span').evaluateAll((parts) => parts.map((part) => [part.getAttribute('data-share'), part.getBoundingClientRect().width] as const));
      expect(widths.filter(([, width]) => width === 0)).toEqual([]);

      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      await page.screenshot({ path: info.outputPath('wide.png') });
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.screenshot({ path: info.outputPath('narrow.png') });
      await page.setViewportSize({ width: 1280, height: 768 });

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu CSV' }).click()]);
      const rows = Papa.parse<string[]>(readFileSync(await download.path(), 'utf8').replace('\uFEFF', '')).data;
      expect(rows.filter(([title]) => title === '7A · Toán · học kì I · SMAS').map(([, column]) => column)).toEqual(['GK', 'CK', 'ĐTBmhk']);
      expect(JSON.stringify(rows)).not.toContain(scored[0]!.pupil!);

      await page.emulateMedia({ media: 'print' });
      for (const name of ['Lưu CSV', 'In']) await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
      await expect(page.getByRole('navigation')).toBeHidden();
      await expect(book('7A · Toán · học kì I · SMAS').getByRole('row', { name: /^GK/ })).toBeVisible();
      expect(await page.locator('.statistics-scroll').evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)).toBe(0);
    });
  });
}
