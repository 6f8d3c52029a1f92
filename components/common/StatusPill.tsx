import type { ReactNode } from 'react';
import type { Mark } from '../../lib/records/finding.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import './common.css';

/** A mark with its words on its own soft ground. */
export function StatusPill({ mark, children }: { mark: Mark; children: ReactNode }) {
  return (
    <span className="status-pill" style={{ color: `var(--${mark})`, background: `var(--${mark}-soft)` }}>
      <MarkIcon mark={mark} size={14} />
      {children}
    </span>
  );
}
