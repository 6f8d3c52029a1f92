import { defaultSettings, settingsSchema, type Settings } from '../school/settings.ts';
import { db } from './db.ts';

const name = 'settings';

/** What the user chose; the defaults where nothing is stored. `damaged` says that what is stored could not be read. */
export async function readSettings(): Promise<{ settings: Settings; damaged: boolean }> {
  const record = (await db.settings.get(name)) as { value?: unknown } | undefined;
  if (record === undefined) return { settings: defaultSettings, damaged: false };
  const result = settingsSchema.safeParse(record.value);
  return result.success ? { settings: result.data, damaged: false } : { settings: defaultSettings, damaged: true };
}

/** Changes some settings and leaves the others; returns them all. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const stored = await readSettings();
    // Nothing is lost: what could not be read is laid aside before the defaults take its place.
    if (stored.damaged) await db.settings.put({ ...(await db.settings.get(name) as object), name: `${name}.damaged` });
    const settings = { ...stored.settings, ...change };
    await db.settings.put({ name, value: settings });
    return settings;
  });
}
