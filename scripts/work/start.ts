import { compare } from '../../tests/practice-school/compare.ts';
import { openPracticeSchool, platforms } from '../../tests/practice-school/index.ts';
import type { Expected, PracticePage } from '../../tests/practice-school/page.ts';
import { smasProfile, smasScored } from '../../tests/practice-school/smas/index.ts';
import { Inspector, openBrowser, type Browser } from './browser.ts';
import { ensureBuilt } from './extension.ts';
import { showTable } from './table.ts';
import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.ts';

/**
 * `npm start`: the practice school in a real Chromium with the extension. With a display a window opens on a pupil's
 * profile with the side panel ready; without one, or with `-- --headless`, the main job is walked and told.
 */
const display = process.platform !== 'linux' || !!(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !display;

process.stderr.write('soat: building the extension …\n');
await ensureBuilt();
const browser = await openBrowser({ headless });
await openPracticeSchool(browser.context);
if (headless) {
  if (!process.argv.includes('--headless')) process.stderr.write('soat: no display here, so the main job is walked by itself\n');
  try {
    process.exitCode = await walk(browser);
  } finally {
    await browser.close();
  }
} else {
  await stay(browser);
  await browser.close();
}

/** The chip at the corner of the page; pressing it opens the side panel, as it does for a teacher. */
async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Soát/ }).first().click();
}

async function stay({ context }: Browser): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(smasProfile.address);
  await openPanel(page).catch(() => console.log('The side panel did not open by itself: press the line “Soát” in the corner of the page.'));
  console.log('The practice school is open. Its pages:');
  for (const { title, address } of platforms.flatMap(({ pages }) => pages)) console.log(`  ${title}: ${address}`);
  console.log('Close the browser window to end.');
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

/** Walks every page, prints what was found, takes the pictures; 0 when every planted mistake was found and nothing else. */
async function walk(session: Browser): Promise<number> {
  const pictures = path.join(root, 'screenshots');
  mkdirSync(pictures, { recursive: true });
  const inspector = await Inspector.open(session);
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const tabId = await inspector.tabOf(page);
  const picture = (of: Page, name: string) => of.screenshot({ path: path.join(pictures, `${name}.png`) });
  let planted = 0;
  let wrong = 0;

  const look = async (title: string, expected: readonly Expected[], pupil: string | null = null) => {
    const { inspection } = await inspector.settled(tabId, 400);
    const { missing, extra } = compare(inspection.findings, expected);
    planted += expected.length;
    wrong += missing.length + extra.length;
    const [sheet] = inspection.sheets;
    const read = sheet ? `${sheet.kind}, ${sheet.health}, read ${sheet.pupils}/${sheet.total}` : 'nothing understood';
    console.log(`\n${title}${pupil === null ? '' : ` – ${pupil}`} (${read})`);
    for (const reason of sheet?.why ?? []) console.log(`  ${reason}`);
    showTable(inspection.findings.map(({ severity, pupil: who, field, value, suggestion, message }) => ({ severity, who, field, value, suggestion, message })));
    for (const line of missing) console.log(`  NOT FOUND: ${line}`);
    for (const line of extra) console.log(`  NOT PLANTED: ${line}`);
  };

  const open = async ({ title, address, expected, id }: PracticePage) => {
    await page.goto(address);
    await page.getByText('Đang tải…').waitFor({ state: 'hidden' });
    await look(title, expected);
    await picture(page, id.replace('/', '-'));
  };

  for (const one of platforms.flatMap(({ pages }) => pages)) {
    await open(one);
    if (one.id === smasProfile.id) {
      await page.getByRole('tab', { name: 'Thông tin hộ khẩu' }).click();
      await page.locator('soat-marks').getByRole('button', { name: /^lỗi: / }).first().click();
      await picture(page, 'smas-profile-card');
      for (const { pupil, expected } of smasProfile.pupils.filter(({ expected: some }) => some.length > 0).slice(1)) {
        await page.getByRole('button', { name: pupil, exact: true }).click();
        await page.locator('[data-hs][aria-current]', { hasText: pupil }).waitFor();
        await look(one.title, expected, pupil);
      }
    }
  }

  await page.goto(smasScored.address);
  await inspector.settled(tabId, 400);
  await openPanel(page);
  const panel = await session.hiddenPage('sidepanel.html');
  await panel.getByRole('tab').first().waitFor();
  await picture(panel, 'side-panel-this-page');
  await panel.getByRole('tab').nth(1).click();
  await panel.getByRole('tabpanel').waitFor();
  await picture(panel, 'side-panel-before-signing');

  await session.pressButton(page);
  const popup = await session.hiddenPage('popup.html');
  await popup.getByRole('heading').first().waitFor();
  await picture(popup, 'popup');

  console.log(`\nPictures are in ${path.relative(process.cwd(), pictures) || '.'}.`);
  console.log(wrong === 0 ? `All ${planted} planted mistakes were found, and nothing else.` : `${wrong} findings are not as planted (${planted} planted).`);
  return wrong === 0 ? 0 : 1;
}
