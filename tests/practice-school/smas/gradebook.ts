import { attributes, text } from '../html.ts';
import { expectedOf, withPlants, type Expected, type Plant, type PracticePage, type PupilValues } from '../page.ts';
import { namHoc } from '../pupils.ts';
import { folder, layout, origin, toolbar } from './layout.ts';

export interface Book {
  id: string;
  path: string;
  mon: string;
  txCount: number;
  /** The result column's header: ĐTBmhk, or words such as "Kết quả học kỳ" where the subject has no marks. */
  result: string;
  classes: readonly { lop: string; rows: readonly PupilValues[]; plants: readonly Plant[] }[];
  /** What must be found on the page as a whole, whatever the class. */
  whole?: readonly Expected[];
  /** Milliseconds until the table arrives; 0: it stands in the page. */
  late?: number;
}

export interface GradebookPage extends PracticePage {
  /** What must be found once each class of the toolbar is chosen. */
  classes: readonly { lop: string; pupils: readonly string[]; expected: readonly Expected[] }[];
}

/** Header in two rows with colspan and rowspan, an input in each mark's cell, the average as plain text. */
function table(rows: readonly PupilValues[], txCount: number, result: string): string {
  const tx = Array.from({ length: txCount }, (_, index) => index + 1);
  const input = (row: PupilValues, key: string, line: number, column: number) =>
    `<td><input${attributes({ type: 'text', class: 'diem', name: `o_${line}_${column}`, value: row[key] ?? '', autocomplete: 'off', size: '3' })}></td>`;
  const line = (row: PupilValues, index: number) =>
    `<tr data-ma="${row['maHocSinh']}"><td>${index + 1}</td><td>${row['maHocSinh']}</td><td class="ten">${text(row['hoTen'] ?? '')}</td><td>${row['ngaySinh']}</td>${[...tx.map((n) => `tx${n}`), 'gk', 'ck']
      .map((key, column) => input(row, key, index, column))
      .join('')}<td class="tb">${text(row['tbhk'] ?? '')}</td><td><textarea name="nx_${index}" rows="1" cols="34">${text(row['nhanXet'] ?? '')}</textarea></td></tr>`;
  const tall = (label: string) => `<th rowspan="2">${label}</th>`;
  return `<table class="luoi so-diem">
<thead>
<tr>${tall('STT')}${tall('Mã học sinh')}${tall('Họ và tên')}${tall('Ngày sinh')}<th colspan="${txCount}">ĐĐGtx</th>${tall('ĐĐGgk')}${tall('ĐĐGck')}${tall(result)}${tall('Nhận xét')}</tr>
<tr>${tx.map((n) => `<th>TX${n}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map(line).join('\n')}
</tbody></table>
<p class="tong">Tổng số: ${rows.length} học sinh</p>`;
}

/** A book of one subject. Choosing another class puts that class's table in the place of the one shown. */
export function gradebook({ id, path, mon, txCount, result, classes, whole = [], late = 0 }: Book): GradebookPage {
  const states = classes.map(({ lop, rows, plants }) => ({ lop, rows: withPlants(rows, plants), plants }));
  const tables = states.map(({ lop, rows }) => `<template data-lop="${lop}">${table(rows, txCount, result)}</template>`).join('\n');
  const first = states[0];
  if (!first) throw new Error('a book needs a class');
  const body = `${toolbar({ lop: classes.map(({ lop }) => lop), mon, hocKy: 1 })}
<div id="bang"${attributes({ 'data-cho': late > 0 ? String(late) : undefined })}>${late > 0 ? '<p role="status">Đang tải…</p>' : table(first.rows, txCount, result)}</div>
${tables}`;
  const all = states.map(({ lop, rows, plants }) => ({ lop, pupils: rows.map(({ hoTen = '' }) => hoTen), expected: [...whole, ...expectedOf(rows, plants)] }));
  return {
    id,
    title: `Sổ điểm ${mon} lớp ${first.lop}`,
    address: `${origin}${folder}/${path}`,
    html: layout('Sổ điểm', body),
    sheet: { kind: 'gradebook', lop: first.lop, mon, hocKy: 1, namHoc, pupils: first.rows.length },
    expected: all[0]?.expected ?? [],
    classes: all,
  };
}
