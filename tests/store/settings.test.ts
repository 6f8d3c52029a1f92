import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/school/settings.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { PendingWrites } from '../../lib/store/pending.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';

beforeEach(eraseEverything);

describe('settings', () => {
  test('a change leaves the others as they are', async () => {
    await changeSettings({ language: 'en' });
    await changeSettings({ homeroom: '7A' });
    expect(await readSettings()).toEqual({ settings: { ...defaultSettings, language: 'en', homeroom: '7A' }, damaged: false });
  });

  test('an older record without newer parts is read with their defaults', async () => {
    await db.settings.put({ name: 'settings', value: { language: 'en' } });
    expect(await readSettings()).toEqual({ settings: { ...defaultSettings, language: 'en' }, damaged: false });
  });

  test('a damaged record is said, and laid aside before it is replaced', async () => {
    await db.settings.put({ name: 'settings', value: { language: 'fr' } });
    expect(await readSettings()).toEqual({ settings: defaultSettings, damaged: true });
    await changeSettings({ role: 'gvcn' });
    expect((await readSettings()).damaged).toBe(false);
    expect(await db.settings.get('settings.damaged')).toEqual({ name: 'settings.damaged', value: { language: 'fr' } });
  });
});

describe('PendingWrites', () => {
  test('a refused write is kept, said, and tried again with the next', async () => {
    const pending = new PendingWrites();
    const stored: string[] = [];
    let full = true;
    const write = (what: string) => () => (full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : Promise.resolve(stored.push(what)));
    expect(await pending.write('7A', write('first'))).toBe(false);
    expect(await pending.write('7A', write('newer'))).toBe(false);
    expect(pending.waiting).toBe(1);
    full = false;
    expect(await pending.write('7B', write('other'))).toBe(true);
    expect(stored).toEqual(['newer', 'other']);
    expect(pending.waiting).toBe(0);
  });
});
