import type { Place } from '../records/page-snapshot.ts';
import type { TreeRoot } from '../recognition/tree.ts';
import { csdl } from './csdl/index.ts';
import { generic } from './generic/index.ts';
import { hanoi } from './hanoi/index.ts';
import { onHosts, type Platform } from './platform.ts';
import { smas } from './smas/index.ts';
import { vietschool } from './vietschool/index.ts';
import { vnedu } from './vnedu/index.ts';

/** The platforms that are known by name; an address is claimed by one of them at most. */
export const platforms: readonly Platform[] = [smas, vnedu, csdl, hanoi, vietschool];

/** The platform of a page; `generic` when none claims it, since the extension only runs where it may. */
export function platformAt(page: TreeRoot, place: Place): Platform {
  return platforms.find((platform) => platform.detect(page, place)) ?? generic;
}

/** The id of the platform that an address belongs to; null for every other address and for what is no address. */
export function platformOf(url: string): string | null {
  const place = URL.parse(url);
  return place ? (platforms.find(({ hosts }) => onHosts(hosts, place))?.id ?? null) : null;
}
