import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ownHosts, patternOf } from '../../lib/school/own-hosts.ts';

/** A host the user granted; `read` is false where only the browser's own pages granted it and Soát may not stand there yet. */
export interface OwnHost {
  host: string;
  read: boolean;
}

async function granted(): Promise<OwnHost[]> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  return ownHosts(origins).map((host) => ({ host, read: permissions.includes('scripting') }));
}

/** The school's own hosts that were granted, followed as they change anywhere; undefined until they are known. */
export function useOwnHosts(): OwnHost[] | undefined {
  const [hosts, setHosts] = useState<OwnHost[]>();
  useEffect(() => {
    const look = () => void granted().then(setHosts);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return hosts;
}

/** Asks the user for exactly these hosts; must be called straight from a press. The worker does the rest when they are granted. */
export const grantHosts = (hosts: readonly string[]): Promise<boolean> => browser.permissions.request({ permissions: ['scripting'], origins: hosts.map(patternOf) });

/** Gives a host back; the worker takes the content script away, and the last one's leave to put it there. */
export const removeHost = (host: string): Promise<boolean> => browser.permissions.remove({ origins: [patternOf(host)] });
