import { describe, expect, test } from 'vitest';
import { readSchoolPack } from '../../lib/school/pack.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { readTaughtClasses, writeTaughtClasses } from '../../lib/school/taught-classes.ts';

describe('school pack', () => {
  test('what a school leaves out is as in the standard pack', () => {
    expect(readSchoolPack({ format: 1 })).toEqual({ pack: standardPack, wrong: [] });
  });

  test('a wrong pack is refused with the places that are wrong', () => {
    expect(readSchoolPack({ format: 1, profile: { addressStyle: 'long' }, mayFill: 'yes' })).toEqual({ pack: null, wrong: ['profile.addressStyle', 'mayFill'] });
    expect(readSchoolPack({ format: 2 }).wrong).toEqual(['format']);
    expect(readSchoolPack('x').wrong).toEqual(['.']);
  });
});

describe('classes a teacher teaches', () => {
  test('one a line; what is wrong is given back, what is right is kept', () => {
    const { teaches, wrong } = readTaughtClasses('7a Toán\nLớp 8B: Khoa học tự nhiên\n\nToán 7A\n10A1 - Ngữ văn');
    expect(teaches).toEqual([{ lop: '7A', mon: 'Toán' }, { lop: '8B', mon: 'Khoa học tự nhiên' }, { lop: '10A1', mon: 'Ngữ văn' }]);
    expect(wrong).toEqual(['Toán 7A']);
    expect(readTaughtClasses(writeTaughtClasses(teaches)).teaches).toEqual(teaches);
  });
});
