import type { Mark } from '../../records/finding.ts';
import type { ShownFinding } from '../../records/shown.ts';
import { button, make, markIcon } from './dom.ts';
import { overlap, type Box } from './geometry.ts';

/** A marked place of the page. `form` marks stand beside their field; `tab` marks count what lies on a tab not in view. */
export interface Place {
  element: Element;
  findings: ShownFinding[];
  mark: Mark;
  label: string;
  kind: 'form' | 'cell' | 'tab';
}

interface Drawn {
  box: HTMLElement;
  icon: HTMLButtonElement;
  /** The part of the element that is in view, after the last pass; null when nothing of it is. */
  seen: Box | null;
  shown: boolean;
}

/**
 * The outlines and icons, in a layer over the page that moves with it: nothing is written to the page's own elements.
 * Only what is in view is measured and drawn, in one pass a frame at most, and nothing runs while nothing moves.
 */
export function createLayer(host: HTMLElement, root: ShadowRoot, press: (place: Place) => void, afterPass: () => void, signal: AbortSignal) {
  const marks = make('div', 'marks');
  root.append(marks);
  let places = new Map<Element, Place>();
  const drawn = new Map<Element, Drawn>();
  const inView = new Set<Element>();
  const clippers = new WeakMap<Element, Element | null>();
  let kept: Element | null = null;
  let frame = 0;

  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    touch();
  });
  const sizes = new ResizeObserver(() => touch());
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  for (const type of ['scroll', 'resize', 'load', 'click', 'keyup', 'transitionend', 'toggle']) {
    window.addEventListener(type, () => touch(), { capture: true, passive: true, signal });
  }

  /** The nearest ancestor that cuts off what overflows it. */
  function clipperOf(element: Element): Element | null {
    const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    if (!parent || parent === document.documentElement || parent === document.body) return null;
    let found = clippers.get(parent);
    if (found === undefined) {
      const { overflowX, overflowY } = getComputedStyle(parent);
      found = overflowX === 'visible' && overflowY === 'visible' ? clipperOf(parent) : parent;
      clippers.set(parent, found);
    }
    return found;
  }

  /** What of the viewport an element inside `clipper` can be seen through. */
  function windowOf(clipper: Element | null, known: Map<Element | null, Box | null>): Box | null {
    let box = known.get(clipper);
    if (box !== undefined) return box;
    if (!clipper) box = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
    else {
      const { left, top } = clipper.getBoundingClientRect();
      const inner = { left: left + clipper.clientLeft, top: top + clipper.clientTop };
      const outer = windowOf(clipperOf(clipper), known);
      box = outer && overlap(outer, { ...inner, right: inner.left + clipper.clientWidth, bottom: inner.top + clipper.clientHeight });
    }
    known.set(clipper, box);
    return box;
  }

  function pass(): void {
    frame = 0;
    // First everything is measured, then everything is written: the page's layout is asked for once.
    const origin = host.getBoundingClientRect();
    const windows = new Map<Element | null, Box | null>();
    const seen = new Map<Element, { whole: Box; part: Box; through: Box; beside: boolean }>();
    for (const element of kept && places.has(kept) ? new Set([...inView, kept]) : inView) {
      const place = places.get(element);
      if (!place || !element.isConnected) continue;
      const whole = element.getBoundingClientRect();
      const through = windowOf(clipperOf(element), windows);
      const part = through && overlap(whole, through);
      if (!through || !part || (element !== kept && isCovered(element, part))) continue;
      seen.set(element, { whole, part, through, beside: place.kind === 'form' && hasRoomBeside(element, whole, through) });
    }
    for (const [element, { box, icon }] of drawn) {
      if (seen.has(element)) continue;
      // An icon that has the focus stays until the focus has gone elsewhere.
      if (root.activeElement === icon && places.has(element)) continue;
      box.remove();
      icon.remove();
      drawn.delete(element);
    }
    for (const [element, { whole, part, through, beside }] of seen) {
      const place = places.get(element)!;
      const { box, icon } = draw(element, place);
      drawn.get(element)!.seen = part;
      if (place.kind !== 'tab') {
        put(box, part.left - origin.left - 1, part.top - origin.top - 1);
        box.style.width = `${part.right - part.left + 2}px`;
        box.style.height = `${part.bottom - part.top + 2}px`;
      }
      const size = icon.classList.contains('small') ? 14 : 18;
      if (beside) put(icon, whole.right - origin.left + 5, (part.top + part.bottom - size) / 2 - origin.top);
      else {
        const x = Math.min(part.right - size * 0.55, through.right - size);
        const y = Math.max(part.top - size * 0.45, through.top);
        put(icon, x - origin.left, y - origin.top);
      }
    }
    afterPass();
  }

  function draw(element: Element, place: Place): Drawn {
    let there = drawn.get(element);
    if (!there) {
      const icon = button('icon', [], () => {
        const now = places.get(element);
        if (now) press(now);
      });
      icon.tabIndex = -1;
      there = { box: make('div', 'box'), icon, seen: null, shown: false };
      drawn.set(element, there);
      marks.append(there.box, icon);
    }
    if (!there.shown) {
      const { box, icon } = there;
      there.shown = true;
      box.hidden = place.kind === 'tab';
      box.dataset.mark = icon.dataset.mark = place.mark;
      icon.className = `icon ${place.kind === 'cell' ? 'small' : place.kind === 'tab' ? 'tab' : ''}`;
      icon.setAttribute('aria-label', place.label);
      icon.replaceChildren(markIcon(place.mark, place.kind === 'form' ? 13 : 11), ...(place.kind === 'tab' ? [String(place.findings.length)] : []));
    }
    return there;
  }

  function touch(): void {
    if (places.size === 0 && drawn.size === 0) return;
    frame ||= requestAnimationFrame(pass);
  }

  return {
    touch,
    places: () => places,
    placeAt: (element: Element) => places.get(element),
    /** The place whose icon this is. */
    placeOf: (icon: EventTarget) => {
      for (const [element, there] of drawn) if (there.icon === icon) return places.get(element);
      return undefined;
    },
    iconOf: (place: Place) => drawn.get(place.element)?.icon,
    boxOf: (place: Place) => drawn.get(place.element)?.seen ?? null,
    /** Marks exactly these places from now on. */
    set(next: readonly Place[]): void {
      const before = places;
      places = new Map(next.map((place) => [place.element, place]));
      for (const element of before.keys()) {
        if (places.has(element)) continue;
        watcher.unobserve(element);
        inView.delete(element);
      }
      for (const element of places.keys()) if (!before.has(element)) watcher.observe(element);
      for (const there of drawn.values()) there.shown = false;
      frame ||= requestAnimationFrame(pass);
    },
    /** Draws this place at once and keeps it drawn, covered or not, until another is kept. */
    keep(place: Place | null): void {
      kept = place?.element ?? null;
      cancelAnimationFrame(frame);
      pass();
    },
    remove(): void {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      sizes.disconnect();
      marks.remove();
    },
  };

  /** Does something of the page (a window, a frozen header) lie over the element? A control's own parts do not count. */
  function isCovered(element: Element, { left, top, right, bottom }: Box): boolean {
    const hit = topAt(element, (left + right) / 2, (top + bottom) / 2);
    if (!hit || element.contains(hit) || hit.contains(element)) return false;
    const cell = 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]';
    const over = hit.closest(cell);
    if (over && over !== element.closest(cell)) return true;
    let common: Element | null = hit;
    while (common && !common.contains(element)) common = common.parentElement;
    return !common || common.getBoundingClientRect().height > (bottom - top) * 2 + 24;
  }

  /** Beside a field only where nothing of the page stands: no button of a date picker, no next column. */
  function hasRoomBeside(element: Element, { right, top, bottom }: Box, through: Box): boolean {
    if (right + 26 > through.right) return false;
    const hit = topAt(element, right + 14, (top + bottom) / 2);
    return !!hit && hit.contains(element);
  }

  function topAt(element: Element, x: number, y: number): Element | null {
    const tree = element.getRootNode() as Document | ShadowRoot;
    const hit = tree.elementFromPoint(x, y);
    return hit === host ? (tree.elementsFromPoint(x, y).find((other) => other !== host) ?? null) : hit;
  }
}
export type Layer = ReturnType<typeof createLayer>;

function put(element: HTMLElement, x: number, y: number): void {
  element.style.left = `${Math.round(x)}px`;
  element.style.top = `${Math.round(y)}px`;
}
