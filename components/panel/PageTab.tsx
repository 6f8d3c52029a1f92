import { useContext, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { tags, type Tag } from '../../lib/records/finding.ts';
import { tagWords } from '../../lib/records/mark-words.ts';
import { describeReason } from '../../lib/records/reasons.ts';
import type { Reason } from '../../lib/records/sheet.ts';
import { State } from '../common/State.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { CapturePart, type CaptureActs } from './CapturePart.tsx';
import { FindingLine, type FindingActs } from './FindingLine.tsx';
import type { ClassWaiver } from './class-waivers.ts';
import { PointButton, PointResult, usePointer, type Pointing } from './PointPart.tsx';
import { isUnderstood, viewOf, type Judging, type Line, type PanelSheet } from './page-view.ts';
import { words } from './panel.words.ts';
import { WaiverList } from './WaiverList.tsx';
import { SheetHeader, coverageWords } from './SheetHeader.tsx';
import { TeachPart, type Teaching } from './TeachPart.tsx';

/** What is in view: still opening, no page of a platform, a page without anything read, or sheets. */
export type InView = { state: 'loading' } | { state: 'notOurs' } | { state: 'nothing'; reasons: readonly Reason[] } | { state: 'sheets'; sheets: readonly PanelSheet[]; reasons: readonly Reason[] };

export interface PageTabProps extends FindingActs {
  inView: InView;
  judging: Judging;
  /** All that was set aside in the classes in view, also where the page in view does not show it. */
  waivers: readonly ClassWaiver[];
  now: string;
  teaching: Teaching;
  pointing: Pointing;
  onReadAgain(sweep: boolean): void;
  /** Copies what the digital team needs to help, without pupil data. */
  onCopyReport(): Promise<void>;
  capturing: CaptureActs;
}

/** How many lines are shown before "Xem thêm": a class full of errors must still open at once. */
const firstLines = 60;

/** "Trang này": what the page in view says, with every place that is wrong and the way to it. */
export function PageTab(props: PageTabProps) {
  const { inView, onReadAgain } = props;
  const say = useWords();
  const pointer = usePointer(props.pointing, props.teaching);
  if (inView.state === 'loading') return <State title={say(words.loading)} />;
  if (inView.state === 'notOurs') return <State title={say(words.notOurs)}><p>{say(words.notOursNext)}</p></State>;
  const again = <Button className="button" onPress={() => onReadAgain(false)}>{say(words.readAgain)}</Button>;
  if (inView.state === 'nothing') return <State title={say(words.nothing)}><PageReasons reasons={inView.reasons} /><p>{say(words.nothingNext)}</p>{again}<CopyReport onCopy={props.onCopyReport} /><CapturePart {...props.capturing} /></State>;
  // Pointing helps where something was not understood; on a page that was, it waits at the end.
  const puzzling = inView.sheets.find(({ sheet }) => !isUnderstood(sheet));
  return (
    <div className="panel-part">
      <PageReasons reasons={inView.reasons} />
      {inView.sheets.map((one) => (
        <SheetHeader key={`${one.frame}-${one.index}`} one={one} now={props.now}>
          <TeachPart one={one} teaching={props.teaching} onGoTo={props.onGoTo}>{one === puzzling && <PointButton {...pointer} />}</TeachPart>
        </SheetHeader>
      ))}
      <PointResult {...pointer} />
      <div className="row">
        {again}
        {inView.sheets.some(({ sheet }) => sheet.kind !== 'profile') && (
          <Button className="button" aria-description={say(words.sweepHint)} onPress={() => onReadAgain(true)}>{say(words.sweep)}</Button>
        )}
      </div>
      <Findings {...props} sheets={inView.sheets} reasons={inView.reasons} />
      <CopyReport onCopy={props.onCopyReport} />
      {!puzzling && <PointButton {...pointer} quiet />}
      <div><CapturePart {...props.capturing} /></div>
    </div>
  );
}

/** What keeps the whole page from being told, whatever its sheets say. */
function PageReasons({ reasons }: { reasons: readonly Reason[] }) {
  const language = useContext(LanguageContext);
  return reasons.map((reason) => <p key={reason.id} role="status"><StatusPill mark="chuaXacDinh">{describeReason(reason, language)}</StatusPill></p>);
}

function CopyReport({ onCopy }: { onCopy(): Promise<void> }) {
  const say = useWords();
  const [said, setSaid] = useState('');
  return (
    <p className="row">
      <Button className="button" onPress={() => void onCopy().then(() => setSaid(say(words.reportCopied)), () => setSaid(say(words.reportNotCopied)))}>{say(words.copyReport)}</Button>
      <span role="status" className="soft">{said}</span>
    </p>
  );
}

function Findings({ sheets, reasons, judging, waivers, ...acts }: Omit<PageTabProps, 'inView' | 'onCopyReport' | 'capturing' | 'teaching' | 'pointing'> & { sheets: readonly PanelSheet[]; reasons: readonly Reason[] }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [filter, setFilter] = useState<Tag | 'all'>('all');
  const [shown, setShown] = useState(firstLines);
  const view = viewOf(sheets, reasons, judging, language);
  const lines = view.open.filter(({ finding }) => filter === 'all' || finding.tag === filter);
  const elsewhere = waivers.filter(({ waiver }) => !view.waived.some((line) => line.waiver.key === waiver.key));
  const listed = (some: readonly Line[]) => groupByPupil(some).map((group) => <PupilGroup key={group[0]!.key} lines={group} {...acts} />);

  return (
    <>
      {view.counts.all > 0 ? (
        <ToggleButtonGroup
          className="toggles"
          aria-label={say(words.filter)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={([chosen]) => {
            setFilter(chosen as Tag | 'all');
            setShown(firstLines);
          }}
        >
          {(['all', ...tags] as const).map((tag) => (
            <ToggleButton key={tag} id={tag} className="toggle">{say(tag === 'all' ? words.all : tagWords[tag])} {view.counts[tag]}</ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : (
        <p role="status">
          {view.allGood ? (
            <StatusPill mark="dat">{say(words.allGood, coverageWords(sheets, say))}</StatusPill>
          ) : (
            <StatusPill mark="chuaXacDinh">{say(words.noneOpen)}</StatusPill>
          )}
        </p>
      )}
      {view.counts.all > 0 && lines.length === 0 && <p className="soft">{say(words.noneHere)}</p>}
      <div className="finding-groups">{listed(lines.slice(0, shown))}</div>
      {lines.length > shown && <Button className="button" onPress={() => setShown(shown + firstLines)}>{say(words.more, { n: lines.length - shown })}</Button>}
      {view.hints.length > 0 && <Fold title={say(words.hints, { n: view.hints.length })}>{listed(view.hints)}</Fold>}
      {view.waived.length > 0 && <Fold title={say(words.waived, { n: view.waived.length })}>{listed(view.waived)}</Fold>}
      {elsewhere.length > 0 && (
        <Fold title={say(words.waivedElsewhere, { n: elsewhere.length })}>
          <WaiverList waivers={elsewhere} judging={judging} now={acts.now} onUndoWaiver={acts.onUndoWaiver} />
        </Fold>
      )}
    </>
  );
}

/** Lines of one pupil stand together under the name; the order of the page is kept. */
function groupByPupil(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = [line.place.frame, line.place.sheet, line.place.row].join('-');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function PupilGroup({ lines, ...acts }: { lines: readonly Line[]; now: string } & FindingActs) {
  const say = useWords();
  const { finding, place } = lines[0]!;
  return (
    <section className="finding-group">
      <h3>{finding.pupil ?? (place.row === null ? say(words.wholePage) : say(words.noName, { n: place.row + 1 }))}</h3>
      <ul>
        {lines.map((line) => <FindingLine key={line.key} line={line} {...acts} />)}
      </ul>
    </section>
  );
}

function Fold({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Disclosure className="fold">
      <Heading level={2}>
        <Button slot="trigger" className="fold-trigger"><ChevronRight size={16} aria-hidden className="chevron" />{title}</Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
