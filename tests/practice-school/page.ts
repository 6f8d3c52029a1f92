/** What a test must find at one place of a practice page; nothing else may be found there. */
export interface Expected {
  rule: string;
  /** The pupil's name as the page shows it; null for a finding on the whole page. */
  pupil: string | null;
  field: string | null;
  outcome?: 'fail' | 'unsure';
  /** Given where the rule knows the exact right value. */
  suggestion?: string;
}

/** A mistake put into clean data on purpose, and what must be found because of it. */
export interface Plant {
  row: number;
  field: string;
  value: string;
  found: readonly { rule: string; field?: string; suggestion?: string; outcome?: 'fail' | 'unsure' }[];
}

/** One pupil's values by canonical key. */
export type PupilValues = Record<string, string>;

/** One page of the practice school, as the browser sees it under a real address. */
export interface PracticePage {
  /** Folder and name, such as `smas/profile`. */
  id: string;
  /** What a teacher would call the page. */
  title: string;
  address: string;
  html: string;
  sheet: { kind: string; lop: string; mon: string | null; hocKy: 1 | 2 | 3 | null; namHoc: string | null; pupils: number };
  /** Exactly what must be found when the page has come to rest. */
  expected: readonly Expected[];
}

/** A platform's folder: its pages, and the other files they ask for by path. */
export interface PracticePlatform {
  origin: string;
  pages: readonly PracticePage[];
  files: Readonly<Record<string, { type: string; body: string }>>;
}

/** Puts the mistakes into a copy of clean rows. */
export function withPlants(rows: readonly PupilValues[], plants: readonly Plant[]): PupilValues[] {
  return rows.map((row, index) => ({
    ...row,
    ...Object.fromEntries(plants.filter((plant) => plant.row === index).map(({ field, value }) => [field, value])),
  }));
}

/** What must be found in rows that carry these mistakes, by row. */
export function expectedOf(rows: readonly PupilValues[], plants: readonly Plant[]): Expected[] {
  return plants.flatMap(({ row, field, found }) => found.map((what) => ({ pupil: rows[row]?.['hoTen'] ?? null, field, ...what })));
}
