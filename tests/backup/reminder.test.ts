import { expect, test } from 'vitest';
import { backupState } from '../../lib/backup/reminder.ts';

test('a month after the last backup, by the day at school', () => {
  // 01:00 on the 16th in Vietnam.
  const last = '2026-11-15T18:00:00.000Z';
  expect(backupState(last, '2026-09-01', '2026-12-15', true)).toEqual({ last, dueFrom: '2026-12-16', due: false });
  expect(backupState(last, '2026-09-01', '2026-12-16', true).due).toBe(true);
});

test('who has nothing to lose is told nothing', () => {
  expect(backupState(null, '2026-09-01', '2026-12-15', false)).toMatchObject({ last: null, due: false });
});

test('without any, a month after the first use; the end of a short month counts', () => {
  expect(backupState(null, '2027-01-31', '2027-02-27', true).due).toBe(false);
  expect(backupState(null, '2027-01-31', '2027-02-28', true)).toEqual({ last: null, dueFrom: '2027-02-28', due: true });
});
