import type { ReactNode } from 'react';
import './common.css';

/** What stands where there is nothing to list: empty, loading or failed; it ends in what to do. */
export function State({ title, error = false, children }: { title: string; error?: boolean; children?: ReactNode }) {
  return (
    <div className="state" role={error ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
