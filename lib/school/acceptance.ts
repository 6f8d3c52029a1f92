import type { SchoolPack } from './pack.ts';

/** Why a pack that reads well is not taken: the old one stays. */
export type Refusal = 'forged' | 'unsigned' | 'otherKey' | 'older' | 'olderThanTaken' | 'sameVersion';

export interface Offered {
  pack: SchoolPack;
  /** The fingerprint of the key that signed it; null when nobody did. */
  signer: string | null;
  /** There is a signature, and it does not fit. */
  forged: boolean;
}

const byVersion = new Intl.Collator('vi', { numeric: true });

/** Before 0 when `a` is the older of two packs: by version, numbers within it as numbers ("2026.10" after "2026.9"). */
export const compareVersions = (a: SchoolPack, b: SchoolPack): number => byVersion.compare(a.version, b.version);

/** The newer of the pack that comes and the newest that came before. */
export const acceptedLast = (pack: SchoolPack, newest: SchoolPack | null): SchoolPack => (newest && compareVersions(pack, newest) < 0 ? newest : pack);

export interface Accepted {
  inForce: SchoolPack;
  inForceSigner?: string | null;
  /** The key that a person accepted. */
  trusted: string | null;
  /** The newest pack taken from that key, in force or not. */
  newest?: SchoolPack | null;
}

/**
 * Whether a pack may take the place of the one in force. As soon as a key is `trusted`, only what it signed is taken, and
 * nothing older than what came from it, whatever is in force by now.
 */
export function refusalOf({ pack, signer, forged }: Offered, { inForce, inForceSigner = null, trusted, newest = null }: Accepted): Refusal | null {
  if (forged) return 'forged';
  if (trusted !== null && signer === null) return 'unsigned';
  if (trusted !== null && signer !== trusted) return 'otherKey';
  // The numbers of another key's packs say nothing about this one's.
  const ofOtherKey = signer !== null && inForceSigner !== null && inForceSigner !== signer;
  if (newest && orderOf(pack, newest) < 0) return orderOf(pack, inForce) < 0 ? 'older' : 'olderThanTaken';
  return [newest, ofOtherKey ? null : inForce].reduce<Refusal | null>((refused, former) => refused ?? (former && refusalBeside(pack, former)), null);
}

/** What has no version is older and newer than nothing. */
const orderOf = (pack: SchoolPack, former: SchoolPack): number => (pack.version === '' || former.version === '' ? 1 : compareVersions(pack, former));

function refusalBeside(pack: SchoolPack, former: SchoolPack): 'older' | 'sameVersion' | null {
  const order = orderOf(pack, former);
  if (order < 0) return 'older';
  return order === 0 && canonicalText(pack) !== canonicalText(former) ? 'sameVersion' : null;
}

/** JSON with the keys of every object in order, so that the same document is the same text however it was written. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  );
}
