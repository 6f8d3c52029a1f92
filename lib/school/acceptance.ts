import type { SchoolPack } from './pack.ts';

/** Why a pack that reads well is not taken: the old one stays. */
export type Refusal = 'forged' | 'unsigned' | 'otherKey' | 'older' | 'sameVersion';

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

/**
 * Whether a pack may take the place of the one in force. `trusted` is the key that was accepted first: from then on only
 * what that key signed is taken, and nothing older than what is in force.
 */
export function refusalOf({ pack, signer, forged }: Offered, { inForce, trusted }: { inForce: SchoolPack; trusted: string | null }): Refusal | null {
  if (forged) return 'forged';
  if (trusted !== null && signer === null) return 'unsigned';
  if (trusted !== null && signer !== trusted) return 'otherKey';
  const order = inForce.version === '' || pack.version === '' ? 1 : compareVersions(pack, inForce);
  if (order < 0) return 'older';
  return order === 0 && canonicalText(pack) !== canonicalText(inForce) ? 'sameVersion' : null;
}

/** JSON with the keys of every object in order, so that the same document is the same text however it was written. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  );
}
