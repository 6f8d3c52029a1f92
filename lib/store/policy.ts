import { canonicalText } from '../school/acceptance.ts';
import { readPolicy, type Policy } from '../school/policy.ts';
import { db } from './db.ts';

const name = 'policy';

/** What the administrator set for this browser, as it last arrived. Only the browser's managed storage writes it. */
export async function readHeldPolicy(): Promise<Policy> {
  return readPolicy(((await db.settings.get(name)) as { value?: unknown } | undefined)?.value);
}

/** Keeps what the managed storage holds now. Gives false when nothing is different. */
export async function holdPolicy(raw: unknown): Promise<boolean> {
  return db.transaction('rw', db.settings, async () => {
    const before = ((await db.settings.get(name)) as { value?: unknown } | undefined)?.value ?? {};
    if (canonicalText(before) === canonicalText(raw)) return false;
    await db.settings.put({ name, value: raw });
    return true;
  });
}
