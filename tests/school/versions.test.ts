import { expect, test } from 'vitest';
import { nextVersion, versionInTheWay } from '../../lib/school/versions.ts';
import { standardPack } from '../../lib/school/standard.ts';

const pack = (version: string, more: object = {}) => ({ ...standardPack, version, ...more });

test('a number is greater than every one that is kept here, not only than the one in force', () => {
  const kept = [pack('2026.1'), pack('2026.10'), standardPack];
  expect(versionInTheWay(pack('2026.2', { mayFill: false }), kept)?.version).toBe('2026.10');
  expect(versionInTheWay(pack('2026.10', { mayFill: false }), kept)?.version).toBe('2026.10');
  expect(versionInTheWay(pack('2026.11', { mayFill: false }), kept)).toBeNull();
});

test('the newest of those in the way is named; what is signed once more is in nobody’s way, nor what has no number yet', () => {
  expect(versionInTheWay(pack('1', { mayFill: false }), [pack('2'), pack('4'), pack('3')])?.version).toBe('4');
  expect(versionInTheWay(pack('4'), [pack('4'), pack('3')])).toBeNull();
  expect(versionInTheWay(pack('', { mayFill: false }), [pack('4')])).toBeNull();
});

test('the next number follows the greatest', () => {
  expect(nextVersion([pack('2026.9'), pack('2026.10'), standardPack])).toBe('2026.11');
  expect(nextVersion([pack('v1a')])).toBe('v2a');
  expect(nextVersion([pack('thử')])).toBe('thử.2');
  expect(nextVersion([standardPack])).toBe('');
});
