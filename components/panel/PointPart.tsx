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

/** What pointing has come to; kept by the tab, because its button moves when the page is understood. */
export interface Pointer extends Pick<Pointing, 'onStop'> {
  state: 'rest' | 'pointing' | PointedAt;
  said: string;
  point(): void;
  teach(key: FieldKey): void;
  close(): void;
}

/** "Chỉ vào trang…": the teacher points at a column or field, says what it is, and it is read so from then on. */
export function usePointer({ onPoint, onStop }: Pointing, { onTeach }: Teaching): Pointer {
  const say = useWords();
  const [state, setState] = useState<Pointer['state']>('rest');
  const [said, setSaid] = useState('');
  const point = async () => {
    setSaid('');
    setState('pointing');
    const found = await onPoint().catch(() => 'none' as const);
    setState(typeof found === 'string' ? 'rest' : found);
    if (found === 'elsewhere') setSaid(say(words.notThere));
  };
  const teach = (key: FieldKey) => {
    if (typeof state === 'string') return;
    const { one: { sheet }, label } = state;
    void onTeach({ platform: sheet.platform, kind: sheet.kind, label, key }).then(() => setSaid(say(words.kept)), () => setSaid(say(words.notKept)));
  };
  return { state, said, point: () => void point(), teach, onStop, close: () => setState('rest') };
}

/** The button; quiet where nothing asks for it. */
export function PointButton({ state, point, onStop, quiet = false }: Pointer & { quiet?: boolean }) {
  const say = useWords();
  return state === 'pointing' ? (
    <p role="status">{say(words.pointing)} <Button className="button" onPress={onStop}>{say(words.stopPointing)}</Button></p>
  ) : (
    <p><Button className={quiet ? 'button quiet' : 'button'} onPress={point}>{say(words.point)}</Button></p>
  );
}

/** What was pointed at, to be taught, and what came of it. */
export function PointResult({ state, said, teach, close }: Pointer) {
  return (
    <>
      <p role="status" className="soft point-said">{said}</p>
      {typeof state === 'object' && <TeachDialog sheet={state.one.sheet} label={state.label} now={state.key} onTeach={teach} onClose={close} />}
    </>
  );
}
