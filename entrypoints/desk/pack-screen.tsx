import { useLiveQuery } from 'dexie-react-hooks';
import { useContext, useState } from 'react';
import { PackEditor } from '../../components/pack-editor/PackEditor.tsx';
import { words } from '../../components/desk/desk.words.ts';
import { State } from '../../components/common/State.tsx';
import { LanguageContext, useWords } from '../../components/words.ts';
import { makeSchoolKey, openSafeCopy, packInSigned, readPackFile, writeSignedPack } from '../../lib/exchange/signed-pack.ts';
import { allRules } from '../../lib/rules/all.ts';
import { draftEffects } from '../../lib/rules/draft-effects.ts';
import type { Draft } from '../../lib/school/draft.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import type { SchoolKey } from '../../lib/school/school-key.ts';
import { dropDraft, readDraft, readSchoolKey, readSigned, saveDraft, saveSchoolKey, saveSigned } from '../../lib/store/pack-drafts.ts';
import { keptPacks } from '../../lib/store/packs.ts';
import { today } from '../shared/clock.ts';
import { saveFile } from '../shared/save-file.ts';
import type { ScreenProps } from './sections.ts';

const json = 'application/json';
const safeName = 'soat-khoa-cat-ket.json';

export default function PackScreen({ settings: { pack } }: ScreenProps) {
  const say = useWords();
  const stored = useLiveQuery(async () => ({ draft: await readDraft(), key: await readSchoolKey(), signed: await readSigned(), kept: await keptPacks() }));
  if (!stored) return <State title={say(words.loading)} />;
  const signed = stored.signed ? packInSigned(stored.signed.text) : null;
  return <Editing pack={pack} stored={stored.draft} schoolKey={stored.key} kept={signed ? [...stored.kept, signed] : stored.kept} />;
}

/** What is typed shows at once; the store follows. */
function Editing({ pack, stored, schoolKey, kept }: { pack: SchoolPack; stored: Draft | undefined; schoolKey: SchoolKey | undefined; kept: readonly SchoolPack[] }) {
  const language = useContext(LanguageContext);
  // Undefined before anything was typed here; null after the draft was thrown away, whatever the store still gives.
  const [typed, setTyped] = useState<Draft | null | undefined>(undefined);
  const draft = (typed === undefined ? stored : typed) ?? ({ ...pack } as Draft);
  return (
    <PackEditor
      draft={draft}
      inForce={pack}
      kept={kept}
      onChange={(next) => {
        setTyped(next);
        return saveDraft(next);
      }}
      onRestart={async () => {
        await dropDraft();
        setTyped(null);
      }}
      onRead={async (file) => {
        const read = await readPackFile(await file.text());
        return read?.reading.pack ? { pack: read.reading.pack, forged: read.forged } : null;
      }}
      onTry={(tried) => draftEffects(allRules, pack, tried, today(), language)}
      onSave={async (given, signed) => {
        const name = `soat-quy-dinh-${String(given['version'] || 'nhap')}`;
        if (!signed) return saveFile(`${name}.json`, JSON.stringify(given, null, 2), json);
        if (!schoolKey) throw new Error('there is no key');
        const text = await writeSignedPack(given, schoolKey);
        saveFile(`${name}-co-ky.json`, text, json);
        await saveSigned({ text, signer: schoolKey.fingerprint });
      }}
      fingerprint={schoolKey?.fingerprint ?? null}
      onMakeKey={async (passphrase) => {
        const { key, safeCopy } = await makeSchoolKey(passphrase);
        await saveSchoolKey(key);
        saveFile(safeName, safeCopy, json);
      }}
      onSaveCopy={schoolKey?.safeCopy ? () => saveFile(safeName, schoolKey.safeCopy!, json) : null}
      onOpenCopy={async (file, passphrase) => saveSchoolKey(await openSafeCopy(await file.text(), passphrase))}
    />
  );
}
