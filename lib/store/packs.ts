import * as z from 'zod/mini';
import { acceptedLast, canonicalText, refusalOf, type Offered, type Refusal } from '../school/acceptance.ts';
import { schoolPackSchema, type SchoolPack } from '../school/pack.ts';
import { standardPack } from '../school/standard.ts';
import { db } from './db.ts';
import { readHeldPolicy } from './policy.ts';
import { changeSettings, readSettings } from './settings.ts';

const name = 'school-pack';
const fingerprint = z._default(z.nullable(z.string()), null);
const heldPack = z._default(z.nullable(schoolPackSchema), null);
const heldSchema = z.object({
  /** The fingerprint of the key that a person compared and accepted; null as long as there is none. */
  trusted: fingerprint,
  /** The newest pack that was taken from that key, in force or not. */
  newest: heldPack,
  /** The pack before the one in force, for undo, and who signed it. */
  former: heldPack,
  formerSigner: fingerprint,
  /** Who signed the one in force. */
  signer: fingerprint,
  /** The key that is trusted no more, until another is. */
  dropped: z._default(z.nullable(z.object({ trusted: z.string(), newest: heldPack })), null),
});
/** What is known of the pack in force beside itself. */
export type PackHeld = z.infer<typeof heldSchema>;

export async function readPackHeld(): Promise<PackHeld> {
  const result = heldSchema.safeParse(((await db.settings.get(name)) as { value?: unknown } | undefined)?.value ?? {});
  return result.success ? result.data : heldSchema.parse({});
}

/** Every pack with a number that this computer keeps, beside what it signed itself: in force, before it, the newest of a key. */
export async function keptPacks(): Promise<SchoolPack[]> {
  const [{ settings }, { newest, former, dropped }] = [await readSettings(), await readPackHeld()];
  return [settings.pack, newest, former, dropped?.newest ?? null].filter((pack) => pack !== null);
}

const hold = (value: PackHeld) => db.settings.put({ name, value });

/**
 * Takes a pack in place of the one in force, or says why not; the old one then stays. A first key is trusted only when it is
 * the one that a person `compared`; else the answer is `newKey`. A pack that is in force already moves no history.
 */
export async function takePack(offered: Offered, compared: string | null = null): Promise<{ refused: Refusal | 'locked' | 'newKey' | null; former: SchoolPack }> {
  return db.transaction('rw', db.settings, async () => {
    const [{ settings }, held, policy] = [await readSettings(), await readPackHeld(), await readHeldPolicy()];
    const { pack, signer } = offered;
    const former = settings.pack;
    if (policy.pack) return { refused: 'locked', former };
    const refused = refusalOf(offered, { inForce: former, inForceSigner: held.signer, trusted: held.trusted, newest: held.newest });
    if (refused !== null) return { refused, former };
    if (signer !== null && held.trusted === null && signer !== compared) return { refused: 'newKey', former };
    const known = signer === null ? held : { ...held, trusted: signer, dropped: null, newest: acceptedLast(pack, held.trusted === signer ? held.newest : null) };
    const same = canonicalText(pack) === canonicalText(former);
    if (!same) await changeSettings({ pack });
    await hold(same ? { ...known, signer: signer ?? held.signer } : { ...known, signer, former, formerSigner: held.signer });
    return { refused, former };
  });
}

/** Puts the former pack back in force, and keeps the one it replaces as the former. False when there is none. */
export async function undoPack(): Promise<boolean> {
  return db.transaction('rw', db.settings, async () => {
    const [{ settings }, held, policy] = [await readSettings(), await readPackHeld(), await readHeldPolicy()];
    if (!held.former || policy.pack) return false;
    await changeSettings({ pack: held.former });
    await hold({ ...held, signer: held.formerSigner, former: settings.pack, formerSigner: held.signer });
    return true;
  });
}

/** Back to the standard rules. The key that was accepted stays trusted. */
export async function resetPack(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const [{ settings }, held] = [await readSettings(), await readPackHeld()];
    await changeSettings({ pack: standardPack });
    await hold({ ...held, signer: null, former: settings.pack, formerSigner: held.signer });
  });
}

/** The key is trusted no more; the pack in force stays, and the next signed file asks anew. */
export async function dropKey(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const held = await readPackHeld();
    if (held.trusted !== null) await hold({ ...held, trusted: null, newest: null, dropped: { trusted: held.trusted, newest: held.newest } });
  });
}

/** Undo of `dropKey`, as long as no other key was accepted. */
export async function trustDroppedKey(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const held = await readPackHeld();
    if (held.trusted === null && held.dropped) await hold({ ...held, ...held.dropped, dropped: null });
  });
}
