import { useContext } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { FileCheck2, Printer } from 'lucide-react';
import type { Change } from '../../lib/checklists/fingerprint.ts';
import type { BookState } from '../../lib/checklists/frozen-item.ts';
import { describeMissing, type Missing } from '../../lib/checklists/readiness.ts';
import type { ItemState, Review, ReviewPlace } from '../../lib/checklists/review.ts';
import type { Period, Scope } from '../../lib/checklists/scope.ts';
import type { Tick } from '../../lib/checklists/tick.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { roles, type Role } from '../../lib/school/settings.ts';
import { Choice } from '../common/Choice.tsx';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { FreezePart } from './FreezePart.tsx';
import { ItemRow, itemAnchor } from './ItemRow.tsx';
import { words as pageWords } from './panel.words.ts';
import { SigningListPart, type SigningListView } from './SigningListPart.tsx';
import { periodWords, roleWords, verdictWords, words } from './signing.words.ts';

export interface SigningActs {
  onTick(state: ItemState, act: 'done' | 'skipped', reason: string | null): Promise<void>;
  onUndoTick(key: string): Promise<void>;
  onGoTo(place: ReviewPlace): void;
  /** A correction record is begun with this change. */
  onRecord(change: Change): void;
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
  /** What keeps it from ready, each with the way to it. */
  missing: readonly Missing[];
  rules: ReadonlyMap<string, Rule>;
  /** Ticks and readings that could not be read from storage. */
  damaged: number;
  now: string;
  packVersion: string;
  /** Who answers for the subject where several teach it, as the school said. */
  responsible: readonly string[];
  onPrint(): void;
  /** The books of the scope, frozen or not. */
  books: readonly BookState[];
  onFreeze(document: string): Promise<void>;
  onUndoFreeze(id: string, reason: string): Promise<void>;
  /** When the person said that they signed on the platform; null when they did not. */
  signedAt: string | null;
  onSigned(signed: boolean): Promise<void>;
  /** The signing lists in view. */
  lists: readonly SigningListView[];
  /** Makes a review record of what stands here and opens it. */
  onReviewRecord(): void;
}

/** "Trước khi ký": the role's list over what was last read, and a verdict that is never green while anything is open. */
export function SigningTab(props: SigningTabProps) {
  const { role, scope, review, subjects } = props;
  const say = useWords();
  return (
    <div className="panel-part">
      <Choice label={say(words.role)} ids={roles} chosen={role} name={(id) => say(roleWords[id])} onChoose={props.onRole} />
      {props.lists.map((list, index) => <SigningListPart key={index} {...list} />)}
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
  // The place on the page where it is in view, else the item that says more.
  const goTo = ({ item, place }: Missing) => {
    if (place && props.inView(place)) props.onGoTo(place);
    else document.getElementById(itemAnchor(item))?.scrollIntoView({ block: 'center' });
  };
  return (
    <article className="review">
      <h1 className="print-only">{say(words.printTitle)}</h1>
      <header className="review-header">
        <h2>{say(roleWords[scope.role])} · {[scope.lop ?? say(words.wholeSchool), scope.mon].filter(Boolean).join(' ')} · {say(periodWords[scope.period])}</h2>
        <p className="print-only">{nameOf(scope, say(words.wholeSchool))}</p>
        {props.responsible.length > 0 && <p className="soft">{say(words.responsible, { names: props.responsible.join(', ') })}</p>}
        <div role="status">
          <StatusPill mark={mark}>{say(verdictWords[review.verdict])}</StatusPill>
          {props.missing.length === 0 ? <p>{say(words.readyNote)}</p> : (
            <ul className="missing">
              {props.missing.map((one, index) => (
                <li key={index}><Button className="button quiet" onPress={() => goTo(one)}>{describeMissing(one, language)}</Button></li>
              ))}
            </ul>
          )}
          {review.waived > 0 && <p className="soft">{say(words.waived, { n: review.waived })}</p>}
        </div>
        {props.damaged > 0 && <p role="alert">{say(words.damaged, { n: props.damaged })}</p>}
      </header>
      <ol className="items">
        {review.items.map((state) => <ItemRow key={state.item.id} state={state} {...props} />)}
      </ol>
      {review.gone.length > 0 && <GoneItems ticks={review.gone} now={props.now} />}
      <FreezePart {...props} />
      <Checkbox className="tick no-print" isSelected={props.signedAt !== null} onChange={(on) => void props.onSigned(on)}>
        <span className="tick-box" aria-hidden />
        <span>{say(words.signed)}{props.signedAt !== null && <span className="soft"> · {timeOf(props.signedAt, props.now, language)}</span>}</span>
      </Checkbox>
      <div className="row no-print">
        <Button className="button" onPress={props.onReviewRecord}><FileCheck2 size={14} aria-hidden /> {say(words.reviewRecord)}</Button>
        <Button className="button quiet" onPress={props.onPrint}><Printer size={14} aria-hidden /> {say(words.print)}</Button>
      </div>
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
