import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.ts';

/** Draws `public/icon/*.png` from `docs/images/soat.svg`; run by hand after changing it: `node scripts/draw-icons.mjs`. */
const folder = path.join(root, 'public/icon');
const drawing = readFileSync(path.join(root, 'docs/images/soat.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
