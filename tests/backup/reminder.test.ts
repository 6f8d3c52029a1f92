import { expect, test } from 'vitest';
import { backupState } from '../../lib/backup/reminder.ts';

test('a month after the last backup, by the day at school', () => {
  // 01:00 on the 16th in Vietnam.
  const last = '2026-11-15T18:00:00.000Z';
  expect(backupState(last, '2026-09-01', '2026-12-15')).toEqual({ last, dueFrom: '2026-12-16', due: false });
  expect(backupState(last, '2026-09-01', '2026-12-16').due).toBe(true);
});

test('without any, a month after the first use; the end of a short month counts', () => {
  expect(backupState(null, '2027-01-31', '2027-02-27').due).toBe(false);
  expect(backupState(null, '2027-01-31', '2027-02-28')).toEqual({ last: null, dueFrom: '2027-02-28', due: true });
});
