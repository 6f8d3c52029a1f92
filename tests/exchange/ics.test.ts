import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { deadlinesToIcs } from '../../lib/exchange/ics.ts';
import { cuoiKi, dated, giuaKi, input } from '../deadlines/input.ts';

const at = Date.UTC(2026, 10, 23, 1, 12, 30, 500);
const of = (more: Parameters<typeof input>[0]) => deadlinesFor(input(more)).filter(({ entry }) => entry !== null);
const events = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const entries = [giuaKi(), cuoiKi({ lop: '7Đ', mon: 'Ngữ văn' }), dated({ title: 'Nộp sổ; ký, “xác nhận” \\ 100%\nBEGIN:VEVENT' + ' rất dài'.repeat(20) })];

test('every deadline is one whole day that a calendar library reads back unchanged', () => {
  const deadlines = of({ entries });
  const read = events(deadlinesToIcs(deadlines, at, 'vi'));
  expect(read).toHaveLength(3);
  for (const [index, event] of read.entries()) {
    const deadline = deadlines[index]!;
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe(deadline.due);
    expect(event.endDate.toString()).toBe(addOne(deadline.due));
    expect(event.summary).toContain(deadline.title.vi);
    expect(event.description ?? '').toContain(deadline.basis);
  }
});

function addOne(day: string): string {
  const time = ICAL.Time.fromDateString(day);
  time.adjust(1, 0, 0, 0);
  return time.toString();
}

test('the file itself: CRLF, lines of at most 75 octets, a name, a product', () => {
  const ics = deadlinesToIcs(of({ entries }), at, 'vi');
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const long = ics.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
  expect(long).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(ics));
  expect(['version', 'prodid', 'method'].map((name) => calendar.getFirstPropertyValue(name))).toEqual(['2.0', '-//Soat//Deadlines//VI', 'PUBLISH']);
});

describe('exported again', () => {
  test('the same events by UID, with a higher SEQUENCE and a later stamp, also when the date moved', () => {
    const [first, second] = [
      events(deadlinesToIcs(of({ entries: [giuaKi()] }), at, 'vi'))[0]!,
      events(deadlinesToIcs(of({ entries: [giuaKi({ id: 'anew', to: '2026-11-20' })] }), at + 5_000, 'vi'))[0]!,
    ];
    expect(second.uid).toBe(first.uid);
    expect(second.startDate.toString()).not.toBe(first.startDate.toString());
    expect(second.sequence).toBe(first.sequence + 5);
    expect(String(second.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T01:12:35Z');
  });

  test('what is done says so; what is provisional is tentative', () => {
    const acts = [{ key: of({ entries: [giuaKi()] })[0]!.key, done: { at: '', missing: null }, snoozedUntil: null }];
    expect(events(deadlinesToIcs(of({ entries: [giuaKi()], acts }), at, 'vi'))[0]!.summary).toBe('✓ Xong: 7A Toán · điểm giữa kì HK1');
    const provisional = of({ today: '2027-01-28', entries: [giuaKi({ hocKy: 2, from: '2027-01-29', to: '2027-02-03' })] });
    const event = events(deadlinesToIcs(provisional, at, 'vi'))[0]!;
    expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event.description).toContain('Dự kiến');
  });
});

test('nothing to export is still a calendar', () => {
  expect(events(deadlinesToIcs([], at, 'en'))).toEqual([]);
});
