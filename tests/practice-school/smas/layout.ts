import { select, text } from '../html.ts';
import { namHoc } from '../pupils.ts';

export const origin = 'https://smas.edu.vn';
export const folder = '/ThucHanh';

const menu = [
  ['DanhSachLop', 'Danh sách lớp'],
  ['HoSoHocSinh', 'Hồ sơ học sinh'],
  ['SoDiem', 'Sổ điểm'],
  ['TongHop', 'Tổng hợp'],
  ['KySo', 'Ký học bạ'],
] as const;

/** The frame every page stands in: a banner that says what this is, the menu, a heading. */
export function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)} – Trường thực hành</title>
<link rel="stylesheet" href="${folder}/practice.css">
<script src="${folder}/practice.js" defer></script>
</head>
<body>
<p class="thuc-hanh">Trường thực hành của Soát: không phải SMAS thật, mọi học sinh ở đây đều do máy đặt tên.</p>
<header><strong>Trường THCS Thực Hành</strong> <span>Giáo viên: Nguyễn Thực Hành</span></header>
<nav aria-label="Chức năng">${menu.map(([page, name]) => `<a href="${folder}/${page}">${name}</a>`).join(' ')}</nav>
<main>
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** One choice of the toolbar, label before the list as SMAS has it. */
const choice = (label: string, name: string, options: readonly string[], chosen: string): string =>
  `<span class="loc"><label for="${name}">${label}</label> ${select(name, options, chosen, { id: name })}</span>`;

/** The class a page is about, and where the page stands in its folder ("" = the school's own place, else "Lop6B/"). */
export interface ClassPage {
  lop: string;
  place: string;
}
export const class7A: ClassPage = { lop: '7A', place: '' };
/** The id of a page: `smas/summary`, `smas/lop-6b/summary`. */
export const idOf = ({ lop, place }: ClassPage, name: string): string => (place === '' ? `smas/${name}` : `smas/lop-${lop.toLowerCase()}/${name}`);

export interface Toolbar {
  lop: readonly string[];
  mon?: string;
  hocKy?: 1 | 2;
}

/** The toolbar that says which class, subject, semester and year the page is about. */
export function toolbar({ lop, mon, hocKy }: Toolbar): string {
  return `<div class="thanh-loc">${[
    choice('Năm học', 'cboNamHoc', [namHoc, '2025-2026'], namHoc),
    ...(hocKy ? [choice('Học kỳ', 'cboHocKy', ['Học kỳ I', 'Học kỳ II'], hocKy === 1 ? 'Học kỳ I' : 'Học kỳ II')] : []),
    choice('Lớp', 'cboLop', lop, lop[0] ?? ''),
    ...(mon ? [choice('Môn học', 'cboMon', [mon], mon)] : []),
  ].join('\n')}</div>`;
}
