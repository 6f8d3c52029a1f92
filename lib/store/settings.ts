import type { Policy } from '../school/policy.ts';
import { defaultSettings, settingsSchema, type Settings } from '../school/settings.ts';
import { db } from './db.ts';
import { readHeldPolicy } from './policy.ts';

const name = 'settings';

/**
 * What holds: what the user chose, the defaults where nothing is stored, and over both what the administrator set.
 * `damaged` says that what is stored could not be read.
 */
export async function readSettings(): Promise<{ settings: Settings; damaged: boolean }> {
  const [own, policy] = await db.transaction('r', db.settings, async () => [await readOwn(), await readHeldPolicy()] as const);
  return { settings: underPolicy(own.settings, policy), damaged: own.damaged };
}

async function readOwn(): Promise<{ settings: Settings; damaged: boolean }> {
  const record = (await db.settings.get(name)) as { value?: unknown } | undefined;
  if (record === undefined) return { settings: defaultSettings, damaged: false };
  const result = settingsSchema.safeParse(record.value);
  return result.success ? { settings: result.data, damaged: false } : { settings: defaultSettings, damaged: true };
}

/** The administrator's values in the place of the user's, which stay as they are underneath. */
function underPolicy(settings: Settings, { pack, language, quietFirstRun }: Policy): Settings {
  return { ...settings, ...(pack && { pack }), ...(language && { language }), ...(quietFirstRun && { welcomed: true }) };
}

/** Changes some of the user's settings and leaves the others; what the administrator set is not changed. Returns what holds. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const [stored, policy] = [await readOwn(), await readHeldPolicy()];
    // Nothing is lost: what could not be read is laid aside before the defaults take its place.
    if (stored.damaged) await db.settings.put({ ...(await db.settings.get(name) as object), name: `${name}.damaged` });
    const { pack, language, ...free } = change;
    const settings: Settings = { ...stored.settings, ...free, ...(pack && !policy.pack && { pack }), ...(language && !policy.language && { language }) };
    await db.settings.put({ name, value: settings });
    return underPolicy(settings, policy);
  });
}
