import type { DeadlineInput } from '../../lib/deadlines/deadline.ts';
import type { BookProgress } from '../../lib/deadlines/book-progress.ts';
import type { DateEntry, TestEntry } from '../../lib/deadlines/entry.ts';
import { standardPack } from '../../lib/school/standard.ts';

/** A subject teacher on 23/11/2026 with nothing entered. */
export const input = (more: Partial<DeadlineInput> = {}): DeadlineInput => ({
  today: '2026-11-23',
  roles: ['gvbm'],
  teaches: [],
  homeroom: null,
  since: null,
  entries: [],
  // The monthly backup is off: it would stand in every list.
  school: { ...standardPack, rules: { ...standardPack.rules, off: ['D-17'] } },
  acts: [],
  books: [],
  ...more,
});

export const giuaKi = (more: Partial<TestEntry> = {}): TestEntry => ({
  kind: 'test', id: 'gk', test: 'giuaKi', namHoc: '2026-2027', hocKy: 1, lop: '7A', mon: 'Toán', from: '2026-11-09', to: '2026-11-13', ...more,
});

export const cuoiKi = (more: Partial<TestEntry> = {}): TestEntry => giuaKi({ id: 'ck', test: 'cuoiKi', from: '2026-12-25', to: '2026-12-25', ...more });

export const dated = (more: Partial<DateEntry> = {}): DateEntry => ({
  kind: 'date', id: 'd', rule: null, title: 'Nộp sổ', hocKy: null, lop: null, mon: null, due: '2026-11-27', before: false, ...more,
});

/** The 7A Toán book, read whole this morning, three pupils without ĐĐGgk. */
export const book = (more: Partial<BookProgress> = {}): BookProgress => ({
  lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', pupils: 45, total: 45, missing: { gk: 3, ck: 45, tx: 0 },
  readAt: '2026-11-23T01:12:00.000Z', whole: true, complete: false, ...more,
});
