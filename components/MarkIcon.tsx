import type { Mark } from '../lib/records/finding.ts';
import { markShapes } from '../lib/records/mark-shapes.ts';

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
      <path d={markShapes[mark]} />
    </svg>
  );
}
