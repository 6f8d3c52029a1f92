import { describe, expect, test } from 'vitest';
import { packFor } from '../../lib/assessment/pack.ts';
import { regularForPeriods, requiredRegular } from '../../lib/assessment/required.ts';
import { compulsorySubjects, findSubject, subjects } from '../../lib/assessment/subjects.ts';

const named = (text: string, grade: number | null) => {
  const found = findSubject(text, grade);
  return found && (found.part === null ? found.subject.name : `${found.subject.name} › ${found.part}`);
};

describe('subjects (domain §1.1)', () => {
  test.each([
    ['Văn', 6, 'Ngữ văn'], ['Ngữ Văn', 9, 'Ngữ văn'], ['Toán học', 7, 'Toán'], ['Tiếng Anh', 7, 'Ngoại ngữ 1'], ['Ngoại ngữ 1 (Tiếng Anh)', 7, 'Ngoại ngữ 1'], ['T.Anh', 8, 'Ngoại ngữ 1'],
    ['GDCD', 6, 'Giáo dục công dân'], ['LS&ĐL', 6, 'Lịch sử và Địa lí'], ['Lịch sử và Địa lý', 6, 'Lịch sử và Địa lí'], ['LS-ĐL', 7, 'Lịch sử và Địa lí'],
    ['Lịch sử và Địa Lý (Lịch sử)', 7, 'Lịch sử và Địa lí › Lịch sử'], ['Lịch sử', 7, 'Lịch sử và Địa lí › Lịch sử'], ['Lịch sử', 10, 'Lịch sử'], ['Lịch sử', null, null],
    ['KHTN', 8, 'Khoa học tự nhiên'], ['Khoa học tự nhiên (Vật lí)', 8, 'Khoa học tự nhiên › Vật lí'], ['KHTN - Hóa học', 8, 'Khoa học tự nhiên › Hóa học'], ['Vật lý', 11, 'Vật lí'],
    ['CN', 9, 'Công nghệ'], ['Tin', 6, 'Tin học'], ['Thể dục', 6, 'Giáo dục thể chất'], ['GDTC', 12, 'Giáo dục thể chất'], ['Nghệ thuật (Âm nhạc)', 6, 'Nghệ thuật › Âm nhạc'],
    ['Mỹ thuật', 6, 'Nghệ thuật › Mĩ thuật'], ['Mĩ thuật', 10, 'Mĩ thuật'], ['HĐTN-HN', 6, 'Hoạt động trải nghiệm, hướng nghiệp'], ['HĐTNHN', 6, 'Hoạt động trải nghiệm, hướng nghiệp'],
    ['NDGDĐP', 6, 'Nội dung giáo dục của địa phương'], ['NN2', 6, 'Ngoại ngữ 2'], ['GDQP&AN', 10, 'Giáo dục quốc phòng và an ninh'], ['GDKT&PL', 11, 'Giáo dục kinh tế và pháp luật'],
    ['Lịch sử - Địa lí (Địa lí)', 7, 'Lịch sử và Địa lí › Địa lí'], ['Nghệ thuật-Âm nhạc', 6, 'Nghệ thuật › Âm nhạc'], ['KHTN (Phân môn Hóa học)', 6, 'Khoa học tự nhiên › Hóa học'],
    ['Toán 7', 7, 'Toán'], ['Tiếng Anh lớp 8', 8, 'Ngoại ngữ 1'], ['Ngoại ngữ 2 (Tiếng Nhật)', 8, 'Ngoại ngữ 2'], ['GDTC (Bóng rổ)', 10, 'Giáo dục thể chất'], ['Môn Toán', 6, 'Toán'], ['môn học: Toán', 6, 'Toán'], ['Toán'.normalize('NFD'), 6, 'Toán'], ['Kĩ năng sống', 6, null], ['', 6, null],
  ])('%s in grade %s', (text, grade, expected) => expect(named(text, grade)).toBe(expected));

  test('every name and alias finds its own subject in each of its grades', () => {
    for (const subject of subjects)
      for (const grade of Object.keys(subject.periods).map(Number))
        for (const name of [subject.name, ...subject.aliases]) expect([name, grade, named(name, grade)]).toEqual([name, grade, subject.name]);
  });

  test('a THCS pupil has 8 scored and 4 comment-only subjects', () => {
    for (const grade of [6, 7, 8, 9]) {
      const kinds = compulsorySubjects(grade).map(({ kind }) => kind);
      expect([kinds.filter((kind) => kind === 'diemSo').length, kinds.filter((kind) => kind === 'nhanXet').length]).toEqual([8, 4]);
    }
    expect(compulsorySubjects(10).map(({ name }) => name)).not.toContain('Tin học');
  });
});

describe('number of ĐĐGtx (domain §1.3)', () => {
  test.each([[30, 2], [35, 2], [36, 3], [52, 3], [70, 3], [71, 4], [140, 4]])('%i periods → %i', (periods, count) => expect(regularForPeriods(periods)).toBe(count));
  const need = (text: string, grade: number | null, periods?: number) => {
    const found = findSubject(text, grade);
    return found && requiredRegular(found.subject, grade, periods);
  };
  test.each([
    ['Toán', 7, 4], ['GDCD', 7, 2], ['Công nghệ', 7, 2], ['Công nghệ', 8, 3], ['Công nghệ', 9, 3], ['Tin học', 9, 2], ['Tin học', 10, 3], ['Lịch sử', 10, 3], ['GDQP&AN', 12, 2],
    ['Vật lí', 10, 3], ['GDTC', 6, 2], ['HĐTN-HN', 6, 2], ['Toán', null, 4], ['Công nghệ', null, null],
  ])('%s in grade %s needs %s', (name, grade, count) => expect(need(name, grade)).toBe(count));
  test('the school’s own periods win', () => expect(need('Tin học', 7, 70)).toBe(3));
});

describe('in force (domain §1.10)', () => {
  test.each([
    [6, '2021-2022', true], [7, '2021-2022', false], [7, '2022-2023', true], [10, '2021-2022', false], [8, '2022-2023', false], [11, '2023-2024', true],
    [9, '2023-2024', false], [9, '2024-2025', true], [12, '2026-2027', true], [6, '2020-2021', false], [null, '2026-2027', true], [7, null, true],
  ])('grade %s in %s', (grade, namHoc, holds) => expect(packFor(grade, namHoc) !== null).toBe(holds));
  test('a new circular is a change of data', () => {
    const old = packFor(6, '2026-2027');
    if (!old) throw new Error('TT22 is in force');
    const packs = [{ ...old, validTo: '2027-08-31' }, { ...old, id: 'TT-NEW', validFrom: '2027-09-01', firstYear: { 6: 2027 } }];
    expect(packFor(6, '2026-2027', packs)?.id).toBe('TT22-2021');
    expect(packFor(6, '2027-2028', packs)?.id).toBe('TT-NEW');
    expect(packFor(7, '2027-2028', packs)).toBe(null);
  });
});
