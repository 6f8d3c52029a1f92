import type { Finding } from '../records/finding.ts';
import type { FieldKey, Reason, Sheet, SheetKind } from '../records/sheet.ts';
import type { Words } from '../records/words.ts';
import type { Rests } from './fingerprint.ts';
import type { Period, Scope } from './scope.ts';

/** auto: Soát tells by itself · assisted: Soát shows the places, the person judges and ticks · manual: only the person knows. */
export type ItemKind = 'auto' | 'assisted' | 'manual';

/** A column that must have been read for every pupil before anything can be said. */
export interface Need {
  kinds: readonly SheetKind[];
  /** The period whose page holds it under `key`. */
  term: Period;
  /** A key, or the beginning of several when it ends in a dot. */
  key: FieldKey;
  /** Its key on a page that shows several periods at once. */
  elsewhere?: FieldKey;
  /** An empty value is an error by itself. */
  filled?: boolean;
  /** Where it cannot be read at all, the person may look and tick instead. */
  orByHand?: boolean;
}

/** Fields of pupils' profiles that must have been read for each pupil of the class. */
export interface ProfileNeed {
  /** Each entry is met by the key itself or by its parts (`hoKhau.thon`). */
  fields: readonly FieldKey[];
  /** The class list does not do: each pupil's own profile must have been opened. */
  ownPage?: boolean;
}

/** One item of a check-list: data, and which findings and values are its affair. */
export interface Item {
  id: string;
  kind: ItemKind;
  title: Words;
  /** Where it is demanded, shown to the teacher. */
  source: string;
  /** A person may leave it out with a reason; the declarations may not be left out. */
  maySkip?: boolean;
  /** Only asked at the year's end. */
  yearOnly?: boolean;
  needs?: (scope: Scope, commentOnly: boolean | null) => readonly Need[];
  profiles?: ProfileNeed;
  /** Why the item does not apply; null when it does. */
  notFor?: (commentOnly: boolean | null) => Reason | null;
  /** The values a tick rests on; absent when it rests on none. */
  rests?: Rests;
}

/** A check-list: its items, and to which of them a finding belongs. Every finding belongs to exactly one. */
export interface Checklist {
  items: readonly Item[];
  /** The sheets whose findings count. */
  kinds: readonly SheetKind[];
  itemOf(finding: Finding, sheet: Sheet, commentOnly: boolean | null): string;
}

/** The key a finding speaks of: its field, else the first field that it says is missing. */
export function keyOf(finding: Finding): FieldKey {
  return finding.field ?? String(finding.params['fields'] ?? '').split(', ')[0] ?? '';
}
