import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FieldKey } from '../../lib/records/sheet.ts';
import { useWords } from '../words.ts';
import type { PanelSheet } from './page-view.ts';
import { TeachDialog } from './TeachDialog.tsx';
import type { Teaching } from './TeachPart.tsx';
import { words } from './teach.words.ts';

/** What was pointed at: a column or field of a sheet, as it is understood now. */
export interface PointedAt {
  one: PanelSheet;
  label: string;
  key: FieldKey | null;
}

export interface Pointing {
  /** Lets the teacher point at the page; `none` when it was ended, `elsewhere` for what is of no sheet. */
  onPoint(): Promise<PointedAt | 'none' | 'elsewhere'>;
  onStop(): void;
}

/** "Chỉ vào trang…": the teacher points at a column or field, says what it is, and it is read so from then on. */
export function PointPart({ pointing, teaching }: { pointing: Pointing; teaching: Teaching }) {
  const say = useWords();
  const [state, setState] = useState<'rest' | 'pointing' | PointedAt>('rest');
  const [said, setSaid] = useState('');
  const point = async () => {
    setSaid('');
    setState('pointing');
    const found = await pointing.onPoint().catch(() => 'none' as const);
    setState(typeof found === 'string' ? 'rest' : found);
    if (found === 'elsewhere') setSaid(say(words.notThere));
  };
  const teach = ({ one: { sheet }, label }: PointedAt) => (key: FieldKey) =>
    void teaching.onTeach({ platform: sheet.platform, kind: sheet.kind, label, key }).then(() => setSaid(say(words.kept)), () => setSaid(say(words.notKept)));
  return (
    <div className="teach">
      {state === 'pointing' ? (
        <p role="status">{say(words.pointing)} <Button className="button" onPress={pointing.onStop}>{say(words.stopPointing)}</Button></p>
      ) : (
        <Button className="button" onPress={() => void point()}>{say(words.point)}</Button>
      )}
      <p role="status" className="soft">{said}</p>
      {typeof state === 'object' && <TeachDialog sheet={state.one.sheet} label={state.label} now={state.key} onTeach={teach(state)} onClose={() => setState('rest')} />}
    </div>
  );
}
