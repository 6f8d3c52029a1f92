import { useContext } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Printer } from 'lucide-react';
import type { ItemState, Review, ReviewPlace } from '../../lib/checklists/review.ts';
import type { Period, Scope } from '../../lib/checklists/scope.ts';
import type { Tick } from '../../lib/checklists/tick.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { roles, type Role } from '../../lib/school/settings.ts';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ItemRow } from './ItemRow.tsx';
import { words as pageWords } from './panel.words.ts';
import { periodWords, roleWords, verdictWords, words } from './signing.words.ts';

export interface SigningActs {
  onTick(state: ItemState, act: 'done' | 'skipped', reason: string | null): Promise<void>;
  onUndoTick(key: string): Promise<void>;
  onGoTo(place: ReviewPlace): void;
  /** The place stands on the page in view. */
  inView(place: ReviewPlace): boolean;
}

export interface SigningTabProps extends SigningActs {
  role: Role;
  onRole(role: Role): void;
  subjects: readonly Subject[];
  /** Null when there is nothing to review. */
  scope: Scope | null;
  onSubject(subject: Subject): void;
  onPeriod(period: Period): void;
  /** Null while it is being gathered. */
  review: Review | null;
  rules: ReadonlyMap<string, Rule>;
  /** Ticks and readings that could not be read from storage. */
  damaged: number;
  now: string;
  packVersion: string;
  onPrint(): void;
}

/** "Trước khi ký": the role's list over what was last read, and a verdict that is never green while anything is open. */
export function SigningTab(props: SigningTabProps) {
  const { role, scope, review, subjects } = props;
  const say = useWords();
  return (
    <div className="panel-part">
      <Choice label={say(words.role)} ids={roles} chosen={role} name={(id) => say(roleWords[id])} onChoose={props.onRole} />
      {!scope ? (
        <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>
      ) : (
        <>
          <label className="choose no-print">
            <span className="soft">{say(words.subject)}</span>
            <select value={keyOf(scope)} onChange={({ target }) => props.onSubject(subjects.find((subject) => keyOf(subject) === target.value) ?? scope)}>
              {subjects.map((subject) => <option key={keyOf(subject)} value={keyOf(subject)}>{nameOf(subject, say(words.wholeSchool))}</option>)}
            </select>
          </label>
          <Choice label={say(words.period)} ids={[1, 2, 3] as const} chosen={scope.period} name={(id) => say(periodWords[id])} onChoose={props.onPeriod} />
          {review ? <ReviewPart {...props} scope={scope} review={review} /> : <State title={say(pageWords.loading)} />}
        </>
      )}
    </div>
  );
}

/** The subject as a key and as a name: "7A Toán · 2026-2027 · SMAS". */
const keyOf = ({ platform, namHoc, lop, mon }: Subject) => JSON.stringify([platform, namHoc, lop, mon]);
const nameOf = ({ platform, namHoc, lop, mon }: Subject, school: string) =>
  [[lop ?? school, mon].filter(Boolean).join(' '), namHoc?.replace('-', '–'), platformName(platform)].filter(Boolean).join(' · ');

function ReviewPart({ scope, review, ...props }: SigningTabProps & { scope: Scope; review: Review }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const mark = review.verdict === 'san-sang' ? 'dat' : review.verdict === 'chua-san-sang' ? 'loi' : 'chuaXacDinh';
  const { open } = review;
  const remaining = [
    open.errorPlaces > 0 && say(open.errorPupils > 0 ? words.errors : words.errorsNoPupil, { n: open.errorPlaces, pupils: open.errorPupils }),
    open.unknown > 0 && say(words.unknown, { n: open.unknown }),
    open.reopened > 0 && say(words.reopened, { n: open.reopened }),
    open.toLook > 0 && say(words.toLook, { n: open.toLook }),
    open.toTick > 0 && say(words.toTick, { n: open.toTick }),
  ].filter(Boolean);
  return (
    <article className="review">
      <h1 className="print-only">{say(words.printTitle)}</h1>
      <header className="review-header">
        <h2>{say(roleWords[scope.role])} · {[scope.lop ?? say(words.wholeSchool), scope.mon].filter(Boolean).join(' ')} · {say(periodWords[scope.period])}</h2>
        <p className="print-only">{nameOf(scope, say(words.wholeSchool))}</p>
        <div role="status">
          <StatusPill mark={mark}>{say(verdictWords[review.verdict])}</StatusPill>
          <p>{remaining.length > 0 ? say(words.remaining, { what: remaining.join(' · ') }) : say(words.readyNote)}
          {review.waived > 0 && ` · ${say(words.waived, { n: review.waived })}`}</p>
        </div>
        {props.damaged > 0 && <p role="alert">{say(words.damaged, { n: props.damaged })}</p>}
      </header>
      <ol className="items">
        {review.items.map((state) => <ItemRow key={state.item.id} state={state} {...props} />)}
      </ol>
      {review.gone.length > 0 && <GoneItems ticks={review.gone} now={props.now} />}
      <Button className="button no-print" onPress={props.onPrint}><Printer size={14} aria-hidden /> {say(words.print)}</Button>
      <footer className="print-only">
        <p>{say(words.printedAt, { time: timeOf(props.now, null, language), pack: props.packVersion || say(words.standardPack) })}</p>
        <p>{say(words.assists)}</p>
        <p className="signature">{say(words.signature)}</p>
      </footer>
    </article>
  );
}

/** What the person said of items that the school's pack asks for no more. */
function GoneItems({ ticks, now }: { ticks: readonly Tick[]; now: string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <section className="gone">
      <h3>{say(words.gone, { n: ticks.length })}</h3>
      <ul className="item-notes">
        {ticks.map(({ key, item, wording, act, reason, at }) => (
          <li key={key}>{wording ?? item} · {say(act === 'done' ? words.ticked : words.skipped, { time: timeOf(at, now, language), reason: reason ?? '' })}</li>
        ))}
      </ul>
    </section>
  );
}

interface ChoiceProps<Id extends string | number> {
  label: string;
  ids: readonly Id[];
  chosen: Id;
  name(id: Id): string;
  onChoose(id: Id): void;
}

function Choice<Id extends string | number>({ label, ids, chosen, name, onChoose }: ChoiceProps<Id>) {
  return (
    <ToggleButtonGroup
      className="toggles no-print"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={([id]) => onChoose(id as Id)}
    >
      {ids.map((id) => <ToggleButton key={id} id={id} className="toggle">{name(id)}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
