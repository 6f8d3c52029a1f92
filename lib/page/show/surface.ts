import type { PageAnswer, PageWords, ShownFinding } from '../../records/shown.ts';
import { ours, within } from '../dom.ts';
import { fill, fillable } from '../fill.ts';
import { createCard } from './card.ts';
import { createChip } from './chip.ts';
import { copyText } from './copy.ts';
import { make, page } from './dom.ts';
import type { Corner } from './geometry.ts';
import { createLayer, type Place } from './layer.ts';
import { stepFrom } from './order.ts';
import { focusIn, placesOf, type ElementOf } from './places.ts';
import { pointIn } from './point.ts';
import { inView, tabLabel } from './tabs.ts';

export interface SurfaceParts {
  /** Only the top frame has the chip. */
  chip: boolean;
  corner: Corner;
  openPanel(): void;
  waive(finding: ShownFinding, reason: string): void;
  sweep(): void;
  moved(corner: Corner): void;
}

/** What is said before the worker has ever answered; after that its own words are used. */
const firstWords: Partial<PageWords> = {
  unchecked: 'chưa kiểm tra được – tải lại trang để thử lại (could not be checked – reload the page)',
  reload: 'Soát vừa được cập nhật, hãy lưu rồi tải lại trang (Soát was updated: save, then reload)',
};

const firstStyle = '.chip{position:fixed;right:10px;bottom:10px;padding:8px;border:1px solid;background:canvas;color:canvastext;font:13px system-ui}.grip{display:none}';

type Mode = 'hover' | 'focus' | 'pinned';

/**
 * Everything of Soát that a teacher sees on the platform's page: one element beside the page's own, with an open shadow
 * root. It writes nothing to the page's elements, not even `aria-describedby` (a framework may watch or save attributes,
 * and a description cannot reach into a shadow root): a polite live region says what the card of a focused field says.
 */
