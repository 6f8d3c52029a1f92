import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ChevronRight, Copy, Info } from 'lucide-react';
import { markWords } from '../../lib/records/mark-words.ts';
import type { WaiverAct } from '../../lib/records/waiver.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { useWords } from '../words.ts';
import type { Line, PagePlace, WaivedLine } from './page-view.ts';
import { words } from './panel.words.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import { WaiverNote } from './WaiverList.tsx';

export interface FindingActs {
  /** Scrolls to the place in the page and focuses it. */
  onGoTo(place: PagePlace): void;
  onCopy(text: string): Promise<void>;
  /** Rejects when it could not be kept. */
  onWaive(line: Line, act: WaiverAct): Promise<void>;
  onUndoWaiver(key: string): Promise<void>;
  /** Begins a correction record for the place. */
  onCorrect(line: Line): void;
}

/** One finding: mark and word, what to do, the way there; basis, suggestion and acts when it is opened. */
export function FindingLine({ line, now, onGoTo, onCopy, onWaive, onUndoWaiver, onCorrect }: { line: Line | WaivedLine; now: string } & FindingActs) {
  const say = useWords();
  const [status, setStatus] = useState('');
  const { finding, label } = line;
  const waiver = 'waiver' in line ? line.waiver : null;
  const mark = waiver ? 'boQua' : line.mark;
  const refused = () => setStatus(say(words.waiveRefused));
  return (
    <li className="finding">
      <Disclosure>
        <div className="finding-head">
          <Button slot="trigger" className="finding-trigger">
            <ChevronRight size={14} aria-hidden className="chevron" />
            <span>
              {mark ? (
                <span className="finding-mark" style={{ color: `var(--${mark})` }}><MarkIcon mark={mark} size={14} /> {say(markWords[mark])}</span>
              ) : (
                <Info size={14} aria-hidden />
              )}
              {label && <> <span className="finding-label">{label}</span></>}
              <span className="finding-text">{line.text}</span>
            </span>
          </Button>
          {(line.place.row !== null || line.place.field !== null) && (
            <Button className="button quiet" aria-label={say(words.goToOf, { pupil: finding.pupil ?? '', label: label ?? '' })} onPress={() => onGoTo(line.place)}>
              {say(words.goTo)}
            </Button>
          )}
        </div>
        <DisclosurePanel className="finding-more">
          {finding.value !== null && finding.value !== '' && <p>{say(words.value, { value: finding.value })}</p>}
          {finding.suggestion !== null && <p><strong>{say(words.suggestion, { suggestion: finding.suggestion })}</strong></p>}
          {line.basis !== '' && <p className="soft">{say(words.basis, { basis: line.basis })}</p>}
          {waiver && <WaiverNote waiver={waiver} now={now} />}
          <div className="row">
            {finding.suggestion !== null && (
              <Button className="button" onPress={() => void onCopy(finding.suggestion!).then(() => setStatus(say(words.copied)))}>
                <Copy size={14} aria-hidden /> {say(words.copy)}
              </Button>
            )}
            {!waiver && line.mayWaive && (
              <WaiveDialog
                mayColumn={finding.row !== null && finding.field !== null}
                now={now}
                onWaive={(act) => void onWaive(line, act).catch(refused)}
              />
            )}
            {finding.row !== null && finding.field !== null && <Button className="button" onPress={() => onCorrect(line)}>{say(words.correct)}</Button>}
            {waiver && <Button className="button" onPress={() => void onUndoWaiver(waiver.key).catch(refused)}>{say(words.undo)}</Button>}
          </div>
          <p role="status" className="soft">{status}</p>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
