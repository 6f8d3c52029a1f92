import type { Mark } from '../lib/records/finding.ts';

/** The five marks as shapes that differ without colour: cross, triangle, question mark, tick, struck circle. */
const shapes: Record<Mark, string> = {
  loi: 'M4 4l8 8M12 4l-8 8',
  canXem: 'M8 2.5L14.5 13.5H1.5zM8 6.5v3.2M8 11.4v.4',
  chuaXacDinh: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M8 12.2v.4',
  dat: 'M3 8.5l3.2 3.2L13 4.8',
  boQua: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM4.2 11.8l7.6-7.6',
};

/** A mark beside words that say the same: hidden from screen readers unless `label` is given. */
export function MarkIcon({ mark, label, size = 16 }: { mark: Mark; label?: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke={`var(--${mark})`}
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', verticalAlign: '-0.15em' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={shapes[mark]} />
    </svg>
  );
}
