import { describe, expect, test } from 'vitest';
import { ageOn, dayOfIso, readDate, readYear } from '../../lib/vietnamese/dates.ts';
import { insuranceForm } from '../../lib/vietnamese/health-insurance.ts';
import { birthCodes, readPersonalId } from '../../lib/vietnamese/personal-id.ts';
import { phonesIn, readPhone } from '../../lib/vietnamese/phones.ts';
import { findProvince } from '../../lib/vietnamese/provinces.ts';

describe('§2.4 dates', () => {
  test.each([['05/03/2013', true], ['2013-03-05', true], ['5/3/2013', false], ['5-3-2013', false], ['05.03.2013', false], ['05/03/2013 00:00:00', true]])('%s is 05/03/2013', (value, exact) => {
    expect(readDate(value)).toEqual({ ok: true, day: { year: 2013, month: 3, day: 5 }, text: '05/03/2013', exact });
  });
  test.each([
    ['41338', 'serial', '05/03/2013'], ['20000', 'serial', '03/10/1954'], ['60000', 'serial', '08/04/2064'], ['19999', 'form', null], ['60001', 'form', null],
    ['30/02/2013', 'no-such-day', null], ['29/02/2023', 'no-such-day', null], ['31/04/2013', 'no-such-day', null], ['05/13/2013', 'no-such-day', null],
    ['05/03/13', 'two-digit-year', null], ['2013', 'form', null], ['03/2013', 'form', null], ['', 'form', null], ['hôm qua', 'form', null],
  ])('%j: %s', (value, fault, text) => expect(readDate(value)).toEqual({ ok: false, fault, text }));
  test('29/02 of a leap year is a day', () => expect(readDate('29/02/2024').ok).toBe(true));
  test('a year, or the year of a full date', () => {
    expect([readYear('1985'), readYear('12/04/1988'), readYear('85'), readYear('')]).toEqual([1985, 1988, null, null]);
  });
  test('age is counted to the birthday', () => {
    const birth = { year: 2013, month: 3, day: 5 };
    expect([ageOn(birth, { year: 2026, month: 3, day: 4 }), ageOn(birth, { year: 2026, month: 3, day: 5 })]).toEqual([12, 13]);
    expect(dayOfIso('2026-11-22')).toEqual({ year: 2026, month: 11, day: 22 });
  });
});

describe('§2.4 số định danh', () => {
  const girl = { gioiTinh: 'Nữ', namSinh: 2013 } as const;
  test.each([
    ['036313001234', girl, null, null],
    ['036313001234', { ...girl, gioiTinh: 'Nam' as const }, 'gender', null],
    ['036313001234', { ...girl, namSinh: 2012 }, 'year', null],
    ['036313001234', { ...girl, namSinh: 1913 }, 'century', null],
    ['36313001234', girl, 'lost-zero', '036313001234'],
    ['1313001234', girl, 'lost-zero', '001313001234'],
    ['123456789', girl, 'old-card', null],
    ['003313001234', girl, 'code', null],
    ['03631300123', girl, 'length', null],
    ['0363130012345', girl, 'length', null],
    ['036 313 001 234', girl, 'spaces', '036313001234'],
    ['03631300123A', girl, 'not-digits', null],
    ['036313001234', { gioiTinh: null, namSinh: null }, null, null],
    ['036188001234', { gioiTinh: 'Nữ' as const, namSinh: 1988 }, null, null],
  ])('%s of %o: %s', (value, owner, fault, meant) => expect(readPersonalId(value, owner)).toMatchObject({ fault, meant }));
  test('the last six digits in a row or all one look typed', () => {
    for (const tail of ['000000', '123456', '654321', '999999']) expect(readPersonalId(`036313${tail}`, girl).patterned).toBe(true);
    for (const tail of ['001234', '112233', '135790']) expect(readPersonalId(`036313${tail}`, girl).patterned).toBe(false);
  });
  test('a country code is accepted', () => expect(readPersonalId('136313001234', girl)).toMatchObject({ fault: null, abroad: true }));
  test('63 old provinces, each of which is part of a province of today; 24 is Bắc Giang, not Bắc Ninh', () => {
    expect(Object.keys(birthCodes)).toHaveLength(63);
    for (const name of Object.values(birthCodes)) expect(findProvince(name)).not.toBeNull();
    expect(readPersonalId('024313001234', girl).province).toBe('Bắc Giang');
  });
});

describe('§2.4 BHYT', () => {
  test.each([['HS4363612345678', 'card'], ['TE1012345678901', 'card'], ['3612345678', 'social'], ['036313001234', 'personal'], ['HS9363612345678', null], ['HS43636', null], ['', null]])('%j', (value, form) => {
    expect(insuranceForm(value)).toBe(form);
  });
});

describe('§2.4 phones', () => {
  test.each([
    ['0912345678', '0912345678', 'mobile'], ['0363456789', '0363456789', 'mobile'], ['+84 912 345 678', '0912345678', 'mobile'], ['84912345678', '0912345678', 'mobile'],
    ['0912.345.678', '0912345678', 'mobile'], ['02283861234', '02283861234', 'landline'],
  ])('%s is %s', (value, number, kind) => expect(readPhone(value)).toEqual({ ok: true, number, kind }));
  const old = '0162-032 0163-033 0164-034 0165-035 0166-036 0167-037 0168-038 0169-039 0120-070 0121-079 0122-077 0126-076 0128-078 0123-083 0124-084 0125-085 0127-081 0129-082 0186-056 0188-058 0199-059';
  test.each(old.split(' ').map((pair) => pair.split('-')))('old prefix %s is %s', (before, after) => {
    expect(readPhone(`${before}2345678`.slice(0, 11))).toEqual({ ok: false, fault: 'old', number: `${after}2345678` });
  });
  test('a lost zero', () => expect(readPhone('912345678')).toEqual({ ok: false, fault: 'lost-zero', number: '0912345678' }));
  test.each(['', '0512345678', '09123', '01112345678', 'không'])('%j is none', (value) => expect(readPhone(value)).toEqual({ ok: false, fault: 'form', number: null }));
  test('a field may hold two', () => expect(phonesIn('0912345678 / 0363456789; 0868123456')).toHaveLength(3));
});
