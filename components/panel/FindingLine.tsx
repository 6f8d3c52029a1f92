import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ChevronRight, Copy, Info } from 'lucide-react';
import { markWords } from '../../lib/records/mark-words.ts';
import { ReasonDialog } from '../common/ReasonDialog.tsx';
import { MarkIcon } from '../MarkIcon.tsx';
import { useWords } from '../words.ts';
import type { Line, PagePlace, WaivedLine } from './page-view.ts';
import { words } from './panel.words.ts';

export interface FindingActs {
  /** Scrolls to the place in the page and focuses it. */
  onGoTo(place: PagePlace): void;
  onCopy(text: string): Promise<void>;
  /** Rejects when it could not be kept. */
  onWaive(line: Line, reason: string): Promise<void>;
  onUndoWaiver(key: string): Promise<void>;
}

/** One finding: mark and word, what to do, the way there; basis, suggestion and acts when it is opened. */
export function FindingLine({ line, onGoTo, onCopy, onWaive, onUndoWaiver }: { line: Line | WaivedLine } & FindingActs) {
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
          {waiver && <p>{say(words.reason, { reason: waiver.reason })}</p>}
          <div className="row">
            {finding.suggestion !== null && (
              <Button className="button" onPress={() => void onCopy(finding.suggestion!).then(() => setStatus(say(words.copied)))}>
                <Copy size={14} aria-hidden /> {say(words.copy)}
              </Button>
            )}
            {!waiver && line.mayWaive && (
              <ReasonDialog
                open={say(words.waive)}
                title={say(words.waiveTitle)}
                confirm={say(words.waiveYes)}
                onReason={(reason) => void onWaive(line, reason).catch(refused)}
              />
            )}
            {waiver && <Button className="button" onPress={() => void onUndoWaiver(waiver.key).catch(refused)}>{say(words.undo)}</Button>}
          </div>
          <p role="status" className="soft">{status}</p>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
