import { expect, test } from 'vitest';
import { capitals, dots, numberLine, placeAndDate, recipientLines } from '../../lib/records/official-layout.ts';

test('place and date as Nghị định 30/2020 writes them; dots where they are not given', () => {
  expect(placeAndDate({ place: 'Minh Tân', date: '2026-11-25' })).toBe('Minh Tân, ngày 25 tháng 11 năm 2026');
  expect(placeAndDate({ place: 'Minh Tân', date: '2027-02-05' })).toBe('Minh Tân, ngày 05 tháng 02 năm 2027');
  expect(placeAndDate({ place: 'Minh Tân', date: '2027-03-05' })).toBe('Minh Tân, ngày 05 tháng 3 năm 2027');
  expect(placeAndDate({ place: ' ', date: null })).toBe(`${dots}, ngày …… tháng …… năm ………`);
});

test('number, capitals and recipients', () => {
  expect(numberLine({ number: '05/BB-THCSMT' })).toBe('Số: 05/BB-THCSMT');
  expect(numberLine({ number: '' })).toBe(`Số: ${dots}`);
  expect(capitals('Trường THCS Minh Tân')).toBe('TRƯỜNG THCS MINH TÂN');
  expect(recipientLines(['Hiệu trưởng;', 'Lưu: VT'])).toEqual(['- Hiệu trưởng;', '- Lưu: VT.']);
});
