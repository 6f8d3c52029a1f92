import { readFileSync } from 'node:fs';
import { expect, test } from './soat.ts';

/** Written by the page's own script before anything else runs, so that every change of it is counted. */
function count(): void {
  const counted = globalThis as unknown as { changes: string[] };
  counted.changes = [];
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => counted.changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

for (const name of ['vnedu/news', 'smas/search', 'csdl/login', 'hanoi/login', 'vietschool/login']) {
  test(`the built extension leaves ${name} alone: it reads nothing, writes nothing and asks for no password`, async ({ school, browserWithSoat, log }) => {
    const [platform, page] = name.split('/');
    const file = new URL(`../../lib/platforms/${platform}/cases/${page}`, import.meta.url);
    const { address } = JSON.parse(readFileSync(`${file.pathname}.json`, 'utf8')) as { address: string };
    const html = readFileSync(`${file.pathname}.html`, 'utf8');
    await browserWithSoat.context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await school.page.addInitScript(count);
    await school.page.goto(address);
    const values = () => school.page.evaluate(() => [...document.querySelectorAll('input')].map(({ type, value }) => [type, value]));
    const before = await values();
    const inspection = await school.inspection({ platform: false });
    expect(inspection.sheets).toEqual([]);
    expect(inspection.findings).toEqual([]);
    // What is typed on it is not looked at either.
    for (const input of await school.page.locator('input:visible').all()) await input.press('End');
    expect((await school.inspection({ platform: false })).sheets).toEqual([]);
    await expect(school.marks).toHaveCount(0);
    expect(await school.page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
    expect(await values()).toEqual(before);
    expect(log.complaints).toEqual([]);
  });
}
