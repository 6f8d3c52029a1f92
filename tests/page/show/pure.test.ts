import { describe, expect, test } from 'vitest';
import themeCss from '../../../components/theme.css?raw';
import { changeOf } from '../../../lib/page/show/changes.ts';
import { cornerByKey, nearestCorner, overlap, placeCard, readCorner } from '../../../lib/page/show/geometry.ts';
import { readAnswer, readToPage } from '../../../lib/page/show/guard.ts';
import { inPageOrder, stepFrom } from '../../../lib/page/show/order.ts';
import { dark, light } from '../../../lib/records/page-style.ts';
import type { Sheet } from '../../../lib/records/sheet.ts';
import { answerOf, finding, sheetOf } from './sample.ts';

const column = (key: string) => ({ key, label: key, source: 'header' as const, required: false });
const book = (marks: string[][]): Sheet =>
  sheetOf('gradebook', ['tx1', 'gk'].map(column), marks.map(([tx1, gk], at) => ({ pupil: `Em ${at}`, maHocSinh: null, values: { tx1: tx1!, gk: gk! } })));

describe('what changed between two readings', () => {
  const before = [book([['8', '7'], ['9', '6']])];
  test('nothing', () => expect(changeOf(before, structuredClone(before))).toEqual({ kind: 'none' }));
  test('nothing of a school, before and after', () => expect(changeOf(null, [])).toEqual({ kind: 'none' }));
  test('the first reading', () => expect(changeOf(null, before)).toEqual({ kind: 'all' }));
  test('one cell: that row', () => expect(changeOf(before, [book([['8', '7'], ['9', '6,5']])])).toEqual({ kind: 'row', sheet: 0, row: 1 }));
  test('two rows: everything', () => expect(changeOf(before, [book([['8', '7,5'], ['9', '6,5']])])).toEqual({ kind: 'all' }));
  test('a row more: everything', () => expect(changeOf(before, [book([['8', '7'], ['9', '6'], ['', '']])])).toEqual({ kind: 'all' }));
  test('a value that is not read any more: that row', () => {
    const after = structuredClone(before);
    delete after[0]!.rows[0]!.values.gk;
    expect(changeOf(before, after)).toEqual({ kind: 'row', sheet: 0, row: 0 });
  });
  test('another pupil with the same marks: everything', () => {
    const after = structuredClone(before);
    after[0]!.rows[0]!.pupil = 'Em khác';
    expect(changeOf(before, after)).toEqual({ kind: 'all' });
  });
  test('another class with the same marks: everything', () => expect(changeOf(before, [{ ...before[0]!, lop: '7B' }])).toEqual({ kind: 'all' }));
  test('the sheet is gone', () => expect(changeOf(before, [])).toEqual({ kind: 'all' }));
});

describe('order on the page', () => {
  const sheets = [book([['', ''], ['', '']])];
  test('row by row, columns from left to right, a place once, the gravest finding first', () => {
    const places = inPageOrder(
      [
        finding({ row: 1, field: 'tx1', mark: 'canXem' }),
        finding({ row: 0, field: 'gk', mark: 'canXem', rule: 'a' }),
        finding({ row: 0, field: 'gk', mark: 'loi', rule: 'b' }),
        finding({ row: 0, field: 'tx1', mark: 'chuaXacDinh' }),
        finding({ row: null, field: null }),
      ],
      sheets,
    );
    expect(places.map(({ mark, findings }) => [findings[0]!.row, findings[0]!.field, mark, findings.length])).toEqual([
      [0, 'tx1', 'chuaXacDinh', 1],
      [0, 'gk', 'loi', 2],
      [1, 'tx1', 'canXem', 1],
    ]);
  });
  test('the next one goes round', () => {
    expect([stepFrom(-1, 1, 3), stepFrom(2, 1, 3), stepFrom(0, -1, 3), stepFrom(-1, -1, 3), stepFrom(-1, 1, 0)]).toEqual([0, 0, 2, 2, -1]);
  });
});

describe('where things stand', () => {
  const view = { width: 1366, height: 768 };
  const card = { width: 340, height: 160 };
  const covers = (anchor: { left: number; top: number; right: number; bottom: number }, size: typeof card, all: typeof view, sideways = false) => {
    const { left, top, maxHeight } = placeCard(anchor, size, all, sideways);
    return overlap(anchor, { left, top, right: left + size.width, bottom: top + Math.min(size.height, maxHeight) });
  };
  test('a card never covers its field, wherever the field is', () => {
    for (const size of [view, { width: 360, height: 640 }]) {
      for (let left = 0; left < size.width - 60; left += 50) {
        for (let top = 0; top < size.height - 24; top += 37) {
          for (const sideways of [false, true]) {
            expect(covers({ left, top, right: left + 60, bottom: top + 24 }, card, size, sideways), `${left},${top} in ${size.width}`).toBeNull();
          }
        }
      }
    }
  });
  test('a card taller than any room is cut and still beside the field', () => {
    const tall = { width: 340, height: 900 };
    expect(covers({ left: 10, top: 300, right: 300, bottom: 330 }, tall, { width: 360, height: 640 })).toBeNull();
  });
  test('corners', () => {
    expect(nearestCorner(10, 10, view)).toBe('top-left');
    expect(nearestCorner(1300, 700, view)).toBe('bottom-right');
    expect(cornerByKey('bottom-right', 'ArrowLeft')).toBe('bottom-left');
    expect(cornerByKey('bottom-left', 'ArrowUp')).toBe('top-left');
    expect(cornerByKey('top-left', 'Enter')).toBeNull();
    expect(readCorner('top-left')).toBe('top-left');
    expect(readCorner({ evil: 1 })).toBe('bottom-right');
  });
});

describe('the door of the page', () => {
  const answer = answerOf([finding({ field: 'gk', text: 'x' })], ['chưa hiểu 1: A']);
  test('an answer as the worker makes it comes in', () => {
    expect(readAnswer(structuredClone(answer))).toEqual(answer);
    expect(readToPage({ type: 'show', answer })).not.toBeNull();
  });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['without words', { ...answer, words: {} }],
    ['without a style', { ...answer, style: undefined }],
    ['a mark nobody knows', { ...answer, shown: [{ ...answer.shown[0], mark: 'xanh' }] }],
    ['a row that is no index', { ...answer, shown: [{ ...answer.shown[0], row: -1 }] }],
    ['text that is no text', { ...answer, shown: [{ ...answer.shown[0], text: { toString: 'x' } }] }],
    ['notes that are none', { ...answer, summary: { ...answer.summary, notes: [1] } }],
  ])('%s does not', (_name, raw) => expect(readAnswer(raw)).toBeNull());
  test('only known messages come in', () => {
    expect(readToPage({ type: 'go-to', sheet: 0, row: null, field: 'gk' })).not.toBeNull();
    expect(readToPage({ type: 'read-again', sweep: true })).not.toBeNull();
    for (const raw of [{ type: 'go-to', sheet: '0', row: null, field: null }, { type: 'read-again' }, { type: 'page/read' }, 'show', null]) expect(readToPage(raw)).toBeNull();
  });
});

test('the page shows the colours of the extension’s own pages', () => {
  const css = themeCss.replace(/\s/g, '');
  for (const token of light.split(';').filter(Boolean)) expect(css.split('@media(prefers-color-scheme:dark)')[0]).toContain(`${token};`);
  for (const token of dark.split(';').filter(Boolean)) expect(css.split('@media(prefers-color-scheme:dark)')[1]).toContain(`${token};`);
});
