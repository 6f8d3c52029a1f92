import type { ShownFinding } from '../../records/shown.ts';
import type { Place } from './layer.ts';
import { page } from './dom.ts';
import { gathered } from './order.ts';
import { inView, tabLabel } from './tabs.ts';

/** Finds an element by its id in the snapshot the findings were made from; null when it is gone. */
export type ElementOf = (id: number) => Element | null;

/**
 * Where findings stand on the page, in page order. What lies on a tab that is not in view is counted on the tab's label,
 * after the others. What concerns a whole sheet, and a finding whose element is gone, has no place here; the chip and the
 * side panel have it.
 */
export function placesOf(shown: readonly ShownFinding[], elementOf: ElementOf): Place[] {
  const places = new Map<Element, Place>();
  const tabs = new Map<Element, Place>();
  const labels = new Map<string, Element | null>();
  for (const finding of shown) {
    if (finding.row === null && finding.field === null) continue;
    const element = elementOf(finding.element);
    if (!element?.isConnected) continue;
    if (inView(element)) {
      add(places, element, finding.inForm ? 'form' : 'cell', finding);
      continue;
    }
    const { tab } = finding;
    const label = tab === null ? tabLabel(element, tab) : (labels.get(tab) ?? tabLabel(element, tab));
    if (tab !== null) labels.set(tab, label);
    if (label) add(tabs, label, 'tab', finding);
  }
  return [...places.values(), ...tabs.values()];
}

function add(places: Map<Element, Place>, element: Element, kind: Place['kind'], finding: ShownFinding): void {
  const all = gathered([...(places.get(element)?.findings ?? []), finding]);
  const label = all.findings.map(({ markWord, text }) => `${markWord}: ${text}`).join('; ').slice(0, 600);
  places.set(element, { element, kind, label, ...all });
}

/** Puts the focus on an element or on the control inside it; false when nothing there takes the focus. */
export function focusIn(element: Element): boolean {
  const control = element.matches(focusable) ? element : element.querySelector(focusable);
  if (!(control instanceof HTMLElement)) return false;
  control.focus({ preventScroll: true });
  const root = control.getRootNode();
  return (root === document ? page : (root as ShadowRoot)).activeElement === control;
}
const focusable = 'input:not([type=hidden]),select,textarea,[tabindex],[contenteditable=true]';