export function createSurface(parts: SurfaceParts) {
  const ended = new AbortController();
  const { signal } = ended;
  const host = page.createElement('soat-marks');
  host.setAttribute(ours, '');
  // Outside the body, where no framework lays out or replaces it; at the page's origin, so that it scrolls with the page.
  host.style.cssText = 'all:initial!important;position:absolute!important;left:0!important;top:0!important;z-index:2147483647!important';
  const root = host.attachShadow({ mode: 'open' });
  dress(root, firstStyle);
  // The page's own shortcuts, focus traps and click handlers have nothing to do with what happens in here.
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'change', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'focusin', 'focusout', 'paste']) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  let answer: PageAnswer | null = null;
  let elementOf: ElementOf = () => null;
  let order: Place[] = [];
  let mode: Mode = 'hover';
  let timer = 0;
  let dismissed: EventTarget | null = null;
  let last: Element | null = null;
  let unknown = false;
  let pointing = new AbortController();

  const status = make('div', 'quiet');
  status.setAttribute('role', 'status');
  root.append(status);
  const layer = createLayer(host, root, (place) => open(place, 'pinned'), anchorCard, signal);
  const card = createCard(root, {
    current: (finding) => fillable(elementOf(finding.element), finding)?.value ?? null,
    fill(finding) {
      const field = fillable(elementOf(finding.element), finding);
      return field && finding.suggestion !== null ? fill(field, finding.suggestion) : null;
    },
    filled: showChip,
    copy: copyText,
    waive: parts.waive,
    closed: () => close(),
  });
  const chip = createChip(root, parts.corner, { open: parts.openPanel, next: () => step(1), sweep: parts.sweep, undo: undoLast, moved: parts.moved });

  const isOwn = (event: Event) => event.composedPath().includes(host);
  const later = (act: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };

  function open(wanted: Place, how: Mode): void {
    clearTimeout(timer);
    // What was meant a moment ago may be mended, or hold other findings by now.
    const place = placeOf(wanted.element);
    if (!answer || !place) return;
    mount();
    mode = how;
    last = place.element;
    if (how !== 'hover') layer.keep(place);
    card.show(place, answer.words);
    anchorCard();
    if (how === 'pinned') card.focusFirst();
    else if (how === 'focus' && root.activeElement !== layer.iconOf(place)) status.textContent = place.label;
  }

  function close(toField = true): void {
    clearTimeout(timer);
    const place = card.place();
    const hadFocus = root.activeElement !== null && !root.activeElement.closest('.chip');
    card.hide();
    status.textContent = '';
    if (!place) return;
    dismissed = place.element;
    if (hadFocus && toField && !focusIn(place.element)) layer.iconOf(place)?.focus({ preventScroll: true });
    layer.keep(null);
  }

  function anchorCard(): void {
    const place = card.place();
    if (!place) return;
    const there = layer.boxOf(place) ?? (card.isFilled(place.element) && inView(place.element) ? place.element.getBoundingClientRect() : null);
    card.move(there);
  }

  /** To the next marked place, or the one before: into view, the focus on its icon, its card beside it. */
  function step(by: 1 | -1): void {
    const focused = layer.placeOf(root.activeElement!)?.element ?? page.activeElement;
    const from = order.findIndex(({ element }) => element === focused || (focused !== page.body && focused && within(element, focused)));
    let at = from >= 0 ? from : order.findIndex(({ element }) => element === last);
    for (let tried = 0; tried < order.length; tried++) {
      at = stepFrom(at, by, order.length);
      const place = order[at]!;
      if (!place.element.isConnected || !inView(place.element)) continue;
      bring(place.element);
      layer.keep(place);
      const icon = layer.iconOf(place);
      if (!icon) continue;
      icon.focus({ preventScroll: true });
      return open(place, 'focus');
    }
  }

  function goTo(element: Element | null, tab: string | null): boolean {
    if (!element?.isConnected) return false;
    const target = inView(element) ? element : tabLabel(element, tab);
    if (!target) return false;
    bring(target);
    const place = layer.placeAt(target);
    if (place) layer.keep(place);
    const icon = place && layer.iconOf(place);
    if (place?.kind === 'tab' || !focusIn(target)) icon?.focus({ preventScroll: true });
    if (place) open(place, 'focus');
    else pointOut(target);
    return true;
  }

  /** A place without a finding is outlined until the teacher does anything. */
  function pointOut(element: Element): void {
    mount();
    const from = host.getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = make('div', 'box here');
    box.style.cssText = `left:${left - from.left - 2}px;top:${top - from.top - 2}px;width:${width + 4}px;height:${height + 4}px`;
    root.append(box);
    for (const type of ['pointerdown', 'keydown', 'wheel']) window.addEventListener(type, () => box.remove(), { capture: true, passive: true, once: true, signal });
  }

  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && (order.length > 0 || card.lastFill()) && act(event), { capture: true, signal });

  listen('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && card.place()) {
      // This Esc closes the card and not, besides, the page's own window with what was typed there.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    } else if (event.code === 'KeyS' && event.altKey && !event.ctrlKey && !event.metaKey) {
      // Where the page gave Alt+S to a button of its own ("Lưu"), it stays the page's.
      if (page.querySelector('[accesskey="s" i]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      step(event.shiftKey ? -1 : 1);
    }
  });

  listen('focusin', (event) => {
    if (isOwn(event)) return clearTimeout(timer);
    const place = placeUnder(event);
    if (place && place.element === card.place()?.element) return mode === 'hover' ? open(place, 'focus') : undefined;
    if (place?.element === dismissed) return;
    dismissed = null;
    if (card.place() && mode !== 'hover') close(false);
    if (place) later(() => open(place, 'focus'), 200);
  });

  listen('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || (card.place() && mode === 'pinned')) return;
    if (event.composedPath().includes(card.element)) return clearTimeout(timer);
    const icon = isOwn(event) ? event.composedPath().map((node) => layer.placeOf(node)).find(Boolean) : undefined;
    const place = icon ?? placeUnder(event);
    if (place && place.element === card.place()?.element) clearTimeout(timer);
    else if (place && !card.element.contains(root.activeElement)) later(() => open(place, 'hover'), icon ? 120 : 350);
    else if (mode === 'hover') later(() => card.place() && close(false), 300);
  });

  listen('pointerdown', (event) => {
    if (!isOwn(event) && card.place() && placeUnder(event)?.element !== card.place()?.element) close(false);
  });

  /** The innermost marked place that an event happened in. The label of a tab is left to its icon: it is pressed often. */
  function placeUnder(event: Event): Place | undefined {
    for (const node of event.composedPath()) {
      const place = node instanceof Element ? placeOf(node) : undefined;
      if (place && place.kind !== 'tab') return place;
    }
    return undefined;
  }

  /** A marked place, or one where what "Sửa" wrote can still be undone. */
  function placeOf(element: Element): Place | undefined {
    return layer.placeAt(element) ?? (answer && card.isFilled(element) ? { element, findings: [], mark: 'dat', label: answer.words.filled, kind: 'form' } : undefined);
  }

  function undoLast(): void {
    card.lastFill()?.undo();
    if (card.place()) close();
    showChip();
  }

  /** A mark that comes to stand under a resting pointer opens as if the pointer had come to it, but not over what is being typed. */
  function openUnderPointer(before: ReadonlySet<Element>): void {
    if (card.place()) return;
    for (const element of [...page.querySelectorAll(':hover')].reverse()) {
      const place = layer.placeAt(element);
      if (!place || place.kind === 'tab') continue;
      if (!before.has(element) && element !== page.activeElement && element !== dismissed) later(() => element.matches(':hover') && open(place, 'hover'), 350);
      return;
    }
  }

  function showChip(): void {
    if (!parts.chip) return;
    const { openPanel = '', moveChip = '', nextFinding = '', sweep = '', unchecked = '', undo = '' }: Partial<PageWords> = answer?.words ?? firstWords;
    const summary = unknown ? { parts: [{ mark: 'chuaXacDinh' as const, text: unchecked }], notes: [] } : answer?.summary;
    if (!summary) return chip.hide();
    const done = card.lastFill();
    chip.show({
      parts: summary.parts,
      notes: summary.notes,
      words: { openPanel, moveChip, nextFinding, sweep },
      next: order.length > 0,
      sweep: answer?.partial ?? false,
      undo: done && `${undo}: ${done.after} → ${done.before || '–'}`,
    });
  }

  function mount(): void {
    if (host.isConnected) return;
    // Left by an earlier run of ours in the same page.
    for (const old of page.querySelectorAll(`soat-marks[${ours}]`)) old.remove();
    page.documentElement.append(host);
  }

  function remove(): void {
    clearTimeout(timer);
    ended.abort();
    layer.remove();
    host.remove();
  }

  return {
    host,
    /** Shows an answer over the snapshot it was given for; without findings and summary nothing stays in the page. */
    show(next: PageAnswer, from: ElementOf): void {
      if (signal.aborted) return;
      if (!answer) dress(root, next.style);
      answer = next;
      elementOf = from;
      unknown = false;
      const before = new Set(order.map(({ element }) => element));
      order = placesOf(next.shown, from);
      if (order.length > 0 || (parts.chip && next.summary)) mount();
      layer.set(order);
      const place = card.place();
      const now = place && layer.placeAt(place.element);
      if (now) card.show(now, next.words);
      else if (place && card.isFilled(place.element)) card.show({ ...place, findings: [] }, next.words);
      else if (place) close();
      openUnderPointer(before);
      showChip();
      if (order.length === 0 && !card.place() && !(parts.chip && next.summary)) host.remove();
    },
    goTo,
    /** The teacher points at something on the page; null when it was ended, by another pointing too. */
    async point(on: boolean): Promise<Element | null> {
      pointing.abort();
      if (!on || !answer || signal.aborted) return null;
      pointing = new AbortController();
      if (card.place()) close(false);
      mount();
      return pointIn(host, root, answer.words.pointHint, AbortSignal.any([signal, pointing.signal]));
    },
    settle: (corner: Corner) => chip.settle(corner),
    /** The page changed: what is drawn may have moved. */
    touch: () => layer.touch(),
    /** The worker did not answer; what was found stays marked, and the chip says that nothing more is known. */
    unchecked(): void {
      if (signal.aborted) return;
      unknown = true;
      if (parts.chip) mount();
      showChip();
    },
    /** Nothing of a school's is on the page any more. */
    clear(): void {
      answer = null;
      elementOf = () => null;
      unknown = false;
      order = [];
      layer.set([]);
      if (card.place()) close();
      chip.hide();
      host.remove();
    },
    /** The extension was updated or removed: the marks go, one line stays in the chip. */
    retire(): void {
      if (signal.aborted) return;
      const stays = parts.chip && host.isConnected;
      const { reload = '', close: closeWord = '' }: Partial<PageWords> = answer?.words ?? firstWords;
      card.hide();
      card.element.remove();
      remove();
      if (!stays) return;
      page.documentElement.append(host);
      chip.last(reload, closeWord, () => host.remove());
    },
    remove,
  };
}
export type Surface = ReturnType<typeof createSurface>;

/** Constructed style sheets need no leave from the page's CSP; where a content script cannot adopt one, a style element does. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.querySelector('style')?.remove();
    const sheet = page.createElement('style');
    sheet.textContent = css;
    root.append(sheet);
  }
}

function bring(element: Element): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
