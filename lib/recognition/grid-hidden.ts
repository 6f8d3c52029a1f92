import { isCovert } from './cell.ts';
import type { RawGrid } from './grid.ts';
import { shown, type TreeElement } from './tree.ts';

/** Whether nobody sees a column: its header is hidden, or all of its cells are. */
export function isHidden(grid: RawGrid, at: number): boolean {
  const head = grid.columns[at]?.heads.at(-1);
  if (head && isOut(head)) return true;
  let cells = 0;
  for (const row of grid.rows) {
    const cell = row.cells[at];
    if (!cell) continue;
    if (!isOut(cell)) return false;
    cells++;
  }
  return cells > 0;
}

/** Some grids hide what is in the cell and leave the cell. */
const isOut = (element: TreeElement): boolean => !shown(element) || isNarrow(element) || isCovert(element);

/** A column without width: it is there, and nobody sees it. */
const isNarrow = ({ box }: TreeElement): boolean => box !== null && box.width <= 1 && box.height > 0;
