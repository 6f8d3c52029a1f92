import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { RolloutPage, type RolloutProps } from '../../components/rollout/RolloutPage.tsx';
import { words } from '../../components/rollout/rollout.words.ts';
import { refusalWords } from '../../components/settings/pack.words.ts';
import type { PackAnswer } from '../../components/settings/PackPart.tsx';
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

function show(language: Language, more: Partial<RolloutProps> = {}) {
  const home = document.body.appendChild(document.createElement('main'));
  home.lang = language;
  root = createRoot(home);
  const pack = { ...standardPack, version: '2026.2', school: { name: 'THCS Minh Tân', commune: 'Minh Tân', province: 'Ninh Bình' } };
  root.render(<LanguageContext value={language}><RolloutPage pack={pack} policy={readPolicy({})} signed={null} ids={{ chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: 'soat@example.org' }} onSave={async () => undefined} onLoadSigned={async () => ({ refused: null, changes: [], unknown: [], signer: '3f2a', firstKey: false })} {...more} /></LanguageContext>);
}

test('files that could not be made are said, and how to go on', async () => {
  show('vi', { onSave: async () => Promise.reject(new Error('full')) });
  await page.getByRole('button', { name: words.save.vi }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(words.failed.vi);
});

const signed = { ...standardPack, version: '2026.3' };

test('the file just signed is offered for this computer; what came of it is said', async () => {
  const onLoadSigned = vi.fn(async (): Promise<PackAnswer> => ({ refused: null, changes: [], unknown: [], signer: '3f2a', firstKey: true }));
  show('vi', { signed, onLoadSigned });
  await expect.element(page.getByText('Tệp vừa ký là phiên bản 2026.3, máy này đang dùng 2026.2. Gói triển khai lấy bản đang dùng: nạp tệp vừa ký trước.')).toBeVisible();
  await page.getByRole('button', { name: 'Nạp vào máy này' }).click();
  expect(onLoadSigned).toHaveBeenCalledOnce();
  await expect.element(page.getByText('Đã nạp phiên bản 2026.3 vào máy này.')).toBeVisible();
});

test('what is refused says why; what holds already is not offered; under a policy the signed one is handed out', async () => {
  show('vi', { signed, onLoadSigned: async () => ({ refused: 'otherKey' }) });
  await page.getByRole('button', { name: 'Nạp vào máy này' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(refusalWords.otherKey.vi);
  root!.unmount();
  show('vi', { signed: { ...standardPack, version: '2026.2', school: { name: 'THCS Minh Tân', commune: 'Minh Tân', province: 'Ninh Bình' } } });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.getByRole('button', { name: 'Nạp vào máy này' }).query()).toBeNull();
  root!.unmount();
  // Older than what came from elsewhere since: it would be refused.
  show('vi', { signed: { ...standardPack, version: '2026.1' } });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.getByRole('button', { name: 'Nạp vào máy này' }).query()).toBeNull();
  root!.unmount();
  show('vi', { signed, policy: readPolicy({ pack: { format: 1, version: '2026.2' } }) });
  await expect.element(page.getByText(/^Sẽ triển khai: .* phiên bản 2026\.3/)).toBeVisible();
  expect(page.getByRole('button', { name: 'Nạp vào máy này' }).query()).toBeNull();
});

test.each(['vi', 'en'] as const)('axe finds nothing wrong (%s)', async (language) => {
  show(language);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});
