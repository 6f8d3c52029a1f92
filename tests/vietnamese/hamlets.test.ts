import { describe, expect, test } from 'vitest';
import { hamletPart } from '../../lib/vietnamese/addresses.ts';
import { hamletDefaults, readHamlet } from '../../lib/vietnamese/hamlets.ts';

describe('§3.2 N-HAM', () => {
  test.each([
    ['Phu', 'needs-word', 'Thôn Phu'],
    ['phu', 'needs-word', 'Thôn Phu'],
    ['thôn Phu', null, null],
    ['Thôn Phu', null, null],
    ['Thôn  Phu ', 'spaces', 'Thôn Phu'],
    ['THÔN PHU', 'word-form', 'Thôn Phu'],
    ['THon Phu', 'word-form', 'Thôn Phu'],
    ['thôn phu', 'capital', 'Thôn Phu'],
    ['Thôn 3', null, null],
    ['H. Nghĩa', 'abbreviation', null],
    ['Hướng Nghĩa'.normalize('NFD'), 'composed', 'Hướng Nghĩa'],
    ['Hướng Nghĩa', null, null],
    ['hướng nghĩa', 'capital', 'Hướng Nghĩa'],
    ['Thôn Hướng Nghĩa', 'drop-word', 'Hướng Nghĩa'],
    ['thôn hướng nghĩa', 'drop-word', 'Hướng Nghĩa'],
    ['xóm 5', 'other-word', null],
    ['3', 'needs-word', 'Thôn 3'],
    ['Tổ dân phố số 2', 'other-word', null],
    ['Thôn', 'missing-name', null],
    ['Đông 2', null, null],
    ['Thôn Phu.', 'spaces', 'Thôn Phu'],
    ['Pleiku', 'foreign', null],
    ['Bru-Vân', 'foreign', null],
  ])('%j', (value, fault, suggestion) => {
    expect(readHamlet(value)).toEqual({ fault, suggestion });
  });

  test('what is suggested is right', () => {
    for (const value of ['Phu', 'THÔN PHU', 'thôn hướng nghĩa', '3', 'HƯỚNG NGHĨA']) {
      expect(readHamlet(readHamlet(value).suggestion ?? '').fault).toBeNull();
    }
  });

  test('the school may not count digits as a tiếng', () => {
    expect(readHamlet('Đông 2', { ...hamletDefaults, digitCountsAsTieng: false })).toEqual({ fault: 'needs-word', suggestion: 'Thôn Đông 2' });
  });

  test('the school may ask to drop other words', () => {
    const options = { ...hamletDefaults, otherWords: 'drop' as const };
    expect(readHamlet('Xóm Minh Tân', options)).toEqual({ fault: 'drop-word', suggestion: 'Minh Tân' });
    expect(readHamlet('Xóm 5', options).fault).toBe('other-word');
  });
});

describe('§3.2 where a hamlet stands', () => {
  test.each([
    ['Phu', 'Phu'],
    ['Hướng Nghĩa, Minh Tân, Ninh Bình', 'Hướng Nghĩa'],
    ['Phu, Minh Tân', 'Phu'],
    ['Minh Tân, Ninh Bình', null],
    ['Huế', null],
    ['Ninh Bình', null],
    ['Nam Định', null],
    ['12 Trần Phú, Minh Tân, Ninh Bình', null],
    ['Số 5, đường Trần Phú, Minh Tân, Ninh Bình', null],
    ['12/3 Lê Lợi, Minh Tân, Ninh Bình', null],
    ['Bệnh viện Phụ sản, Nam Định', null],
    ['Xã Minh Tân, Vụ Bản, Nam Định', null],
    ['', null],
    [',,', null],
  ])('%j', (value, part) => expect(hamletPart(value)).toBe(part));
});
