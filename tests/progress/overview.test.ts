import { expect, test } from 'vitest';
import { overviewOf, periodsIn, placeIn, reachedPercent } from '../../lib/progress/overview.ts';
import { doubtNotes, progressTable } from '../../lib/progress/table.ts';
import { fortyClasses, minhTan as options, reportOf, schoolReports } from './reports.ts';

const inForce = { versions: { soat: '0.1.0', rules: 60, pack: '2' } };

test('500 reports of a school of 40 classes give the totals that plain counting gives', () => {
  const reports = schoolReports(500);
  const { totals, classes, subjects, cells, missing, versions } = overviewOf(reports, options);
  // Counted with no help of the code: the same loop a clerk with a pencil makes.
  let ready = 0, notReady = 0, unclear = 0, signed = 0, read = 0, complete = 0, errors = 0, unread = 0, clean = 0, otherPack = 0, oldSoat = 0;
  for (let n = 0; n < 500; n++) {
    const report = reports[n]!;
    if (report.verdict === 'san-sang') ready++;
    if (report.verdict === 'chua-san-sang') notReady++;
    if (report.verdict === 'chua-xac-dinh') unclear++;
    if (report.signedAt) signed++;
    read += report.pupils.read; complete += report.pupils.complete; errors += report.errors; unread += report.unread;
    if (!report.errors && !report.unread && report.verdict !== 'chua-xac-dinh') clean++;
    if (n % 20 === 0) otherPack++;
    if (n % 50 === 0) oldSoat++;
  }
  expect(totals).toEqual({ books: 500, notReported: 20, byVerdict: { 'san-sang': ready, 'chua-san-sang': notReady, 'chua-xac-dinh': unclear }, signed, read, complete, errors, unread, clean, doubted: otherPack });
  // Forty classes have 40 × 13 = 520 books: seven are missing of the 39th class, and all thirteen of the last, of which nothing came.
  expect(classes).toEqual(fortyClasses);
  expect([missing.get('9K')!.size, missing.get('9L')!.size, cells.has('9L')]).toEqual([7, 13, false]);
  expect([subjects.length, subjects[0]]).toEqual([13, '']);
  expect(cells.get('6A')!.get('Toán')!.report).toEqual(reports[0]);
  expect(versions.reduce((sum, { n }) => sum + n, 0)).toBe(500);
  expect(versions.filter(({ soat }) => soat === '0.0.9').reduce((sum, { n }) => sum + n, 0)).toBe(oldSoat);
});

test('of two reports of one book the newer counts, in whatever order they come, and it is said', () => {
  const early = reportOf(0, { verdict: 'chua-san-sang', errors: 3 });
  const late = reportOf(0, { verdict: 'san-sang', errors: 0, at: '2027-01-09T02:00:00.000Z', lop: '6a ' });
  for (const reports of [[early, late], [late, early]]) {
    const { totals, doubled, cells } = overviewOf(reports, options);
    expect([totals.books, totals.errors, doubled]).toEqual([1, 0, 1]);
    expect(cells.get('6A')!.get('Toán')!.older).toBe(1);
  }
});

test('reports under other rules of the school, and old ones, are said', () => {
  const { totals, cells } = overviewOf([reportOf(1), reportOf(2, { versions: { soat: '0.1.0', rules: 60, pack: '1' } }), reportOf(3, { at: '2026-12-26T02:00:00.000Z' })], options);
  const doubts = [...cells.get('6A')!.values()].map(({ report, doubts }) => [report.mon, doubts]);
  expect(doubts).toEqual([['Ngữ văn', []], ['Tiếng Anh', ['other-pack']], ['Khoa học tự nhiên', ['old']]]);
  expect(totals.doubted).toBe(2);
});

test('other years and periods are left out; the newest is offered first', () => {
  const reports = [reportOf(0), reportOf(1, { period: 3 }), reportOf(2, { namHoc: '2025-2026', period: 3 })];
  expect(overviewOf(reports, options).totals.books).toBe(1);
  expect(periodsIn(reports)).toEqual([{ namHoc: '2026-2027', period: 3 }, { namHoc: '2026-2027', period: 1 }, { namHoc: '2025-2026', period: 3 }]);
});

test('a target is measured by what it says, never rounded up; what is not reported counts as not reached, or cannot be told', () => {
  const totals = overviewOf(schoolReports(500), options).totals;
  expect(reachedPercent({ ...totals, books: 1000, notReported: 0, signed: 999 }, 'signed')).toBe(99);
  expect(reachedPercent({ ...totals, books: 5, notReported: 5, signed: 5 }, 'signed')).toBe(50);
  expect(reachedPercent({ ...totals, books: 0, notReported: 0, signed: 0 }, 'signed')).toBeNull();
  expect(reachedPercent({ ...totals, books: 4, notReported: 0, byVerdict: { 'san-sang': 3, 'chua-san-sang': 1, 'chua-xac-dinh': 0 } }, 'ready')).toBe(75);
  expect(reachedPercent({ ...totals, books: 3, notReported: 1, clean: 3 }, 'errors')).toBe(75);
  expect(reachedPercent({ ...totals, notReported: 1 }, 'complete')).toBeNull();
  expect(reachedPercent({ ...totals, notReported: 0, complete: 30, read: 40, unread: 20 }, 'complete')).toBe(50);
});

