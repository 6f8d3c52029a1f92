import { expect, test } from 'vitest';
import { letterhead, unitAbbreviation } from '../../lib/school/letterhead.ts';

const of = (name: string, commune: string, province = 'Ninh Bình', superior?: string) => letterhead({ school: { name, commune, province }, superior });

test('a lower secondary school stands under its commune, an upper secondary one under the department', () => {
  expect(of('THCS Minh Tân', 'xã Minh Tân')).toEqual({ superior: 'UBND xã Minh Tân', unit: 'Trường THCS Minh Tân', place: 'Minh Tân' });
  expect(of('Trường THPT Kim Sơn', 'Phường Phát Diệm', 'tỉnh Ninh Bình')).toEqual({ superior: 'Sở Giáo dục và Đào tạo Ninh Bình', unit: 'Trường THPT Kim Sơn', place: 'Phát Diệm' });
});

test('what the pack does not say stays empty; what it says wins', () => {
  expect(of('', '', '')).toEqual({ superior: '', unit: '', place: '' });
  expect(of('THCS Minh Tân', 'Minh Tân').superior).toBe('');
  expect(of('THCS Minh Tân', 'Minh Tân', '', 'UBND phường Minh Tân').superior).toBe('UBND phường Minh Tân');
});

test('the abbreviation of a school', () => {
  expect([unitAbbreviation('Trường THCS Minh Tân'), unitAbbreviation('THPT Nguyễn Thị Minh Khai'), unitAbbreviation('')]).toEqual(['THCSMT', 'THPTNTMK', '']);
});
