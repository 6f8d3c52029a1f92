import type { Column, FieldKey, Sheet, SheetRow } from '../../records/sheet.ts';
import { readDate, readYear, type Day } from '../../vietnamese/dates.ts';
import { cleanText, foldAccents } from '../../vietnamese/text.ts';

/** The four addresses of a profile, in the order of S0:24. */
export const addressKeys = ['hoKhau', 'queQuan', 'noiSinh', 'choO'] as const;
/** Those that are copied from the birth certificate and may keep an old unit's name. */
export const copiedAddresses: readonly string[] = ['queQuan', 'noiSinh'];
export const people = ['cha', 'me', 'giamHo'] as const;
export const peopleWords = { cha: 'cha', me: 'mẹ', giamHo: 'người giám hộ' } as const;

/** One value of the sheet with its place. */
export interface Cell {
  row: number;
  field: FieldKey;
  value: string;
  column: Column | undefined;
  record: SheetRow;
}

/** Every value that was read of the fields asked for, row by row. */
export function cellsOf(sheet: Sheet, wanted: (field: FieldKey) => boolean): Cell[] {
  const columns = new Map(sheet.columns.map((column) => [column.key, column]));
  return sheet.rows.flatMap((record, row) =>
    Object.entries(record.values)
      .filter(([field]) => wanted(field))
      .map(([field, value]) => ({ row, field, value, column: columns.get(field), record })),
  );
}

/** The same without the empty ones. */
export const filledCells = (sheet: Sheet, wanted: (field: FieldKey) => boolean): Cell[] =>
  cellsOf(sheet, wanted).filter(({ value }) => !isEmpty(value));

/** Nothing was entered: '', only signs ("--", "__/__/____"), or a list's first line ("-- Chọn --", "Chọn dân tộc"). */
export function isEmpty(value: string | undefined): boolean {
  const clean = cleanText(value ?? '');
  return !/[\p{L}\p{N}✓✔☑☐√]/u.test(clean) || /^[^\p{L}\p{N}]*(?:chưa |lựa )?chọn(?:$|[^\p{L}\p{N}]+$|\s+\p{Ll}.*$)/u.test(clean.toLowerCase());
}

/** The platform hides part of the value ("0363******34"): nothing can be said of it. */
export const isMasked = (value: string): boolean => /[*•●]{2,}|(?<=\d)[xX]{2,}/u.test(value);

/** The value of a field of a row, cleaned; '' when it is empty or was not read. */
export function textOf(record: SheetRow, field: FieldKey): string {
  const value = record.values[field];
  return isEmpty(value) ? '' : cleanText(value ?? '');
}

const yes = /^(?:co|x|v|true|1|on|checked|dung|roi|da|phai|✓|✔|☑|√)$/;
const no = /^(?:khong|false|0|off|chua|unchecked|☐)$/;

/** A yes/no field as pages show it ("Có", "x", "true", a tick); null when it is empty or says something else. */
export function saysYes(value: string | undefined): boolean | null {
  const word = foldAccents(value ?? '');
  return yes.test(word) ? true : no.test(word) ? false : null;
}

/** The pupil's sex; of a column "Nữ" (x) too. Null where the page does not say, or by a code whose list we do not know. */
export function sexOf(record: SheetRow, sheet: Sheet): 'Nam' | 'Nữ' | null {
  const value = record.values['gioiTinh'];
  if (value === undefined) return null;
  const word = foldAccents(value);
  const label = foldAccents(sheet.columns.find((column) => column.key === 'gioiTinh')?.label ?? '');
  const column = /^nu(?: \(?x\)?)?$/.test(label);
  if (column && saysYes(value) === true) return 'Nữ';
  if (column && (word === '' || saysYes(value) === false)) return 'Nam';
  return /^(?:nam|1|01)$/.test(word) ? 'Nam' : /^(?:nu|2|02)$/.test(word) ? 'Nữ' : null;
}

/** The day of a date field, null when it is empty, unread or no date. */
export function dayIn(record: SheetRow, field: FieldKey): Day | null {
  const reading = readDate(textOf(record, field));
  return reading.ok ? reading.day : null;
}

/** A person's year of birth, from `namSinh` or `ngaySinh`; `person` null is the pupil. */
export function birthYear(record: SheetRow, person: (typeof people)[number] | null): number | null {
  const prefix = person === null ? '' : `${person}.`;
  return dayIn(record, `${prefix}ngaySinh`)?.year ?? readYear(textOf(record, `${prefix}namSinh`)) ?? (person === null ? null : readYear(textOf(record, `${prefix}ngaySinh`)));
}

/** A foreigner: numbers and names of other countries follow other rules. */
export function isForeigner(record: SheetRow): boolean {
  const country = foldAccents(textOf(record, 'quocTich'));
  return /nguoi nuoc ngoai|^nuoc ngoai/.test(foldAccents(textOf(record, 'danToc'))) || (country !== '' && !/viet ?nam|^vn$|^\d+$/.test(country));
}