test('one report of a school is not the school: the books of all its classes are missed; without a list that is said', () => {
  const one = [reportOf(0, { verdict: 'san-sang' })];
  const listed = overviewOf(one, options);
  expect([listed.listed, listed.totals.books, listed.totals.notReported, reachedPercent(listed.totals, 'ready')]).toEqual([true, 1, 519, 0]);
  const unlisted = overviewOf(one, { ...options, classes: [] });
  expect([unlisted.listed, unlisted.classes, unlisted.totals.notReported]).toEqual([false, ['6A'], 12]);
  expect(overviewOf(one, { ...options, classes: ['lớp 6a ', '6A', '6B'] }).totals.notReported).toBe(25);
});

test('a book of a class that the school does not list is doubted, and makes no total better', () => {
  const { totals, cells } = overviewOf([reportOf(0, { ...inForce, lop: '6Z', verdict: 'san-sang' })], options);
  expect(cells.get('6Z')!.get('Toán')!.doubts).toEqual(['no-class']);
  expect([totals.byVerdict['san-sang'], totals.notReported, totals.doubted]).toEqual([0, 520, 1]);
});

test('reports of another school are kept apart and counted nowhere; one that names none is doubted', () => {
  const reports = [reportOf(0, { ...inForce, truong: 'Trường Trung học cơ sở Minh Tân' }), reportOf(0, { ...inForce, truong: 'THCS Hải An', at: '2027-01-09T02:00:00.000Z' }), reportOf(1, { truong: '' })];
  const { totals, cells, elsewhere, doubled, versions } = overviewOf(reports, options);
  expect([totals.books, doubled, versions.reduce((sum, { n }) => sum + n, 0)]).toEqual([2, 0, 2]);
  expect(elsewhere.map(({ report, doubts }) => [report.truong, doubts])).toEqual([['THCS Hải An', ['other-school']]]);
  expect([cells.get('6A')!.get('Toán')!.doubts, cells.get('6A')!.get('Ngữ văn')!.doubts]).toEqual([[], ['no-school']]);
  // Where the rules name no school, it is the one that most reports name.
  expect(overviewOf([...reports, reportOf(2)], { ...options, school: '' })).toMatchObject({ school: 'Trường Trung học cơ sở Minh Tân', elsewhere: [{ report: { truong: 'THCS Hải An' } }] });
});

test('a report of a day that has not come replaces no other, whatever the order, and alone is not believed', () => {
  const [now, future] = [reportOf(0, { verdict: 'chua-san-sang' }), reportOf(0, { ...inForce, verdict: 'san-sang', at: '2027-03-01T02:00:00.000Z' })];
  for (const reports of [[now, future], [future, now]]) expect(overviewOf(reports, options).cells.get('6A')!.get('Toán')!.report).toBe(now);
  const { cells, totals } = overviewOf([future], options);
  expect(cells.get('6A')!.get('Toán')).toMatchObject({ doubts: ['future'], verdict: 'chua-xac-dinh' });
  expect([totals.byVerdict['san-sang'], totals.clean, totals.signed]).toEqual([0, 0, 0]);
  // Late in the evening of UTC it is the next day at school.
  expect(overviewOf([reportOf(0, { ...inForce, at: '2027-01-10T16:59:00.000Z' })], options).totals.doubted).toBe(0);
  expect(overviewOf([reportOf(0, { ...inForce, at: '2027-01-10T17:01:00.000Z' })], options).totals.doubted).toBe(1);
});

test('a report that contradicts itself is never ready, signed, complete or clean', () => {
  const { cells, totals } = overviewOf([reportOf(0, { ...inForce, verdict: 'san-sang', errors: 3, signedAt: '2027-01-06T02:00:00.000Z' })], options);
  expect(cells.get('6A')!.get('Toán')).toMatchObject({ doubts: ['contradicts'], verdict: 'chua-xac-dinh' });
  expect([totals.byVerdict['san-sang'], totals.signed, totals.complete, totals.clean, totals.errors]).toEqual([0, 0, 0, 0, 3]);
});

test('a report of the whole school is no book: it stands by itself and in no total', () => {
  const { totals, whole, classes } = overviewOf([reportOf(0, { role: 'bgh', lop: null, mon: null, verdict: 'san-sang', errors: 0 })], options);
  expect([whole.length, totals.books, totals.byVerdict['san-sang'], totals.read, classes.length]).toEqual([1, 0, 0, 0, 40]);
  expect(progressTable(overviewOf([reportOf(0, { role: 'bgh', lop: null, mon: null })], options), 'vi').rows.at(-1)!.slice(3, 5)).toEqual(['Toàn trường', 'Ban giám hiệu']);
});

