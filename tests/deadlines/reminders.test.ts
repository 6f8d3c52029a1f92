import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, instantOf } from '../../lib/calendar/dates.ts';
import type { DeadlineInput } from '../../lib/deadlines/deadline.ts';
import { deadlinesFor } from '../../lib/deadlines/deadlines.ts';
import { badgeOf, dueNotices } from '../../lib/deadlines/reminders.ts';
import { defaultSettings } from '../../lib/school/settings.ts';
import { dated, giuaKi, input } from './input.ts';

const settings = defaultSettings.reminders;
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute);

/** A browser that keeps what was shown; each look is at an instant. */
function browser(more: Partial<DeadlineInput>, reminders = settings) {
  const shown = new Set<string>();
  return (now: number, change: Partial<DeadlineInput> = {}) => {
    const found = dueNotices(now, deadlinesFor(input({ ...more, ...change, today: dayAt(now) })), shown, reminders);
    found.keys.forEach((key) => shown.add(key));
    return { titles: found.digest.map(({ title, lop }) => [lop, title.vi].filter(Boolean).join(' ')), nextAt: found.nextAt };
  };
}
const nopSo = dated({ due: '2026-12-10' });

test('7, 3, 1 days before and on the day, once each', () => {
  const look = browser({ entries: [nopSo] });
  const days = Array.from({ length: 14 }, (_, index) => addDays('2026-11-30', index));
  const reminded = days.filter((day) => [7, 12, 17].map((hour) => look(at(day, hour)).titles.length).reduce((a, b) => a + b) === 1);
  expect(reminded).toEqual(['2026-12-03', '2026-12-07', '2026-12-09', '2026-12-10']);
});

test('nothing in the quiet hours; the next look is when they end', () => {
  const look = browser({ entries: [nopSo] });
  const night = look(at('2026-12-02', 23));
  expect(night).toEqual({ titles: [], nextAt: at('2026-12-03', 0) });
  expect(look(at('2026-12-03', 0))).toEqual({ titles: [], nextAt: at('2026-12-03', 6, 30) });
  expect(look(at('2026-12-03', 6, 30))).toEqual({ titles: ['Nộp sổ'], nextAt: at('2026-12-04', 0) });
});

test('quiet hours within a day, none at all, and nonsense', () => {
  const look = (quietFrom: string, quietTo: string, hour: number) => browser({ entries: [nopSo] }, { ...settings, quietFrom, quietTo })(at('2026-12-03', hour)).titles.length;
  expect([11, 12, 13, 14].map((hour) => look('12:00', '14:00', hour))).toEqual([1, 0, 0, 1]);
  expect([0, 12].map((hour) => look('00:00', '00:00', hour))).toEqual([1, 1]);
  expect([3, 12, 21].map((hour) => look('tối', '25:99', hour))).toEqual([0, 1, 0]);
});

test('asleep over the date: one reminder when it wakes, and none for what was slept over', () => {
  const look = browser({ entries: [nopSo] });
  expect(look(at('2026-12-03', 8)).titles).toEqual(['Nộp sổ']);
  expect(look(at('2026-12-12', 8)).titles).toEqual(['Nộp sổ']);
  expect(look(at('2026-12-12', 8, 1)).titles).toEqual([]);
  expect(look(at('2026-12-13', 8)).titles).toEqual([]);
});

test('a clock that was set back does not remind again', () => {
  const look = browser({ entries: [nopSo] });
  expect(look(at('2026-12-09', 8)).titles).toEqual(['Nộp sổ']);
  expect(look(at('2026-12-08', 8)).titles).toEqual([]);
  expect(look(at('2026-12-09', 9)).titles).toEqual([]);
});

test('all that is due comes in one digest', () => {
  const entries = Array.from({ length: 10 }, (_, index) => dated({ id: String(index), due: '2026-12-10' }));
  expect(browser({ entries })(at('2026-12-03', 8)).titles).toHaveLength(10);
});

