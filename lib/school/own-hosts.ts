import { hosts } from '../platforms/hosts.ts';

/**
 * A school's own hosts: read only after the user has granted exactly them. What is granted is known by the browser alone
 * (its permissions), so that a host taken back there is taken back here.
 */

/** What the manifest must name for the browser to be able to ask for a host that nobody knows beforehand. */
export const askable = 'https://*/*';

/** The host as the browser's match pattern, the least it can grant: this name, by HTTPS, every path. */
export const patternOf = (host: string): string => `https://${host}/*`;

export type HostRefusal = 'notAddress' | 'notSecure' | 'known';

/** The host in what a teacher pasted: a page's whole address, or only its name. */
export function readHost(text: string): { host: string } | { refused: HostRefusal } {
  const typed = text.trim();
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (address?.protocol === 'http:') return { refused: 'notSecure' };
  if (address?.protocol !== 'https:' || !/^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(address.hostname)) return { refused: 'notAddress' };
  return isKnown(address.hostname) ? { refused: 'known' } : { host: address.hostname };
}

/** Of the browser's granted match patterns the hosts that are the user's own additions: "hoso.thcs-x.edu.vn", "*.thcs-x.edu.vn". */
export function ownHosts(origins: readonly string[]): string[] {
  const granted = origins.flatMap((origin) => /^(?:https|\*):\/\/((?:\*\.)?[^/*]+)\/\*$/.exec(origin)?.[1] ?? []);
  return [...new Set(granted.filter((host) => !isKnown(host)))].sort();
}

/** Of the hosts that a school names those that the user has not granted yet; platforms' own, and what is no host, need no grant. */
export function hostsNotGranted(wanted: readonly string[], granted: readonly string[]): string[] {
  const hosts = wanted.flatMap((one) => {
    const read = readHost(one);
    return 'host' in read ? [read.host] : [];
  });
  return [...new Set(hosts)].filter((host) => !covered(granted, host));
}

/** Is a host among these, where "*.x.vn" stands for x.vn and everything under it? */
export function covered(among: readonly string[], host: string): boolean {
  return among.some((one) => (one.startsWith('*.') ? host === one.slice(2) || host.endsWith(one.slice(1)) : host === one));
}

const known = hosts.map((pattern) => pattern.slice('https://'.length, -'/*'.length));
const isKnown = (host: string) => known.includes(host) || covered(known, host);
