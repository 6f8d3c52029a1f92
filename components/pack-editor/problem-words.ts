import { wordsOf } from '../../lib/school/pack-diff.ts';
import type { PackProblem } from '../../lib/school/read-pack.ts';
import { fill, type Language, type Words } from '../../lib/records/words.ts';
import { whyWords } from '../settings/pack.words.ts';
import { editedParts, type Column, type EditedField } from './parts.ts';

/** A problem of the draft in the words of its forms. */
export interface PlaceProblem {
  path: string;
  /** The part whose tab holds the field, and the place of its input; null where no form has it. */
  part: string | null;
  field: string | null;
  /** "Ngày nghỉ, ngày dạy bù" */
  label: string;
  /** "dòng 1, Ngày"; '' for the field itself. */
  place: string;
  /** What is wrong, and what to do. */
  what: string;
}

/** The id of a place's input in the document. */
export const placeId = (path: string): string => `pack-${path.replace(/\s/g, '_')}`;

const mend: Record<Column['kind'] | 'other' | 'span' | 'host', Words> = {
  date: { vi: 'ghi ngày có thật, dạng dd/mm/yyyy', en: 'write a day of the calendar, dd/mm/yyyy' },
  number: { vi: 'nhập một số trong khoảng cho phép', en: 'enter a number within the bounds' },
  choice: { vi: 'chọn một mục trong danh sách', en: 'choose from the list' },
  roles: { vi: 'chọn vai trò', en: 'choose the roles' },
  key: { vi: 'bỏ dòng này rồi thêm lại', en: 'remove this row and add it again' },
  list: { vi: 'ghi lại các giá trị', en: 'write the values again' },
  text: { vi: 'ghi lại cho đúng', en: 'write it again' },
  other: { vi: 'sửa hoặc bỏ dòng này', en: 'mend or remove this row' },
  host: { vi: 'chỉ ghi tên miền, không có https:// và dấu /', en: 'only the host, without https:// and /' },
  span: { vi: 'ngày bắt đầu phải trước hoặc trùng ngày kết thúc', en: 'the first day must not be after the last' },
};
const missing = { field: { vi: 'còn thiếu: điền vào', en: 'missing: fill it in' }, row: { vi: 'còn thiếu: điền vào, hoặc bỏ cả dòng', en: 'missing: fill it in, or remove the row' } } satisfies Record<string, Words>;
const row: Words = { vi: 'dòng {n}', en: 'row {n}' };

const fieldsByPath = editedParts.flatMap(({ id, fields }) => fields.map((field) => ({ part: id, field })));
const isAt = (path: string, over: string) => path === over || path.startsWith(`${over}.`);

/** Says a problem by the labels a person sees: the field, the row by its number, the column; and what to do. */
export function placeProblem({ path, why }: PackProblem, language: Language): PlaceProblem {
  const found = fieldsByPath.find(({ field }) => isAt(path, field.path));
  if (!found) return { path, part: null, field: null, label: path === '.' ? '' : wordsOf(path)[language], place: '', what: whyWords[why][language] };
  const { part, field } = found;
  const rest = path.slice(field.path.length + 1);
  const at = { path, part, label: wordsOf(field.path)[language] };
  if (rest === '') return { ...at, field: field.path, place: '', what: said(why, field.kind === 'date' || field.kind === 'number' || field.kind === 'choice' ? field.kind : 'text', language, field) };
  const { first, key } = split(rest, field);
  const rowWords = field.kind === 'keyed' ? nameOf(first, field)[language] : fill(row[language], { n: Number(first) + 1 });
  const exact = field.columns?.find((column) => column.key === key || (column.key !== '' && key.startsWith(`${column.key}.`)));
  const within = field.columns?.filter((column) => key === '' || column.key.startsWith(`${key}.`)) ?? [];
  const column = exact ?? (key === '' && why !== 'missing' ? undefined : within[0]);
  const isSpan = !exact && why === 'wrong' && within.some((one) => one.key.endsWith('from')) && within.some((one) => one.key.endsWith('to'));
  const target = column ?? (isSpan ? within.find((one) => one.key.endsWith('from')) : undefined);
  return {
    ...at, field: [field.path, first, target?.key].filter(Boolean).join('.'), place: [rowWords, column && !isSpan && column.words[language]].filter(Boolean).join(', '),
    what: said(why, isSpan ? 'span' : field.path === 'hosts' ? 'host' : (exact?.kind ?? 'other'), language),
  };
}

const nameOf = (key: string, field: EditedField): Words => field.choices?.find(({ value }) => value === key)?.words ?? { vi: key, en: key };

/** "0.days.from" → row "0", key "days.from"; a name may hold dots of its own. */
function split(rest: string, field: EditedField): { first: string; key: string } {
  if (field.kind === 'keyed') {
    const known = field.choices?.find(({ value }) => isAt(rest, String(value)));
    if (known) return { first: String(known.value), key: rest.slice(String(known.value).length + 1) };
  }
  const [first = '', ...others] = rest.split('.');
  return { first, key: others.join('.') };
}

function said(why: PackProblem['why'], kind: keyof typeof mend, language: Language, field?: EditedField): string {
  if (why === 'missing') return missing[field ? 'field' : 'row'][language];
  if (why !== 'wrong') return whyWords[why][language];
  if (kind === 'span') return mend.span[language];
  return `${whyWords.wrong[language]}; ${mend[kind][language]}${field?.help ? ` (${field.help[language]})` : ''}`;
}

/** A problem as one line: "Hạn của trường, dòng 1, Ngày: còn thiếu: điền vào…". */
export function problemLine(problem: PackProblem, language: Language): string {
  const { label, place, what } = placeProblem(problem, language);
  return [[label, place].filter(Boolean).join(', '), what].filter(Boolean).join(': ');
}
