import { canonicalText, compareVersions } from './acceptance.ts';
import type { SchoolPack } from './pack.ts';

/**
 * The newest of the packs kept here that forbids a pack's number: it has the same number and other contents, or a greater
 * one, so that browsers which took it would refuse this one. Null when the number is free; a pack without one is free.
 */
export function versionInTheWay(pack: SchoolPack, kept: readonly SchoolPack[]): SchoolPack | null {
  if (pack.version === '') return null;
  const inTheWay = kept.filter((one) => one.version !== '' && compareVersions(pack, one) <= 0 && canonicalText(pack) !== canonicalText(one));
  return inTheWay.sort(compareVersions).at(-1) ?? null;
}

/** The number after the greatest of some packs, "2026.10" → "2026.11"; '' when none of them has one. */
export function nextVersion(packs: readonly SchoolPack[]): string {
  const last = packs.toSorted(compareVersions).at(-1)?.version ?? '';
  if (last === '') return '';
  const next = last.replace(/\d+(?=\D*$)/u, (digits) => String(Number(digits) + 1));
  return next === last ? `${last}.2` : next;
}
