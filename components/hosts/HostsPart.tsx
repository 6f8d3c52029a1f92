import { hostsNotGranted } from '../../lib/school/own-hosts.ts';
import { useWords } from '../words.ts';
import { AddHost, type AddHostProps } from './AddHost.tsx';
import { words } from './hosts.words.ts';

export interface HostsProps extends AddHostProps {
  /** Granted beside the platforms' own; `read` is false where Soát may not stand there yet. */
  hosts: readonly { host: string; read: boolean }[];
  /** Named by the school's rules. */
  wanted: readonly string[];
  onRemoveHost(host: string): Promise<unknown>;
}

/** Every site that was added, removed in one click; those that the school names; and one more by its address. */
export function HostsPart({ hosts, wanted, onGrant, onRemoveHost, onStatus }: HostsProps & { onStatus(text: string): void }) {
  const say = useWords();
  const missing = hostsNotGranted(wanted, hosts.filter(({ read }) => read).map(({ host }) => host));
  const grant = (some: readonly string[], said: string) => void onGrant(some).catch(() => false).then((did) => onStatus(did ? said : say(words.notAdded)));
  return (
    <>
      {hosts.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <ul className="settings-lessons">
          {hosts.map(({ host, read }) => (
            <li key={host}>
              <span>{host}{!read && <em> ({say(words.notRead)})</em>}</span>
              {!read && <button type="button" aria-label={say(words.readOf, { host })} onClick={() => grant([host], say(words.added, { host }))}>{say(words.read)}</button>}
              <button type="button" aria-label={say(words.removeOf, { host })} onClick={() => void onRemoveHost(host).then(() => onStatus(say(words.removed, { host })), () => onStatus(say(words.notAdded)))}>
                {say(words.remove)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <div className="settings-wanted">
          <p>{say(words.wanted, { n: missing.length, hosts: missing.join(', ') })}</p>
          <button type="button" className="primary" onClick={() => grant(missing, say(words.wantedAdded))}>{say(words.grantWanted)}</button>
        </div>
      )}
      <AddHost onGrant={onGrant} />
    </>
  );
}
