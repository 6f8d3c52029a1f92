import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { RolloutPage } from '../../components/rollout/RolloutPage.tsx';
import { words } from '../../components/rollout/rollout.words.ts';
import { LanguageContext } from '../../components/words.ts';
import type { Language } from '../../lib/records/words.ts';
import { readPolicy } from '../../lib/school/policy.ts';
import { standardPack } from '../../lib/school/standard.ts';
import '../../components/theme.css';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(language: Language, onSave: (quiet: boolean) => Promise<void> = async () => undefined) {
  const home = document.body.appendChild(document.createElement('main'));
  home.lang = language;
  root = createRoot(home);
  const pack = { ...standardPack, version: '2026.2', school: { name: 'THCS Minh Tân', commune: 'Minh Tân', province: 'Ninh Bình' } };
  root.render(<LanguageContext value={language}><RolloutPage pack={pack} policy={readPolicy({})} ids={{ chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: 'soat@example.org' }} onSave={onSave} /></LanguageContext>);
}

test('files that could not be made are said, and how to go on', async () => {
  show('vi', async () => Promise.reject(new Error('full')));
  await page.getByRole('button', { name: words.save.vi }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(words.failed.vi);
});

test.each(['vi', 'en'] as const)('axe finds nothing wrong (%s)', async (language) => {
  show(language);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});