test('done and snoozed ones are silent; a snooze that ends reminds once', () => {
  const look = browser({ entries: [nopSo] });
  const key = deadlinesFor(input({ entries: [nopSo] })).find(({ entry }) => entry === 'd')!.key;
  const snoozed = { acts: [{ key, done: null, snoozedUntil: '2026-12-05' }] };
  expect(look(at('2026-12-03', 8)).titles).toHaveLength(1);
  expect(look(at('2026-12-04', 8), snoozed).titles).toEqual([]);
  expect(look(at('2026-12-05', 8), snoozed).titles).toHaveLength(1);
  expect(look(at('2026-12-05', 9), snoozed).titles).toEqual([]);
  expect(look(at('2026-12-09', 8), { acts: [{ key, done: { at: '', missing: null }, snoozedUntil: null }] }).titles).toEqual([]);
});

test('a deadline that moved is news again', () => {
  const look = browser({});
  expect(look(at('2026-12-07', 8), { entries: [nopSo] }).titles).toHaveLength(1);
  expect(look(at('2026-12-07', 9), { entries: [dated({ due: '2026-12-14' })] }).titles).toHaveLength(1);
});

test('the certificate reminds thirty days before as well', () => {
  const look = browser({ entries: [dated({ rule: 'D-19', title: '', due: '2027-01-10' })] });
  expect([look(at('2026-12-10', 8)).titles, look(at('2026-12-11', 8)).titles, look(at('2026-12-12', 8)).titles]).toEqual([[], ['chứng thư số hết hạn'], []]);
});

test('weekly attendance reminds on its day only', () => {
  const look = browser({ roles: ['gvcn'], homeroom: '7A', since: '2026-11-23' });
  const days = Array.from({ length: 5 }, (_, index) => addDays('2026-11-23', index));
  const named = (day: string) => look(at(day, 8)).titles.filter((title) => title.includes('chuyên cần'));
  expect(days.map((day) => named(day).length)).toEqual([0, 0, 0, 0, 1]);
});

test('whenever it is looked at, each deadline is reminded of at most once for a lead, and on its day for sure', () => {
  const looks = fc.array(fc.integer({ min: 0, max: 20 * 24 }), { minLength: 1, maxLength: 60 }).map((hours) => [...hours].sort((a, b) => a - b));
  fc.assert(
    fc.property(looks, (hours) => {
      const look = browser({ entries: [nopSo] });
      const times = hours.map((hour) => at('2026-11-28', 0) + hour * 3_600_000).filter((now) => look(now).titles.length > 0);
      expect(times.length).toBeLessThanOrEqual(4);
      expect(new Set(times.map(dayAt)).size).toBe(times.length);
      expect(look(at('2026-12-20', 8)).titles.length).toBe(times.some((now) => dayAt(now) >= '2026-12-10') ? 0 : 1);
    }),
  );
});

test('there is always a next look, later than now and within a day', () => {
  fc.assert(fc.property(fc.integer({ min: at('2026-01-01', 0), max: at('2030-01-01', 0) }), (now) => {
    const { nextAt } = dueNotices(now, [], new Set(), settings);
    return nextAt > now && nextAt - now <= 86_400_000;
  }));
});

describe('badge', () => {
  test('open ones due within three days, late ones among them', () => {
    const due = ['2026-11-20', '2026-11-23', '2026-11-26', '2026-11-27'].map((day, index) => dated({ id: String(index), due: day }));
    expect(badgeOf(deadlinesFor(input({ entries: due })))).toEqual({ count: 3, late: 1 });
    expect(badgeOf(deadlinesFor(input({ entries: [giuaKi()], acts: [{ key: 'D-01|2026-2027|1|7A|Toán', done: { at: '', missing: null }, snoozedUntil: null }] })))).toEqual({ count: 0, late: 0 });
  });
});
