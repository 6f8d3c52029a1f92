import type { PageWords, ShownFinding } from '../../records/shown.ts';
import type { Filled } from '../fill.ts';
import { button, closeShape, icon, make, markIcon, page } from './dom.ts';
import { placeCard, type Box } from './geometry.ts';
import type { Place } from './layer.ts';

export interface CardActs {
  /** What stands in the field now, where "Sửa" may write it; null where it may not. */
  current(finding: ShownFinding): string | null;
  /** Null when the page did not take it. */
  fill(finding: ShownFinding): Filled | null;
  copy(text: string): Promise<boolean>;
  waive(finding: ShownFinding, reason: string): void;
  /** Something was written or undone. */
  filled(): void;
  closed(): void;
}

/** The card beside a mark: what is wrong, what to do, on what basis, and the acts that are allowed. Never modal. */
export function createCard(root: ShadowRoot, acts: CardActs) {
  const card = make('section', 'card');
  card.setAttribute('role', 'dialog');
  card.hidden = true;
  let words: PageWords | null = null;
  let place: Place | null = null;
  let told = '';
  /** What "Sửa" wrote, by field, the last one last; kept when the card is closed, so that it can be undone as long as it stands. */
  const fills = new Map<Element, Filled>();

  function render(): void {
    if (!place || !words) return;
    const x = button('x', [icon(closeShape, 14)], () => acts.closed());
    x.setAttribute('aria-label', words.close);
    const change = fillAt(place.element);
    const done = change ? [undoItem(place.element, change, words)] : [];
    card.replaceChildren(...done, ...place.findings.map((finding) => item(finding, words!)), x);
    card.setAttribute('aria-label', place.findings.map(({ markWord }) => markWord).join(', ') || words.filled);
    card.scrollTop = 0;
  }

  function item(finding: ShownFinding, say: PageWords): HTMLElement {
    const now = finding.mayFill && finding.suggestion !== null ? acts.current(finding) : null;
    const buttons = make('div', 'acts');
    const part = make('div', 'item', [
      what(finding),
      finding.suggestion === null
        ? null
        : now === null
          ? make('p', 'soft', [`${say.suggestion}: `, make('span', 'value', finding.suggestion)].map(toNode))
          : change(say, now, finding.suggestion),
      finding.basis ? make('p', 'soft', finding.basis) : null,
      buttons,
    ]);
    const status = make('span', 'soft');
    status.setAttribute('role', 'status');
    if (now !== null) {
      const press = button('first', say.fill, () => {
        const change = acts.fill(finding);
        if (!change) {
          press.remove();
          status.textContent = say.notFilled;
          return;
        }
        fills.delete(place!.element);
        fills.set(place!.element, change);
        acts.filled();
        place!.findings = place!.findings.filter((other) => other !== finding);
        told = '';
        render();
        focusFirst();
      });
      buttons.append(press);
    }
    const copy = button('', say.copy, () => {
      // Without an exact value there is still the explanation, to ask somebody with.
      void acts.copy(finding.suggestion ?? `${finding.text}\n${finding.basis}\n(${finding.rule})`).then((did) => {
        if (did) copy.textContent = say.copied;
      });
    });
    buttons.append(copy);
    if (finding.mayWaive) buttons.append(button('', say.waive, () => buttons.replaceChildren(...reason(finding, say, () => part.replaceWith(item(finding, say))))));
    buttons.append(status);
    return part;
  }

  function reason(finding: ShownFinding, say: PageWords, back: () => void): Node[] {
    const input = make('input');
    input.placeholder = say.reason;
    input.setAttribute('aria-label', say.reason);
    input.maxLength = 200;
    const missing = make('span', 'soft');
    missing.setAttribute('role', 'alert');
    const send = () => {
      if (input.value.trim() !== '') return acts.waive(finding, input.value.trim());
      missing.textContent = say.reasonNeeded;
      input.focus();
    };
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.isTrusted && !event.isComposing) send();
    });
    queueMicrotask(() => input.focus());
    return [input, button('first', say.waiveNow, send), button('', say.close, back), missing];
  }

  /** What was written there and can still be undone. */
  function fillAt(element: Element): Filled | null {
    const change = fills.get(element);
    if (change?.stands()) return change;
    fills.delete(element);
    return null;
  }

  function undoItem(element: Element, done: Filled, say: PageWords): HTMLElement {
    const status = make('p', 'soft', say.filled);
    const undo = button('', say.undo, () => {
      if (done.undo()) {
        fills.delete(element);
        acts.filled();
        acts.closed();
      } else status.textContent = say.notFilled;
    });
    return make('div', 'item', [change(say, done.before, done.after), status, make('div', 'acts', [undo])]);
  }

  const focusFirst = () => card.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });

  return {
    element: card,
    focusFirst,
    place: () => place,
    /** "Sửa" wrote here, and it can still be undone. */
    isFilled: (element: Element) => fillAt(element) !== null,
    /** The last thing that "Sửa" wrote and that still stands. */
    lastFill(): Filled | null {
      const [element] = [...fills.keys()].filter((one) => fillAt(one)).slice(-1);
      return element ? fillAt(element) : null;
    },
    show(next: Place, say: PageWords): void {
      const text = JSON.stringify([next.findings, say]);
      const same = !card.hidden && place?.element === next.element && text === told;
      place = next;
      words = say;
      if (same) return;
      const hadFocus = card.contains(root.activeElement);
      told = text;
      render();
      card.hidden = false;
      if (!card.isConnected) root.append(card);
      if (hadFocus) focusFirst();
    },
    /** Beside the part of the element that is in view; out of sight while nothing of it is. */
    move(anchor: Box | null): void {
      if (card.hidden) return;
      card.style.visibility = anchor ? 'visible' : 'hidden';
      if (!anchor) return;
      card.style.maxHeight = 'none';
      const form = place?.kind === 'form';
      // The icon that stands beside a form's field stays free too.
      const at = placeCard(form ? { ...anchor, right: anchor.right + 26 } : anchor, { width: card.offsetWidth, height: card.offsetHeight }, { width: page.documentElement.clientWidth, height: window.innerHeight }, form);
      card.style.left = `${at.left}px`;
      card.style.top = `${at.top}px`;
      card.style.maxHeight = `${at.maxHeight}px`;
    },
    hide(): void {
      card.hidden = true;
      card.replaceChildren();
      place = null;
      told = '';
    },
  };
}
export type Card = ReturnType<typeof createCard>;

const toNode = (part: string | Node): Node => (typeof part === 'string' ? page.createTextNode(part) : part);

function what({ mark, markWord, text }: ShownFinding): HTMLElement {
  const line = make('p', 'what', [markIcon(mark, 16), make('span', '', [make('b', '', markWord), page.createTextNode(': '), make('span', '', text)])]);
  line.dataset.mark = mark;
  return line;
}

function change(say: PageWords, before: string, after: string): HTMLElement {
  const list = make('dl', 'change', [make('dt', '', say.before), make('dd', '', before || '–'), make('dt', '', say.after), make('dd', 'value', after)]);
  return list;
}
