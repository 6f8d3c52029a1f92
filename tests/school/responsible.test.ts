import { expect, test } from 'vitest';
import { responsibleFor } from '../../lib/school/responsible.ts';

const list = [{ mon: 'Ngữ văn', hoTen: 'Trần Thị A' }, { mon: 'Văn', lop: '7a', hoTen: 'Lê Văn B' }, { mon: 'Khoa học tự nhiên', hoTen: 'Đỗ Thị C' }];

test('the class goes before every class, whatever the spelling; nothing is made up', () => {
  expect(responsibleFor(list, '7A', 'Ngữ văn')).toEqual(['Lê Văn B']);
  expect(responsibleFor(list, 'Lớp 7B', 'Văn')).toEqual(['Trần Thị A']);
  expect(responsibleFor(list, '7B', 'Toán')).toEqual([]);
  expect(responsibleFor(list, '7B', null)).toEqual([]);
});
