import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import type { Language } from '../../lib/records/words.ts';

/** Every text of the interface in a language, as it stands in the sources: `{ vi: '…', en: '…' }` in words files, rules and notes. */
export function interfaceWords(language: Language): { file: string; text: string }[] {
  const texts = new RegExp(`\\b${language}: ('(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\`)`, 'g');
  return globSync('{components,lib,entrypoints}/**/*.{ts,tsx}').sort().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(texts)].map(([, text]) => ({ file, text: text!.slice(1, -1) })));
}
