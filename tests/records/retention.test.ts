import { expect, test } from 'vitest';
import { keptUntil, namHocOfKey } from '../../lib/records/retention.ts';

const until = (at: string, namHoc: string | null = null, days: number | null = null) => keptUntil({ at, namHoc }, days);

test.each([
  ['read in term', '2026-11-25T01:00:00.000Z', null, '2027-08-31'],
  ['read during re-assessment', '2027-08-10T01:00:00.000Z', '2026-2027', '2027-08-31'],
  ['read while the new year is prepared', '2026-08-20T01:00:00.000Z', null, '2027-08-31'],
  ['the new year, read before it turns', '2026-08-10T01:00:00.000Z', '2026-2027', '2027-08-31'],
  ['an old year looked up', '2026-11-25T01:00:00.000Z', '2024-2025', '2027-08-31'],
  ['the last evening of 14 August at school', '2026-08-14T16:59:00.000Z', null, '2026-08-31'],
  ['a minute later', '2026-08-14T17:00:00.000Z', null, '2027-08-31'],
  ['a year far ahead is a slip of the page', '2026-11-25T01:00:00.000Z', '2036-2037', '2027-08-31'],
])('until the end of August that ends the school year: %s', (_, at, namHoc, day) => {
  expect(until(at, namHoc)).toBe(day);
});

test('so many days where the school says so', () => {
  expect(until('2026-11-25T01:00:00.000Z', '2026-2027', 30)).toBe('2026-12-25');
  expect(until('2026-11-25T18:00:00.000Z', null, 400)).toBe('2027-12-31');
});

test('a moment that cannot be read has no day', () => {
  expect(until('hôm qua')).toBeNull();
});

test('keys of documents and scopes say their year', () => {
  expect(namHocOfKey('smas|gradebook|2026-2027|7A|Toán|1')).toBe('2026-2027');
  expect(namHocOfKey('smas|profile||7A||')).toBeNull();
});
