import { describe, expect, test } from 'vitest';
import { isOnePhrase, phrasesIn } from '../../lib/recognition/kept-words.ts';
import { aroundNames, isNameCode } from '../../lib/recognition/capture-names.ts';

const namesIn = (text: string) => aroundNames(text, isOnePhrase).filter((_, at) => at % 2 === 1);

describe('a text that looks like a name', () => {
  test.each([
    ['Xin chào, Hồ Văn Nam', ['Hồ Văn Nam']], ['NGUYỄN THỊ ỔI', ['NGUYỄN THỊ ỔI']], ['Toán (Trần Thị Hoa)', ['Trần Thị Hoa']], ['Nguyen Van Tre', ['Nguyen Van Tre']],
    ['Y Wơn Niê', ['Y Wơn Niê']], ['Giàng A Páo', ['Giàng A Páo']], ['H’Hen Niê', ['H’Hen Niê']], ['GV: Kiên', ['Kiên']], ['em Đào sinh 2014', ['Đào']], ['Lê An và Vũ Hà', ['Lê An', 'Vũ Hà']], ['nguyễn văn an', ['nguyễn văn an']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
    expect(aroundNames(text, isOnePhrase).join('')).toBe(text);
  });

  test.each(['Hồ sơ học sinh', 'HỒ SƠ HỌC SINH', 'Tôn giáo', 'TÔN GIÁO', 'Họ và tên', 'Kết quả học tập', 'Thái', 'Lớp 7A', 'Lưu', 'Giáo viên: chưa có'])('is none: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('a code that may be a name', () => {
  test.each(['hs-nguyen-van-an', 'dinhthioi', 'ho-nu', 'HoVanNam', 'GiangAPao', 'y-won-nie', 'nguyenvanan', 'ten_tran_thi_xoan'])('%s', (code) => {
    expect(isNameCode(code, phrasesIn)).toBe(true);
  });

  test.each(['so-diem', 'SoDiem', 'HocSinh', 'k-content', 'btn-primary', 'x-grid3-row', 'rgMasterTable', 'el-form-item__label', 'form-control', 'toan', 'select2-hidden-accessible'])('is none: %s', (code) => {
    expect(isNameCode(code, phrasesIn)).toBe(false);
  });
});
