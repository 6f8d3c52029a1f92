import Dexie, { type Table } from 'dexie';

/**
 * What this code stores: raised with the database's version, and whenever records of a table come to mean something else.
 * It stands in the database, so that older code notices data of newer code and leaves them as they are.
 */
export const storeFormat = 2;
const formatName = 'format';

/** What the settings table holds of this browser alone: no backup takes it along, no restore changes it. */
export const localSettings: readonly string[] = [formatName, 'backup', 'policy', 'clock'];

/** A write that was refused because a newer Soát stored what is there. */
export class NewerDatabase extends Error {
  constructor() {
    super('the database was written by a newer version');
    this.name = 'NewerDatabase';
  }
}

/**
 * The one database, in the extension's own origin. Readings and what a person said are kept; nothing derived is (law 4).
 * A table's record is described by the repository file that owns it; what comes out is parsed there, because an older or
 * damaged record must be said and kept, never trusted.
 */
export class SoatDatabase extends Dexie {
  /** Stored by a newer Soát: nothing is written, because what that one means by its records is not known here. */
  newer = false;
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
  /** Copies kept to compare with: tables of files, readings as they once were. In a table of their own: no list, deadline or signing rests on them. `copies.ts` */
  copies!: Table<unknown, string>;
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
      copies: '&id',
      reports: '&id',
      packDrafts: '&id',
      packKeys: '&id',
    });
    // Dexie opens a newer database without a word.
    this.on('ready', (opened) => this.#compareFormats(opened), true);
    this.use({
      stack: 'dbcore',
      name: 'never-over-newer',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return { ...table, mutate: (request) => (this.newer ? Dexie.Promise.reject(new NewerDatabase()) : table.mutate(request)) };
        },
      }),
    });
  }

  async #compareFormats(opened: Dexie): Promise<void> {
    const record = (await opened.table('settings').get(formatName)) as { value?: unknown } | undefined;
    const stored = typeof record?.value === 'number' ? record.value : 0;
    this.newer = stored > storeFormat || Math.floor(this.backendDB().version / 10) > storeFormat;
    if (!this.newer && stored < storeFormat) await opened.table('settings').put({ name: formatName, value: storeFormat });
  }
}

/** Whether what is stored may only be looked at, because a newer Soát stored it. */
export async function isNewerDatabase(): Promise<boolean> {
  await db.open();
  return db.newer;
}

export const db = new SoatDatabase();
