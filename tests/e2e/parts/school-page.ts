import { expect, type Locator, type Page } from '@playwright/test';
import type { Inspection } from '../../../lib/rules/inspection.ts';
import type { Browser, Inspector } from '../../../scripts/work/browser.ts';
import { compare } from '../../practice-school/compare.ts';
import type { Expected, PracticePage } from '../../practice-school/page.ts';

/** A page of the practice school in a tab, with what Soát shows on it. */
export class SchoolPage {
  readonly browser: Browser;
  readonly inspector: Inspector;
  readonly page: Page;
  readonly tabId: number;
  /** What Soát puts into the page; everything of it stands in here. */
  readonly marks: Locator;
  readonly chip: Locator;
  readonly card: Locator;

  constructor(browser: Browser, inspector: Inspector, page: Page, tabId: number) {
    this.browser = browser;
    this.inspector = inspector;
    this.page = page;
    this.tabId = tabId;
    this.marks = page.locator('soat-marks');
    this.chip = this.marks.getByRole('complementary', { name: 'Soát' });
    this.card = this.marks.getByRole('dialog');
  }

  /** Opens a page and waits until Soát has shown what it found. */
  async open({ address }: Pick<PracticePage, 'address'>, query = ''): Promise<void> {
    await this.page.goto(address + query);
    await expect(this.chip).toContainText('đã đọc');
  }

  /** What was read and found, once the page is quiet; a platform's page always gives a first reading. */
  async inspection({ platform = true } = {}): Promise<Inspection> {
    const { inspection, quiet } = await this.inspector.settled(this.tabId, 400, { first: platform });
    expect(quiet).toBe(true);
    return inspection;
  }

  /** Exactly these findings, no more and no fewer; waits for the page to get there. */
  async finds(expected: readonly Expected[]): Promise<void> {
    await expect.poll(async () => compare((await this.inspection()).findings, expected)).toEqual({ missing: [], extra: [] });
  }

  /** The mark whose words hold this. */
  mark(words: string | RegExp): Locator {
    return this.marks.getByRole('button', { name: words });
  }

  async choosePupil(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.page.locator('[data-hs][aria-current]')).toHaveText(name);
  }

  /** Opens the real side panel as a teacher does, by the chip. */
  async openPanel(): Promise<Page> {
    await this.chip.getByRole('button', { name: /^Soát/ }).click();
    return this.browser.hiddenPage('sidepanel.html');
  }

  /** Every value that the page holds, and whether a control was touched; to see that nothing was altered. */
  values(): Promise<unknown> {
    return this.page.evaluate(() => ({
      controls: [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input,select,textarea')].map((control) => [
        control.value,
        control.getAttribute('style'),
        control.getAttributeNames().sort().join(),
      ]),
      text: document.body.innerText,
      html: document.body.outerHTML,
    }));
  }
}
