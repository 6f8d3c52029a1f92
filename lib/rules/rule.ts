import type { Finding, Severity, Tag } from '../records/finding.ts';
import type { FieldKey, Sheet, SheetKind } from '../records/sheet.ts';
import type { Words } from '../records/words.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { CommuneTable } from '../vietnamese/communes.ts';

/** Why a rule may say what it says: the law or the school's own agreement, shown to the teacher with its place. */
export interface Basis {
  /** "TT 22/2021/TT-BGDĐT, Điều 9 khoản 1 điểm b" */
  source: string;
  /** The sentence itself where it is short enough to quote. */
  quote?: string;
}

/** One message of a rule: its severity belongs to it, because one rule may hold an error and a mere hint. */
export interface RuleMessage extends Words {
  severity: Severity;
}

/** Everything a rule may know beside the sheet. Plain values; no clock, no storage, no page. */
export interface Facts {
  /** The day the check is made for, "2026-11-22". */
  today: string;
  school: SchoolPack;
  /** The 34 provinces and their communes with the old units; null until the table is loaded: address rules are then unsure. */
  communes: CommuneTable | null;
  /** Earlier readings of the same class that cross-checks rest on (other kinds, other semesters). */
  others: readonly Sheet[];
}

/** The place a rule speaks of: a row index of the sheet and a key; both absent means the whole sheet. */
export interface Place {
  row?: number;
  field?: FieldKey;
}

/** What a rule may add to an outcome. `value` is read from the place when it is left out. */
export interface Detail {
  value?: string;
  suggestion?: string;
  params?: Record<string, string | number>;
}

export interface Report<MessageId extends string = string> {
  fail(message: MessageId, place: Place, detail?: Detail): void;
  unsure(message: MessageId, place: Place, detail?: Detail): void;
}

/** One rule: data and a pure function, one file, named by its id. */
export interface Rule<Options extends object = object, MessageId extends string = string> {
  /** The file's name; never used again for something else once released. */
  id: string;
  /** First version that held it. */
  since: string;
  /** What must be true, in one short line. */
  title: Words;
  /** Why it matters and how to mend it, for the help page. */
  help: Words;
  /** The kinds of sheet it looks at. */
  sheets: readonly SheetKind[];
  tag: Tag;
  basis: readonly Basis[];
  /** Columns without which nothing can be said; one missing makes the rule unsure for the sheet. */
  needs?: readonly FieldKey[];
  /** Defaults the school pack may set under `rules.options[id]`. */
  options: Options;
  messages: Readonly<Record<MessageId, RuleMessage>>;
  check(sheet: Sheet, facts: Facts, report: Report<MessageId>, options: Options): void;
}

/** Types a rule where it is written; the wide type is what the runner sees. */
export function defineRule<Options extends object, MessageId extends string>(rule: Rule<Options, MessageId>): Rule {
  return rule as unknown as Rule;
}

/** One example: at once a test of the rule and a line of its help page. */
export interface Example {
  /** What the example shows, for the help page. */
  name: string;
  sheet: Sheet;
  /** Facts that differ from the examples' defaults (`examples.ts`). */
  facts?: Partial<Facts>;
  options?: object;
  /** Exactly the outcomes the rule must give; empty for a passing example. */
  expect: readonly Partial<Pick<Finding, 'outcome' | 'message' | 'row' | 'field' | 'value' | 'suggestion'>>[];
}
