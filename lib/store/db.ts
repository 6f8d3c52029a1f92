import Dexie, { type Table } from 'dexie';

/**
 * The one database, in the extension's own origin. Readings and what a person said are kept; nothing derived is (law 4).
 * A table's record is described by the repository file that owns it; what comes out is parsed there, because an older or
 * damaged record must be said and kept, never trusted.
 */
export class SoatDatabase extends Dexie {
  /** One document per platform × kind × school year × class × subject × period: `readings.ts`. */
  readings!: Table<unknown, string>;
  /** What a person ticked, with the fingerprint of what they saw: `ticks.ts`. */
  ticks!: Table<unknown, string>;
  /** Findings a person waived, with the reason: `waivers.ts`. */
  waivers!: Table<unknown, string>;
  /** Deadlines and test periods the user entered: `deadlines.ts`. */
  deadlines!: Table<unknown, string>;
  /** Done, snoozed: acts on deadlines, the computed ones included: `deadlines.ts`. */
  deadlineActs!: Table<unknown, string>;
  /** Reminders already shown, so that none is shown twice: `deadlines.ts`. */
  notices!: Table<unknown, string>;
  /** Lessons taught on a page: `lessons.ts`. */
  lessons!: Table<unknown, string>;
  /** Settings, the school pack among them: `settings.ts`. */
  settings!: Table<unknown, string>;
  /** Records of correction (biên bản chỉnh sửa dữ liệu): `corrections.ts`. */
  corrections!: Table<unknown, string>;
  /** Review records, and books frozen at the end of an entry period: `reviews.ts`. */
  reviews!: Table<unknown, string>;
  freezes!: Table<unknown, string>;
  /** Where the copies of a year's signed books are kept, and when they were looked at: `archives.ts`. */
  archives!: Table<unknown, string>;
  /** Progress reports of the school's teachers, without pupils: `reports.ts`. */
  reports!: Table<unknown, string>;
  /** The digital team's drafts of the school pack, and the keys it signs with: `pack-drafts.ts`. */
  packDrafts!: Table<unknown, string>;
  packKeys!: Table<unknown, string>;

  constructor(name = 'soat') {
    super(name);
    this.version(1).stores({
      readings: '&key, kind, lop, [namHoc+lop]',
      ticks: '&key, scope',
      waivers: '&key, document',
      deadlines: '&id',
      deadlineActs: '&key',
      notices: '&key',
      lessons: '&key',
      settings: '&name',
    });
    this.version(2).stores({
      corrections: '&id, lop',
      reviews: '&id, scope',
      freezes: '&id, document',
      archives: '&id',
      reports: '&id',
      packDrafts: '&id',
      packKeys: '&id',
    });
  }
}

export const db = new SoatDatabase();