test('at THPT a chosen subject that nobody reported of a class is not counted against it, unless the school names its teacher', () => {
  const reports = [['10A1', 'Vật lí'], ['10A1', 'Hóa học'], ['10A2', 'Địa lí'], ['10A2', 'Lịch sử']].map(([lop, mon], n) => reportOf(n, { lop: lop!, mon: mon!, role: 'gvbm' }));
  const thpt = { ...options, classes: ['10A1', '10A2'], responsible: [{ mon: 'Sinh học', hoTen: 'Trần Thị A' }, { mon: 'Âm nhạc', lop: '10A2', hoTen: 'Lê Văn B' }] };
  const overview = overviewOf(reports, thpt);
  expect(placeIn(overview, '10A1', 'Địa lí')).toBe('unclear');
  expect(placeIn(overview, '10A2', 'Vật lí')).toBe('unclear');
  expect(placeIn(overview, '10A1', 'Lịch sử')).toBe('missing');
  expect(placeIn(overview, '10A2', 'Âm nhạc')).toBe('missing');
  expect(placeIn(overview, '10A1', 'Âm nhạc')).toBe('unclear');
  // What every class of grade 10 has: eight compulsory subjects and the homeroom; 10A2 has reported one of them.
  expect([overview.missing.get('10A1')!.size, overview.missing.get('10A2')!.size]).toEqual([9, 9]);
  expect(progressTable(overview, 'vi').rows.filter((row) => row[6] === 'chưa rõ có học không').map((row) => [row[3], row[4]])).toContainEqual(['10A1', 'Địa lí']);
});

test('a subject of another grade is no place of a class', () => {
  const overview = overviewOf([reportOf(0), reportOf(1, { lop: '10A1', mon: 'Vật lí', role: 'gvbm' })], { ...options, classes: ['6A', '10A1'] });
  expect([placeIn(overview, '6A', 'Vật lí'), placeIn(overview, '10A1', 'Khoa học tự nhiên')]).toEqual(['none', 'none']);
});

test('a book that the school names a teacher for is missed even where its class is not listed', () => {
  const { classes, cells, missing } = overviewOf([reportOf(0)], { ...options, classes: [], responsible: [{ lop: '6b', mon: 'toán', hoTen: 'A' }, { mon: 'Ngoại ngữ 2', hoTen: 'B' }] });
  expect(classes).toEqual(['6A', '6B']);
  expect([cells.get('6B'), missing.get('6B')!.size, missing.get('6A')!.size]).toEqual([undefined, 14, 13]);
});

test('a subject that is kept in two books is ready when both are', () => {
  const part = (mon: string, more: Parameters<typeof reportOf>[1] = {}) => reportOf(1, { mon, verdict: 'san-sang', errors: 0, signedAt: '2027-01-06T02:00:00.000Z', ...more });
  const shown = (...reports: ReturnType<typeof part>[]) => {
    const { cells, totals } = overviewOf(reports, options);
    const book = cells.get('6A')!.get('Nghệ thuật')!;
    return [book.verdict, book.doubts, totals.books, totals.signed];
  };
  expect(shown(part('Âm nhạc'))).toEqual(['chua-xac-dinh', ['part-missing'], 1, 0]);
  for (const swap of [false, true]) {
    const both = (other: ReturnType<typeof part>) => (swap ? [other, part('Âm nhạc')] : [part('Âm nhạc'), other]);
    expect(shown(...both(part('Mĩ thuật')))).toEqual(['san-sang', [], 1, 1]);
    expect(shown(...both(part('Mĩ thuật', { signedAt: null })))).toEqual(['san-sang', [], 1, 0]);
    expect(shown(...both(part('Mĩ thuật', { verdict: 'chua-san-sang', errors: 2, signedAt: null })))).toEqual(['chua-san-sang', [], 1, 0]);
  }
  expect(shown(part('Nghệ thuật'))).toEqual(['san-sang', [], 1, 1]);
});

test('the table to hand out has a row for each place, those nobody reported too', () => {
  const { head, rows } = progressTable(overviewOf([reportOf(0), reportOf(14)], { ...options, classes: ['6A', '6B'] }), 'vi');
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows).toHaveLength(26);
  expect(rows.filter((row) => row[6] !== 'chưa có báo cáo').map((row) => [row[0], row[3], row[4], row[13]])).toEqual([['THCS Minh Tân', '6A', 'Toán', '2027-01-07'], ['THCS Minh Tân', '6B', 'Ngữ văn', '2027-01-07']]);
});

test('the day in the table is Vietnam’s, and each doubt stands in words', () => {
  const overview = overviewOf([reportOf(0, { at: '2027-01-08T18:30:00.000Z' }), reportOf(1, { versions: { soat: '0.1.0', rules: 60, pack: '' } })], options);
  const row = (mon: string) => progressTable(overview, 'vi').rows.find((one) => one[3] === '6A' && one[4] === mon)!;
  expect(row('Toán')[13]).toBe('2027-01-09');
  expect(row('Ngữ văn').at(-1)).toBe('theo bản chuẩn, không phải quy định “2” của trường');
  expect(doubtNotes(overviewOf([reportOf(1)], { ...options, pack: '' }), 'vi')).toEqual([{ text: 'theo quy định “2”; máy này dùng bản chuẩn, chưa nạp quy định của trường', n: 1 }]);
});
