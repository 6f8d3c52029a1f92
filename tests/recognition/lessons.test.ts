import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../lib/records/lesson.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { page, table, type Item } from './page.ts';

const place = { hostname: 'smas.edu.vn', pathname: '/SoDiem' };
const control = (value: string): Item => ['input', { value, attributes: { type: 'text' } }];
const title = (text: string): Item => ['h2', {}, text];
const lesson = (label: string, key: string, more: Partial<Lesson> = {}): Lesson => ({ platform: 'smas', kind: 'gradebook', label, key, ...more });
const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Châu'];

describe('a gradebook whose mid-term column is called “Mã phụ”', () => {
  const heads = ['STT', 'Họ và tên', 'TX1', 'Mã phụ', 'ĐĐGck', 'ĐTBmhk'];
  const book = (header = 'Mã phụ') =>
    page(title('Sổ điểm môn Toán lớp 7A học kỳ 1'), table(heads.map((head) => (head === 'Mã phụ' ? header : head)), names.map((name, at) => [String(at + 1), name, control('7'), '8', '9', '8,3'])));
  const read = (lessons: readonly Lesson[], header?: string) => recognise(book(header), place, lessons).sheets[0]!;
  const taught = (lessons: readonly Lesson[], header?: string) => {
    const { health, unrecognised, columns, why } = read(lessons, header);
    return { health, unrecognised, taught: columns.filter(({ source }) => source === 'taught').map(({ key }) => key), why: why.map(({ id }) => id) };
  };

  test('is degraded, and says which words it did not understand', () => {
    expect(taught([])).toEqual({ health: 'degraded', unrecognised: ['Mã phụ'], taught: [], why: ['column-absent', 'not-understood'] });
  });

  test('is understood once taught, and marked as taught', () => {
    const sheet = read([lesson('Mã phụ', 'gk')]);
    expect(sheet.columns.find(({ key }) => key === 'gk')).toMatchObject({ label: 'Mã phụ', source: 'taught' });
    expect(sheet.rows.map(({ values }) => values['gk'])).toEqual(['8', '8', '8']);
    expect(taught([lesson('Mã phụ', 'gk')])).toEqual({ health: 'recognised', unrecognised: [], taught: ['gk'], why: [] });
  });

  test('the words are compared without marks, case, stars and colons', () => {
    expect(taught([lesson('MÃ PHỤ:', 'gk')], 'Mã phu\u0323 (*)').health).toBe('recognised');
    expect(taught([lesson('Mã phụ', 'gk')], 'Mã phụ 2').health).toBe('degraded');
  });

  test.each([
    ['another platform', lesson('Mã phụ', 'gk', { platform: 'vnedu' })],
    ['pages of no known platform', lesson('Mã phụ', 'gk', { platform: null })],
    ['another kind of page', lesson('Mã phụ', 'ghiChu', { kind: 'roster' })],
    ['words that are only part of the header', lesson('Mã', 'gk')],
  ])('a lesson of %s does not count', (_name, other) => {
    expect(taught([other])).toEqual(taught([]));
  });

  test('of two lessons the one of this kind counts, also when the other comes first', () => {
    expect(taught([lesson('Mã phụ', 'ghiChu', { kind: 'unknown' }), lesson('Mã phụ', 'gk')]).taught).toEqual(['gk']);
  });

  test('what is no data is left out and no longer listed; what the book lacks is still said', () => {
    expect(taught([lesson('Mã phụ', '')])).toEqual({ health: 'degraded', unrecognised: [], taught: [], why: ['column-absent'] });
    expect(read([lesson('Mã phụ', '')]).columns.map(({ label }) => label)).not.toContain('Mã phụ');
  });

  test('a column understood wrongly is what the teacher says', () => {
    const sheet = read([lesson('Mã phụ', 'ck'), lesson('ĐĐGck', 'gk')]);
    expect(sheet.columns.map(({ key, source }) => [key, source])).toEqual([['hoTen', 'header'], ['tx1', 'header'], ['ck', 'taught'], ['gk', 'taught'], ['tbhk', 'header']]);
    expect(sheet.rows[0]!.values).toMatchObject({ ck: '8', gk: '9' });
    expect(sheet.health).toBe('recognised');
  });

  test.each(['ck', 'tbhk', 'tx1', 'hoTen'])('taught to be what another column is (%s), both are said, and nothing is green', (key) => {
    const { health, why } = taught([lesson('Mã phụ', key)]);
    expect([health, why.includes('two-columns-one-key')]).toEqual(['degraded', true]);
    expect(read([lesson('Mã phụ', key)]).rows.map(({ pupil }) => pupil)).toEqual(names);
  });
});

