import { attributes, text } from '../practice-school/html.ts';
import { scoredBook } from '../practice-school/marks.ts';
import { classOf } from '../practice-school/pupils.ts';

/** A gradebook of many pupils, 24 controls each: 8 the reader knows and 16 further marks that it must say it does not know. */
export function bigGradebook(pupils: number): string {
  const rows = scoredBook(classOf('7A', 7, pupils, 11), 4, 12);
  const further = Array.from({ length: 16 }, (_, index) => `Thành phần ${index + 1}`);
  const tall = (label: string) => `<th rowspan="2">${label}</th>`;
  const keys = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk', 'nhanXet'];
  const cell = (name: string, value: string) => `<td><input${attributes({ type: 'text', name, value, size: '4' })}></td>`;
  const body = rows.map(
    (row, line) =>
      `<tr><td>${line + 1}</td><td>${row['maHocSinh']}</td><td>${text(row['hoTen'] ?? '')}</td>${keys.map((key, at) => cell(`o_${line}_${at}`, row[key] ?? '')).join('')}${further.map((_, at) => cell(`t_${line}_${at}`, String((line + at) % 10))).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Sổ điểm</title></head><body>
<h1>Sổ điểm</h1>
<p><label for="nam">Năm học</label> <select id="nam"><option selected>2026-2027</option></select>
<label for="ky">Học kỳ</label> <select id="ky"><option selected>Học kỳ I</option></select>
<label for="lop">Lớp</label> <select id="lop"><option selected>7A</option></select>
<label for="mon">Môn học</label> <select id="mon"><option selected>Toán</option></select></p>
<table>
<thead><tr>${['STT', 'Mã học sinh', 'Họ và tên'].map(tall).join('')}<th colspan="4">ĐĐGtx</th>${['ĐĐGgk', 'ĐĐGck', 'ĐTBmhk', 'Nhận xét', ...further].map(tall).join('')}</tr>
<tr>${[1, 2, 3, 4].map((n) => `<th>TX${n}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>
</body></html>`;
}

/** A list of many pupils with what a roster shows of each, as text. */
export function bigRoster(pupils: number): string {
  const rows = Array.from({ length: Math.ceil(pupils / 45) }, (_, nth) => classOf(`7A${nth + 1}`, 7, 45, 11 + nth)).flat().slice(0, pupils);
  const heads = ['STT', 'Mã học sinh', 'Họ và tên', 'Lớp', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Trạng thái', 'Địa chỉ'];
  const body = rows.map((row, line) => `<tr><td>${line + 1}</td>${[row['maHocSinh'], row['hoTen'], row['lop'], row['ngaySinh'], row['gioiTinh'], row['danToc'], row['trangThai'], row['choO']].map((value) => `<td>${text(value ?? '')}</td>`).join('')}</tr>`);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Danh sách học sinh</title></head><body>
<h1>Danh sách học sinh</h1>
<p><label for="nam">Năm học</label> <select id="nam"><option selected>2026-2027</option></select></p>
<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>
</body></html>`;
}

/** A profile beside a hundred thousand nodes that are none of it. */
export function crowdedProfile(): string {
  const [pupil] = classOf('7A', 7, 1, 11);
  const field = (label: string, key: string) => `<div><label>${label}</label> <input${attributes({ type: 'text', value: pupil?.[key] ?? '' })}></div>`;
  const crowd = Array.from({ length: 50_000 }, (_, line) => `<p>dòng ${line}</p>`).join('');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Hồ sơ học sinh</title></head><body><h1>Hồ sơ học sinh</h1>
<form>${field('Họ và tên', 'hoTen')}${field('Ngày sinh', 'ngaySinh')}${field('Dân tộc', 'danToc')}${field('Tôn giáo', 'tonGiao')}${field('Quê quán', 'queQuan')}</form>${crowd}
</body></html>`;
}
