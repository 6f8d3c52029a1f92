import type { Finding } from '../records/finding.ts';
import type { FieldKey, Reason, Sheet, SheetKind } from '../records/sheet.ts';
import type { Words } from '../records/words.ts';
import type { Change, Rests, Snapshot } from './fingerprint.ts';
import type { Period, ReviewData, Scope } from './scope.ts';

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

/** What is known of an item from elsewhere than the rules: signatures, frozen books, correction records, archive copies. */
export interface Look {
  /** Good to know; closes and opens nothing. */
  says: readonly Reason[];
  /** Speaks against the item: while there is any it is an error. */
  against: readonly Reason[];
  /** What cannot be told. */
  gaps: readonly Reason[];
  /** What Soát has not seen and the person may look at and tick instead. */
  byHand?: readonly Reason[];
  /** Values that are not what they ought to be, before → after. */
  changes?: readonly Change[];
  /** What a tick rests on beside the readings: when it differs, the item opens again. */
  basis?: Snapshot['documents'];
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
  /** What is known of it beside the rules' findings. */
  look?: (data: ReviewData) => Look;
  /** Asked for by the school's pack, not by Soát: a tick is bound to its words too. */
  ofSchool?: true;
}

/** A check-list: its items, and to which of them a finding belongs. Every finding belongs to exactly one. */
export interface Checklist {
  items: readonly Item[];
  /** The sheets it speaks of: their findings count, and ticks rest on their values. */
  kinds: readonly SheetKind[];
  /** Only ticks rest on those sheets; what is found in them is for others to mend. */
  onlyRests?: true;
  /** What a tick of an item that the school added rests on: all that is signed with this list. */
  whole?: Rests;
  itemOf(finding: Finding, sheet: Sheet, commentOnly: boolean | null): string;
}

/** The key a finding speaks of: its field, else the first field that it says is missing. */
export function keyOf(finding: Finding): FieldKey {
  return finding.field ?? String(finding.params['fields'] ?? '').split(', ')[0] ?? '';
}