test('both semesters side by side: what is taught of one half stays in it, what is not understood is said of both', () => {
  const half = ['TX1', 'Mã phụ', 'ĐĐGck'].map((head): Item => ['th', {}, head]);
  const heads: Item = ['thead', {},
    ['tr', {}, ['th', { attributes: { rowspan: '2' } }, 'STT'], ['th', { attributes: { rowspan: '2' } }, 'Họ và tên'], ['th', { attributes: { colspan: '3' } }, 'Học kỳ I'], ['th', { attributes: { colspan: '3' } }, 'Học kỳ II']],
    ['tr', {}, ...half, ...half],
  ];
  const body: Item = ['tbody', {}, ...names.map((name, at): Item => ['tr', {}, ...[String(at + 1), name, '7', '8', '9', '6', '5', '4'].map((cell): Item => ['td', {}, cell])])];
  const { sheets } = recognise(page(title('Sổ điểm môn Toán lớp 7A'), ['table', { rect: [0, 100, 900, 300] }, heads, body]), place, [lesson('Học kỳ II › Mã phụ', 'gk')]);
  expect(sheets.map(({ hocKy, unrecognised, rows }) => [hocKy, unrecognised, rows[0]!.values['gk']])).toEqual([[1, ['Học kỳ I › Mã phụ'], undefined], [2, ['Học kỳ I › Mã phụ'], '5']]);
});

test('a list of which nothing is known becomes what the lessons make of it, one after the other', () => {
  const snapshot = page(title('Bảng theo dõi'), table(['STT', 'Cột A', 'Cột B', 'Cột C'], names.map((name, at) => [String(at + 1), name, '8', '9'])));
  const read = (...lessons: Lesson[]) => recognise(snapshot, place, lessons).sheets[0];
  expect(read()?.kind).toBe('unknown');
  const first = lesson('Cột B', 'gk', { kind: 'unknown' });
  expect(read(first)).toMatchObject({ kind: 'gradebook', health: 'degraded', unrecognised: ['Cột A', 'Cột C'] });
  expect(read(first, lesson('Cột A', 'hoTen'), lesson('Cột C', 'ck'))?.rows.map(({ pupil, values }) => [pupil, values['gk'], values['ck']])).toEqual(names.map((name) => [name, '8', '9']));
});

describe('a profile', () => {
  const field = (label: string, value: string): Item => ['div', {}, ['label', {}, label], control(value)];
  const known = [['Họ và tên', 'Lê An'], ['Ngày sinh', '05/03/2014'], ['Dân tộc', 'Kinh'], ['Tôn giáo', 'Không'], ['Quê quán', 'Thôn Phu']] as const;
  const form = (...more: (readonly [string, string])[]) => page(...[...known, ...more].map(([label, value]) => field(label, value)));
  const read = (snapshot: ReturnType<typeof form>, ...lessons: Lesson[]) => recognise(snapshot, place, lessons).sheets[0]!;
  const profile = (label: string, key: string) => lesson(label, key, { kind: 'profile' });

  test('a field is read as it was taught; one of another kind of page is not', () => {
    const snapshot = form(['Số hiệu riêng', '0123']);
    expect(read(snapshot)).toMatchObject({ kind: 'profile', health: 'degraded', unrecognised: ['Số hiệu riêng'] });
    expect(read(snapshot, lesson('Số hiệu riêng', 'ghiChu'))).toMatchObject({ unrecognised: ['Số hiệu riêng'] });
    const sheet = read(snapshot, profile('Số hiệu riêng', 'soDinhDanh'));
    expect([sheet.health, sheet.unrecognised, sheet.rows[0]!.values['soDinhDanh']]).toEqual(['recognised', [], '0123']);
    expect(sheet.columns.find(({ key }) => key === 'soDinhDanh')?.source).toBe('taught');
  });

  test('no data: left out', () => {
    const sheet = read(form(['Số hiệu riêng', '0123']), profile('Số hiệu riêng', ''));
    expect([sheet.health, sheet.unrecognised, sheet.columns.length]).toEqual(['recognised', [], 5]);
  });

  test('two fields of one key are said, also when both hold the same', () => {
    expect(read(form(['Số hiệu riêng', 'Kinh']), profile('Số hiệu riêng', 'danToc')).why.map(({ id }) => id)).toEqual(['two-columns-one-key']);
  });

  test('that is only shown is taught like a form', () => {
    const shown = (...more: (readonly [string, string])[]) => page(['dl', {}, ...[...known, ...more].flatMap(([label, value]): Item[] => [['dt', {}, label], ['dd', {}, value]])]);
    const snapshot = shown(['Số hiệu riêng', '0123']);
    expect(read(snapshot).unrecognised).toEqual(['Số hiệu riêng']);
    const sheet = read(snapshot, profile('Số hiệu riêng', 'soDinhDanh'));
    expect([sheet.unrecognised, sheet.rows[0]!.values['soDinhDanh']]).toEqual([[], '0123']);
    expect(read(snapshot, profile('Số hiệu riêng', '')).unrecognised).toEqual([]);
    expect(read(snapshot, profile('Số hiệu riêng', 'danToc')).why.map(({ id }) => id)).toContain('two-columns-one-key');
  });
});
