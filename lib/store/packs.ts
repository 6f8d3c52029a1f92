import * as z from 'zod/mini';
import { refusalOf, type Offered, type Refusal } from '../school/acceptance.ts';
import { schoolPackSchema, type SchoolPack } from '../school/pack.ts';
import { standardPack } from '../school/standard.ts';
import { db } from './db.ts';
import { readHeldPolicy } from './policy.ts';
import { changeSettings, readSettings } from './settings.ts';

const name = 'school-pack';
const heldSchema = z.object({
  /** The fingerprint of the key that was accepted first; null as long as only unsigned packs came. */
  trusted: z._default(z.nullable(z.string()), null),
  /** The pack before the one in force, for undo. */
  former: z._default(z.nullable(schoolPackSchema), null),
  /** Who signed the one in force. */
  signer: z._default(z.nullable(z.string()), null),
});
/** What is known of the pack in force beside itself. */
export type PackHeld = z.infer<typeof heldSchema>;

export async function readPackHeld(): Promise<PackHeld> {
  const result = heldSchema.safeParse(((await db.settings.get(name)) as { value?: unknown } | undefined)?.value ?? {});
  return result.success ? result.data : heldSchema.parse({});
}

/** Takes a pack in place of the one in force, or says why not; the old one then stays. The first key is trusted from now on. */
export async function takePack(offered: Offered): Promise<{ refused: Refusal | 'locked' | null; former: SchoolPack }> {
  return db.transaction('rw', db.settings, async () => {
    const [{ settings }, held, policy] = [await readSettings(), await readPackHeld(), await readHeldPolicy()];
    const refused = policy.pack ? 'locked' : refusalOf(offered, { inForce: settings.pack, trusted: held.trusted });
    if (refused === null) {
      await changeSettings({ pack: offered.pack });
      await db.settings.put({ name, value: { trusted: held.trusted ?? offered.signer, former: settings.pack, signer: offered.signer } satisfies PackHeld });
    }
    return { refused, former: settings.pack };
  });
}

/** Puts the former pack back in force, and keeps the one it replaces as the former. False when there is none. */
export async function undoPack(): Promise<boolean> {
  return db.transaction('rw', db.settings, async () => {
    const [{ settings }, held, policy] = [await readSettings(), await readPackHeld(), await readHeldPolicy()];
    if (!held.former || policy.pack) return false;
    await changeSettings({ pack: held.former });
    await db.settings.put({ name, value: { ...held, former: settings.pack, signer: null } satisfies PackHeld });
    return true;
  });
}

/** Back to the standard rules. The key that was accepted stays trusted. */
export async function resetPack(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const [{ settings }, held] = [await readSettings(), await readPackHeld()];
    await changeSettings({ pack: standardPack });
    await db.settings.put({ name, value: { ...held, former: settings.pack, signer: null } satisfies PackHeld });
  });
}
