import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { RolloutPage } from '../../components/rollout/RolloutPage.tsx';
import { packInSigned } from '../../lib/exchange/signed-pack.ts';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { readSigned } from '../../lib/store/pack-drafts.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { loadPack } from '../shared/change-rules.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

/** The id of this very installation where it is of that family; the fixed one for the other. */
const ids = import.meta.env.FIREFOX ? { ...extensionIds, firefox: browser.runtime.id } : { ...extensionIds, chromium: browser.runtime.id };

async function save(pack: SchoolPack, quietFirstRun: boolean): Promise<void> {
  const { rolloutZip } = await import('../../lib/exchange/rollout.ts');
  saveFile(`soat-trien-khai-${pack.version || 'chuan'}.zip`, new Blob([rolloutZip({ pack, quietFirstRun, ids })]), 'application/zip');
}

/** Signed here, by the key that was made here: there is no code to compare. */
async function loadSigned() {
  const file = await readSigned();
  return file ? loadPack(new File([file.text], 'quy-dinh.json'), file.signer) : ({ refused: 'notJson' } as const);
}

export default function RolloutScreen({ settings: { pack } }: ScreenProps) {
  const stored = useLiveQuery(async () => ({ policy: await readHeldPolicy(), signed: await readSigned() }));
  if (!stored) return null;
  const { policy, signed } = stored;
  return <RolloutPage pack={pack} signed={signed ? packInSigned(signed.text) : null} policy={policy} ids={ids} onSave={save} onLoadSigned={loadSigned} />;
}
