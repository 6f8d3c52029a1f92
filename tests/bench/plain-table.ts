import { text } from '../practice-school/html.ts';

/**
 * The least that a browser must do for a table of pupils × groups: rows that are hidden as they are, and cells between
 * which the arrows move the focus. Nothing is told, counted or drawn anew.
 */
export function plainTable(names: readonly string[], groups: number): string {
  const heads = Array.from({ length: groups }, (_, at) => `<th>N${at + 1}</th>`).join('');
  const rows = names.map((name, row) => `<tr><th>${text(name)}</th>${Array.from({ length: groups }, (_, at) => `<td><button tabindex="-1">${(row + at) % 9 === 0 ? '1' : ''}</button></td>`).join('')}</tr>`);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bảng</title>
<style>div{overflow:auto;max-height:72vh}table{border-collapse:separate;border-spacing:0}thead th{position:sticky;top:0}th:first-child{position:sticky;left:0;background:#fff}</style></head><body>
<input type="search"><button id="unfinished">Chỉ chưa xong</button>
<div><table role="grid"><thead><tr><th>Học sinh</th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<script>
const rows = [...document.querySelectorAll('tbody tr')];
const plain = (words) => words.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
document.querySelector('input').addEventListener('input', ({ target }) => rows.forEach((row) => (row.hidden = !plain(row.cells[0].textContent).includes(plain(target.value)))));
let on = false;
document.querySelector('#unfinished').addEventListener('click', () => { on = !on; rows.forEach((row, at) => (row.hidden = on && at % 3 > 0)); });
document.querySelector('table').addEventListener('keydown', ({ key, target }) => {
  const cell = target.closest('td');
  const next = key === 'ArrowRight' ? cell.nextElementSibling : key === 'ArrowDown' ? cell.parentElement.nextElementSibling?.cells[cell.cellIndex] : null;
  next?.querySelector('button').focus();
});
</script></body></html>`;
}
