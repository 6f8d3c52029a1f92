import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { RolloutPage } from '../../components/rollout/RolloutPage.tsx';
import { extensionIds } from '../../lib/school/extension-ids.ts';
import { readHeldPolicy } from '../../lib/store/policy.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

/** The id of this very installation where it is of that family; the fixed one for the other. */
const ids = import.meta.env.FIREFOX ? { ...extensionIds, firefox: browser.runtime.id } : { ...extensionIds, chromium: browser.runtime.id };

export default function RolloutScreen({ settings: { pack } }: ScreenProps) {
  const policy = useLiveQuery(readHeldPolicy);
  if (!policy) return null;
  const save = async (quietFirstRun: boolean) => {
    const { rolloutZip } = await import('../../lib/exchange/rollout.ts');
    saveFile(`soat-trien-khai-${pack.version || 'chuan'}.zip`, new Blob([rolloutZip({ pack, quietFirstRun, ids })]), 'application/zip');
  };
  return <RolloutPage pack={pack} policy={policy} ids={ids} onSave={save} />;
}
