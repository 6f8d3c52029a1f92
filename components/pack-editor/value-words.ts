import { isIsoDate } from '../../lib/calendar/dates.ts';
import { dateDigits } from '../../lib/calendar/words.ts';
import type { Language, Words } from '../../lib/records/words.ts';
import type { Value } from '../../lib/school/pack-diff.ts';
import { roleWords } from '../panel/signing.words.ts';
import { editedParts } from './parts.ts';

const yes: Words = { vi: 'có', en: 'yes' };
const no: Words = { vi: 'không', en: 'no' };
const fields = editedParts.flatMap((part) => part.fields);

/** A value of the pack as its form shows it: "Nhóm máu" for nhomMau, 24/11/2026 for a day; others as they stand. */
export const valueWords = (language: Language) => (path: string, value: Value): string => {
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  // The one kind there is needs no word.
  if (path === 'checklist.items.kind') return '';
  const field = fields.find((each) => path === each.path || path.startsWith(`${each.path}.`));
  const column = field?.columns?.find(({ key }) => key !== '' && path === `${field.path}.${key}`);
  if (column?.kind === 'roles') return Object.hasOwn(roleWords, value) ? roleWords[value as keyof typeof roleWords][language] : String(value);
  const found = (column ? column.choices : field?.choices)?.find((choice) => String(choice.value) === String(value));
  if (found) return found.words[language];
  return typeof value === 'string' && isIsoDate(value) ? dateDigits(value) : String(value);
};
