import type { Mark } from '../../records/finding.ts';
import type { ShownFinding } from '../../records/shown.ts';
import { button, make, markIcon, page } from './dom.ts';
import { overlap, type Box } from './geometry.ts';
import { settle } from './settle.ts';
import { createView } from './view.ts';

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

/** Asking the page what lies at a point is dear on a large table: in one pass no more of it than this, in milliseconds. */
const budget = 6;
/** Once the page has rested this long, and now and then while it does not, what is covered is asked anew. */
const rest = 120;
const longest = 1000;

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
  const view = createView(host);
  /** What is known of the elements in view, and those to ask about again. */
  const known = new Map<Element, { covered: boolean; beside: boolean }>();
  let ask = new Set<Element>();
  let kept: Element | null = null;
  let frame = 0;
  const moving = settle(askAll, rest, longest);

  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else {
        inView.delete(target);
        known.delete(target);
      }
    }
    frame ||= requestAnimationFrame(pass);
  });
  const sizes = new ResizeObserver(() => touch());
  sizes.observe(page.documentElement);
  if (page.body) sizes.observe(page.body);
  for (const type of ['scroll', 'resize', 'load', 'click', 'keyup', 'transitionend', 'toggle']) {
    window.addEventListener(type, () => touch(), { capture: true, passive: true, signal });
  }

  function pass(): void {
    frame = 0;
    // First everything is measured, then everything is written: the page's layout is asked for once.
    const started = performance.now();
    const origin = host.getBoundingClientRect();
    const seen = new Map<Element, { whole: Box; part: Box; through: Box; beside: boolean }>();
    const near = new Set<Element>();
    view.begin(moving.stirring());
    for (const element of kept && places.has(kept) ? new Set([...inView, kept]) : inView) {
      const place = places.get(element);
      if (!place || !element.isConnected) continue;
      const whole = element.getBoundingClientRect();
      const through = view.through(element);
      const part = through && overlap(whole, through);
      if (!through || !part) continue;
      near.add(element);
      let facts = known.get(element);
      if (!facts) ask.add(element);
      if (ask.has(element) && ((!facts && place.kind === 'form') || (!moving.stirring() && performance.now() - started < budget))) {
        ask.delete(element);
        facts = { covered: view.isCovered(element, part), beside: place.kind === 'form' && view.hasRoomBeside(element, whole, through) };
        known.set(element, facts);
      }
      if (facts?.covered && element !== kept) continue;
      seen.set(element, { whole, part, through, beside: facts?.beside ?? false });
    }
    // What is covered, as far as is known, is asked about again all the same.
    for (const element of ask) if (!near.has(element)) ask.delete(element);
    if (ask.size > 0 && !moving.stirring()) frame = requestAnimationFrame(pass);
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
        size(box, part.right - part.left + 2, part.bottom - part.top + 2);
      }
      const side = place.kind === 'cell' ? 14 : 18;
      if (beside) put(icon, whole.right - origin.left + 5, (part.top + part.bottom - side) / 2 - origin.top);
      else {
        const x = Math.min(part.right - side * 0.55, through.right - (place.kind === 'tab' ? 36 : side));
        const y = Math.max(part.top - side * 0.45, through.top);
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
      icon.className = `icon ${place.kind}`;
      // What is seen on a tab's icon, the count, is part of its name.
      icon.setAttribute('aria-label', place.kind === 'tab' ? `${place.findings.length} ${place.label}` : place.label);
      icon.replaceChildren(markIcon(place.mark, place.kind === 'form' ? 13 : 11), ...(place.kind === 'tab' ? [String(place.findings.length)] : []));
    }
    return there;
  }

  function touch(): void {
    if (places.size === 0 && drawn.size === 0) return;
    frame ||= requestAnimationFrame(pass);
    moving.stir();
  }

  function askAll(): void {
    ask = new Set(inView);
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
        known.delete(element);
      }
      for (const element of places.keys()) if (!before.has(element)) watcher.observe(element);
      for (const there of drawn.values()) there.shown = false;
      askAll();
    },
    /** Draws this place at once and keeps it drawn, covered or not, until another is kept. */
    keep(place: Place | null): void {
      kept = place?.element ?? null;
      cancelAnimationFrame(frame);
      pass();
    },
    remove(): void {
      cancelAnimationFrame(frame);
      moving.stop();
      watcher.disconnect();
      sizes.disconnect();
      marks.remove();
    },
  };
}
export type Layer = ReturnType<typeof createLayer>;

function put({ style }: HTMLElement, x: number, y: number): void {
  style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}

function size({ style }: HTMLElement, width: number, height: number): void {
  style.width = `${width}px`;
  style.height = `${height}px`;
}
