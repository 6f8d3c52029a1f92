import { MarkIcon } from '../MarkIcon.tsx';

/** What came of the last act: where it was pressed, and whether it went well. */
export interface Saying {
  at: 'draft' | 'check' | 'handOut' | 'key';
  ok: boolean;
  text: string;
}

/** The answer beside the button that was pressed; nothing anywhere else. */
export function Said({ saying, at }: { saying: Saying | null; at: Saying['at'] }) {
  if (saying?.at !== at) return null;
  const mark = saying.ok ? 'dat' : 'loi';
  return <p className="pack-status" data-mark={mark} data-at={at} role={saying.ok ? 'status' : 'alert'}><MarkIcon mark={mark} /> {saying.text}</p>;
}
