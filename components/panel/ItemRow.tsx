import { useContext, useState } from 'react';
import { Button, Checkbox, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ChevronRight, Circle, Minus, RotateCcw } from 'lucide-react';
import type { ItemState, ItemStatus } from '../../lib/checklists/review.ts';
import { sourceNames } from '../../lib/checklists/sources.ts';
import type { Mark } from '../../lib/records/finding.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { ReasonDialog } from '../common/ReasonDialog.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { linesOf, tickWords } from './item-words.ts';
import { Changes, Places } from './ItemPlaces.tsx';
import type { SigningActs } from './SigningTab.tsx';
import { statusWords, words } from './signing.words.ts';

export interface ItemRowProps extends SigningActs {
  state: ItemState;
  rules: ReadonlyMap<string, Rule>;
  now: string;
}

/** Where an item stands in the page, to be scrolled to. */
export const itemAnchor = (id: string): string => `muc-${id}`;

const marks: Partial<Record<ItemStatus, Mark>> = { loi: 'loi', canXem: 'canXem', chuaXacDinh: 'chuaXacDinh', dat: 'dat', boQua: 'boQua' };

function StatusIcon({ status, label }: { status: ItemStatus; label: string }) {
  const mark = marks[status];
  if (mark) return <MarkIcon mark={mark} label={label} />;
  // No box: it would look like one to tick.
  const Icon = status === 'moLai' ? RotateCcw : status === 'khongApDung' ? Minus : Circle;
  const colour = status === 'moLai' ? 'var(--canXem)' : 'var(--ink-soft)';
  return <Icon size={16} className="status-icon" role="img" aria-label={label} color={colour} />;
}

/** One item: how it stands in one line, the tick where a person must say something, the rest when it is opened. */
export function ItemRow(props: ItemRowProps) {
  const { state, now, onTick, onUndoTick } = props;
  const { item, status, tick } = state;
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  const keep = (act: Promise<void>) => void act.then(() => setFailed(false), () => setFailed(true));
  const ticked = tick?.act === 'done' && state.tickHolds;
  const change = (on: boolean) => keep(on ? onTick(state, 'done', null) : tick ? onUndoTick(tick.key) : Promise.resolve());
  const { line, notes, names } = linesOf(state, say, (iso) => timeOf(iso, now, language), language);
  const byPerson = item.kind !== 'auto' && state.tickable;
  const title = (
    <span>
      <span className="item-title">{say(item.title)}</span> <span className="item-id">{item.id}</span>
    </span>
  );
  return (
    <li className="item" id={itemAnchor(item.id)} data-status={status}>
      <Disclosure>
        <div className="item-head">
          {byPerson ? (
            <Checkbox className="tick" isSelected={ticked} onChange={change}><span className="tick-box" aria-hidden />{title}</Checkbox>
          ) : (
            <p className="tick"><StatusIcon status={status} label={say(statusWords[status])} />{title}</p>
          )}
          <Button slot="trigger" className="button quiet item-open no-print" aria-label={say(words.more, { id: item.id })}>
            <ChevronRight size={16} aria-hidden className="chevron" />
          </Button>
        </div>
        <div className="item-body">
          <p className="item-state">
            {byPerson && status !== 'chuaTich' && <StatusIcon status={status} label={say(statusWords[status])} />} {line}
          </p>
          {notes.length > 0 && <ul className="item-notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
          {state.changes.length > 0 && <Changes changes={state.changes} now={now} onRecord={props.onRecord} />}
          <div className="row no-print">
            {!byPerson && state.tickable && (
              <Checkbox className="tick" isSelected={ticked} onChange={change}><span className="tick-box" aria-hidden />{tickWords(state, say)}</Checkbox>
            )}
            {byPerson && item.maySkip && !ticked && status !== 'boQua' && (
              <ReasonDialog quiet open={say(words.skip)} title={say(words.skipTitle)} confirm={say(words.skipYes)} onReason={(reason) => keep(onTick(state, 'skipped', reason))} />
            )}
            {tick?.act === 'skipped' && <Button className="button quiet" onPress={() => keep(onUndoTick(tick.key))}>{say(words.undo)}</Button>}
          </div>
          {failed && <p role="alert">{say(words.notKept)}</p>}
        </div>
        <DisclosurePanel className="item-more no-print">
          {names.map((text) => <p key={text}>{text}</p>)}
          <Places title={say(statusWords.loi)} mark="loi" places={state.errors} {...props} />
          <Places title={say(statusWords.canXem)} mark="canXem" places={state.warnings} {...props} />
          <Places title={say(statusWords.chuaXacDinh)} mark="chuaXacDinh" places={state.unsure} {...props} />
          {state.waived.length > 0 && (
            <Places
              title={say(statusWords.boQua)}
              mark="boQua"
              places={state.waived.map(({ place }) => place)}
              reasons={state.waived.map(({ waiver }) => waiver.reason)}
              {...props}
            />
          )}
          <p className="soft">{say(words.source, { source: [...new Set(sourceNames(item.source))].join('; ') })}</p>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
