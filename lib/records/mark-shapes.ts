import type { Mark } from './finding.ts';

/** The five marks as shapes that differ without colour: cross, triangle, question mark, tick, struck circle; SVG paths on a 16 × 16 ground. */
export const markShapes: Record<Mark, string> = {
  loi: 'M4 4l8 8M12 4l-8 8',
  canXem: 'M8 2.5L14.5 13.5H1.5zM8 6.5v3.2M8 11.4v.4',
  chuaXacDinh: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M8 12.2v.4',
  dat: 'M3 8.5l3.2 3.2L13 4.8',
  boQua: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM4.2 11.8l7.6-7.6',
};
