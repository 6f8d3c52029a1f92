import type { PackAnswer } from '../../components/settings/PackPart.tsx';
import { browser } from 'wxt/browser';
import type { FromOwnPage } from '../../lib/messages.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { readPackHeld, resetPack, takePack, undoPack } from '../../lib/store/packs.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';

/** Open pages show their findings by the rules of before until the worker is told. */
export const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);
/** What is taught decides what is read, not only how it is judged. */
export const readAnew = () => browser.runtime.sendMessage({ type: 'lessons/changed' } satisfies FromOwnPage);

/** What the user chose, kept; open pages are judged by it at once. */
export async function changeAndJudge(part: Partial<Settings>): Promise<void> {
  await changeSettings(part);
  await judgeAnew();
}

async function changePack(act: () => Promise<unknown>): Promise<void> {
  await act();
  await judgeAnew();
  await readAnew();
}

/** Takes a file of rules, or says why not; nothing of a refused one is kept. `compared` is the key that the user found right. */
export async function loadPack(file: File, compared: string | null = null): Promise<PackAnswer> {
  const { readPackFile } = await import('../../lib/exchange/signed-pack.ts');
  const read = await readPackFile(await file.text());
  if (!read) return { refused: 'notJson' };
  const { reading: { pack, problems, unknown }, signer, forged } = read;
  if (forged) return { refused: 'forged' };
  const { language } = (await readSettings()).settings;
  if (!pack) {
    const { problemLine } = await import('../../components/pack-editor/problem-words.ts');
    return { refused: 'wrong', lines: problems.map((problem) => problemLine(problem, language)) };
  }
  const { trusted } = await readPackHeld();
  const { refused, former } = await takePack({ pack, signer, forged }, compared);
  if (refused === 'newKey') return { refused, fingerprint: signer! };
  if (refused !== null) return { refused };
  await changePack(async () => undefined);
  // The words of every rule and field are not needed before a file was taken.
  const { valueWords } = await import('../../components/pack-editor/value-words.ts');
  return { refused, changes: packChanges(former, pack, valueWords(language)), unknown, signer, firstKey: trusted === null && signer !== null };
}

export const takeBackPack = () => changePack(undoPack);
export const toStandardPack = () => changePack(resetPack);
export { dropKey, trustDroppedKey } from '../../lib/store/packs.ts';
