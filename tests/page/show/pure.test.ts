import { describe, expect, test } from 'vitest';
import themeCss from '../../../components/theme.css?raw';
import { cornerByKey, nearestCorner, overlap, placeCard, readCorner } from '../../../lib/page/show/geometry.ts';
import { readAnswer, readToPage } from '../../../lib/page/show/guard.ts';
import { gathered, stepFrom } from '../../../lib/page/show/order.ts';
import { dark, light } from '../../../lib/records/page-style.ts';
import { answerOf, finding } from './sample.ts';

describe('order on the page', () => {
  test('the gravest finding of a place stands first and gives it its mark', () => {
    const { mark, findings } = gathered([finding({ mark: 'chuaXacDinh' }), finding({ mark: 'canXem', rule: 'a' }), finding({ mark: 'loi' }), finding({ mark: 'canXem', rule: 'b' })]);
    expect([mark, ...findings.map((one) => `${one.mark} ${one.rule}`)]).toEqual(['loi', 'loi sample-rule', 'canXem a', 'canXem b', 'chuaXacDinh sample-rule']);
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
    ['an element that is no id', { ...answer, shown: [{ ...answer.shown[0], element: '7' }] }],
    ['lists that are none', { ...answer, lists: [-1] }],
    ['notes that are none', { ...answer, summary: { ...answer.summary, notes: [1] } }],
  ])('%s does not', (_name, raw) => expect(readAnswer(raw)).toBeNull());
  test('only known messages come in', () => {
    expect(readToPage({ type: 'go-to', element: 7, tab: null })).not.toBeNull();
    expect(readToPage({ type: 'read-again', sweep: true })).not.toBeNull();
    for (const raw of [{ type: 'go-to', element: -1, tab: null }, { type: 'go-to', element: 7 }, { type: 'read-again' }, { type: 'page/read' }, 'show', null]) expect(readToPage(raw)).toBeNull();
  });
});

test('the page shows the colours of the extension’s own pages', () => {
  const [day = '', night = ''] = themeCss.replace(/\s/g, '').split('@mediascreenand(prefers-color-scheme:dark)');
  for (const token of light.split(';').filter(Boolean)) expect(day).toContain(`${token};`);
  for (const token of dark.split(';').filter(Boolean)) expect(night).toContain(`${token};`);
});
