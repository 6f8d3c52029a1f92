import type { SheetKind } from '../records/sheet.ts';
import type { TreeRoot } from '../recognition/tree.ts';
import type { Place } from '../records/page-snapshot.ts';

/** A platform's header: what it is, where it lives, and the few things in which its words differ from everyone's. */
export interface Platform {
  id: string;
  name: string;
  /** Host names; `.x.vn` stands for x.vn and everything under it. */
  hosts: readonly string[];
  /** The day somebody read a live page with it; null as long as nobody has. */
  testedOn: string | null;
  /** The kinds of sheet its pages are known to show. */
  provides: readonly SheetKind[];
  /** True for a page of this platform: by its address first. */
  detect(page: TreeRoot, place: Place): boolean;
  /** Header abbreviations that mean something here only: folded, without spaces → key of a mark. */
  abbreviations?: Readonly<Record<string, string>>;
}

export function onHosts(hosts: readonly string[], place: Place): boolean {
  const host = place.hostname.toLowerCase();
  return hosts.some((one) => (one.startsWith('.') ? host === one.slice(1) || host.endsWith(one) : host === one));
}
