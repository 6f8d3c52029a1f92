import type { BackupBody } from '../../lib/backup/backup.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';

/** A stored gradebook of one class, as the readings' table holds it. Invented pupils. */
export function storedBook(lop: string, readAt: string, gk = '7,5'): StoredReading & { kind: string; lop: string; namHoc: string } {
  return {
    key: `smas|gradebook|2026-2027|${lop}|Toán|1`,
    sheet: {
      kind: 'gradebook', health: 'recognised', why: [], platform: 'smas', lop, mon: 'Toán', hocKy: 1, namHoc: '2026-2027', giaoVien: null,
      columns: [{ key: 'gk', label: 'ĐĐGgk', source: 'header', required: false }], unrecognised: [],
      rows: [{ pupil: 'Trần Gia Hân', maHocSinh: 'HS001', values: { gk } }], total: 1,
    },
    readAt,
    seen: [{ readAt, health: 'recognised', why: [] }],
    kind: 'gradebook', lop, namHoc: '2026-2027',
  };
}

export const scope = 'gvbm|smas|2026-2027|7A|Toán|1';

/** One tick of an item, with the values that were seen. */
export const tickOf = (at: string, document = 'smas|gradebook|2026-2027|7A|Toán|1') => ({
  key: `${scope}§GVBM-1`, scope, item: 'GVBM-1', act: 'done', reason: null, at, version: 1, wording: null, fingerprint: 'abc',
  snapshot: { documents: [{ document, rows: [{ who: 'HS001', pupil: 'Trần Gia Hân', values: { gk: '7,5' } }] }] }, seen: [],
});

export const waiverOf7A = (at: string) => ({
  key: 'w1', rule: 'mark-missing', document: 'smas|gradebook|2026-2027|7A|Toán|1', outcome: 'fail', who: 'HS001', field: 'gk', column: false, value: '', reason: 'ốm', at, until: null,
});

/** A whole body of the present format with something in most tables. */
export function sampleBody(at = '2026-11-20T01:00:00.000Z'): BackupBody {
  return {
    tables: {
      readings: [storedBook('7A', at), storedBook('7B', at)],
      ticks: [tickOf(at)],
      waivers: [waiverOf7A(at)],
      deadlines: [{ kind: 'date', id: 'd1', rule: null, title: 'Nộp sổ', hocKy: null, lop: null, mon: null, due: '2026-12-01', before: false }],
      deadlineActs: [{ key: 'D-11|2026-2027|2026-11|7A|', done: { at, missing: null }, snoozedUntil: null }],
      notices: [{ key: 'since', day: '2026-09-01' }],
      lessons: [],
      settings: [{ name: 'settings', value: { homeroom: '7A' } }],
      corrections: [], reviews: [], freezes: [],
      archives: [{ id: '2026-2027|hocBa', namHoc: '2026-2027', book: 'hocBa', exported: null, signed: null, copies: [], checked: null, nextCheck: null }],
      copies: [], reports: [], packDrafts: [],
    },
    damaged: {},
  };
}
