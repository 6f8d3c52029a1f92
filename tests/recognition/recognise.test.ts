import { describe, expect, test } from 'vitest';
import { placeIn, type Recognition, type Remembered } from '../../lib/records/recognition.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { remember } from '../../lib/recognition/remember.ts';
import { all } from '../../lib/recognition/select.ts';
import { treeOf } from '../../lib/recognition/tree.ts';
import { page, table, type Item } from './page.ts';

const place = { hostname: 'smas.edu.vn', pathname: '/SoDiem' };
const heads = ['STT', 'Họ và tên', 'TX1', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const control = (value: string): Item => ['input', { value, attributes: { type: 'text' } }];
const row = (nth: number, name: string): Item[] => [String(nth), name, control('7'), '8', '9', '8,5'];
const title: Item = ['h2', {}, 'Sổ điểm môn Toán lớp 7A học kỳ 1'];

describe('a gradebook', () => {
  const snapshot = page(title, table(heads, [row(1, 'Nguyễn Văn An'), row(2, 'Trần Thị Bình')]));
  const recognition = recognise(snapshot, place);
  const [sheet] = recognition.sheets;

  test('is understood without a page', () => {
    expect(sheet).toMatchObject({ kind: 'gradebook', health: 'recognised', platform: 'smas', lop: '7A', mon: 'Toán', hocKy: 1 });
    expect(sheet?.rows.map(({ pupil, values }) => [pupil, values['tx1'], values['tbhk']])).toEqual([['Nguyễn Văn An', '7', '8,5'], ['Trần Thị Bình', '7', '8,5']]);
  });

  test('each value, row, header and the whole name their element', () => {
    const elements = treeOf(snapshot).list;
    const inputs = all(treeOf(snapshot), 'input').map(({ id }) => id);
    const [places] = recognition.places;
    if (!sheet || !places) throw new Error('nothing was read');
    const tagAt = (line: number | null, field: string | null) => elements[placeIn(sheet, places, line, field)]?.shape.tag;
    expect([placeIn(sheet, places, 0, 'tx1'), placeIn(sheet, places, 1, 'tx1')]).toEqual(inputs);
    expect([tagAt(0, 'gk'), tagAt(null, 'gk'), tagAt(1, null), tagAt(null, null), tagAt(0, 'ck2')]).toEqual(['td', 'th', 'td', 'table', undefined]);
    expect(structuredClone(recognition)).toEqual(recognition);
  });

  test('of a page that went on past the most that is taken is never whole', () => {
    const cut = recognise({ ...snapshot, cut: { nodes: true, texts: 0 } }, place).sheets[0];
    expect([cut?.health, cut?.why.map(({ id }) => id)]).toEqual(['degraded', ['page-too-long']]);
  });

  test('beside more fields than are looked at is never whole', () => {
    const fields = Array.from({ length: 3000 }, (): Item => ['div', {}, control('')]);
    const cut = recognise(page(title, table(heads, [row(1, 'Nguyễn Văn An'), row(2, 'Trần Thị Bình')]), ...fields), place).sheets[0];
    expect([cut?.health, cut?.why.map(({ id }) => id)]).toEqual(['degraded', ['page-too-long']]);
  });

  test('beside a field for a password is left alone', () => {
    expect(recognise(page(title, table(heads, [row(1, 'Nguyễn Văn An')]), ['input', { attributes: { type: 'password' } }]), place).sheets).toEqual([]);
  });
});

describe('what was seen before', () => {
  /** A grid that counts its rows and has only some of them in the page. */
  const part = (from: number, names: readonly string[], lop = '7A', total = 4): Recognition =>
    recognise(page(['h2', {}, `Sổ điểm môn Toán lớp ${lop} học kỳ 1`], ['div', { attributes: { role: 'grid', 'aria-rowcount': String(total + 1) } },
      ['div', { attributes: { role: 'row', 'aria-rowindex': '1' } }, ...heads.map((head): Item => ['div', { attributes: { role: 'columnheader' } }, head])],
      ...names.map((name, at): Item => ['div', { attributes: { role: 'row', 'aria-rowindex': String(from + at + 1) } }, ...row(from + at, name).map((cell): Item => ['div', { attributes: { role: 'gridcell' } }, cell])]),
    ]), place);
  const kept = (remembered: Remembered) => JSON.parse(JSON.stringify(remembered)) as Remembered;
  const names = ({ sheets }: Recognition) => sheets[0]?.rows.map(({ pupil }) => pupil);

  test('is joined in the order of the list, also backwards; rows that are gone have no element', () => {
    const first = remember(null, part(3, ['Lê Cúc', 'Phạm Dung']));
    expect(first.recognition.sheets[0]?.why.map(({ id }) => id)).toContain('rows-not-seen');
    const second = remember(kept(first.remembered), part(1, ['Nguyễn An', 'Trần Bình']));
    expect(names(second.recognition)).toEqual(['Nguyễn An', 'Trần Bình', 'Lê Cúc', 'Phạm Dung']);
    expect(second.recognition.sheets[0]?.health).toBe('recognised');
    const cells = second.recognition.places[0]?.cells ?? [];
    expect(cells.map((ids) => ids.some((id) => id >= 0))).toEqual([true, true, false, false]);
    expect(second.recognition.extents[0]?.indexes).toEqual([1, 2, 3, 4].map((nth) => nth + 1));
  });

  test('is not given to another class, nor to a list in which another pupil stands in a place', () => {
    const first = remember(null, part(1, ['Nguyễn An', 'Trần Bình']));
    expect(names(remember(kept(first.remembered), part(3, ['Lê Cúc'], '7B')).recognition)).toEqual(['Lê Cúc']);
    expect(names(remember(kept(first.remembered), part(2, ['Lê Cúc'])).recognition)).toEqual(['Lê Cúc']);
    expect(names(remember(kept(first.remembered), part(3, ['Lê Cúc'], '7A', 9)).recognition)).toEqual(['Lê Cúc']);
  });

  test('nothing is kept of a list that the page holds whole', () => {
    expect(remember(null, part(1, ['Nguyễn An', 'Trần Bình', 'Lê Cúc', 'Phạm Dung'])).remembered).toEqual({});
  });

  test('a tab without a name belongs to the pupil on the page only while the sweep runs', () => {
    const field = (label: string, value: string): Item => ['div', {}, ['label', {}, label], control(value)];
    const general = recognise(page(...['Họ và tên|Lê An', 'Ngày sinh|05/03/2014', 'Dân tộc|Kinh', 'Tôn giáo|Không', 'Quê quán|Thôn Phu'].map((text) => field(text.split('|')[0] ?? '', text.split('|')[1] ?? ''))), place);
    const family = recognise(page(...['Họ tên mẹ|Trần Thị Lan', 'Năm sinh mẹ|1985', 'Nghề nghiệp mẹ|Giáo viên', 'Họ tên cha|Lê Văn Ba'].map((text) => field(text.split('|')[0] ?? '', text.split('|')[1] ?? ''))), place);
    const { remembered } = remember(null, general);
    expect(remember(kept(remembered), family, true).recognition.sheets[0]?.rows[0]).toMatchObject({ pupil: 'Lê An', values: { hoTen: 'Lê An', 'me.hoTen': 'Trần Thị Lan' } });
    expect(remember(kept(remembered), family, false).recognition.sheets[0]?.rows[0]?.pupil).toBeNull();
  });
});
