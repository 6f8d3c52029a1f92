import type { ShownFinding } from '../../records/shown.ts';
import type { PageReading } from '../reading.ts';
import type { Place } from './layer.ts';
import { page } from './dom.ts';
import { gathered, inPageOrder } from './order.ts';
import { inView, tabLabel } from './tabs.ts';

/**
 * Where the findings of a reading stand on the page, in page order. What lies on a tab that is not in view is counted on
 * the tab's label, after the others. A finding whose element is gone has no place; the side panel still has it.
 */
export function placesOf(shown: readonly ShownFinding[], reading: PageReading): Place[] {
  const places = new Map<Element, Place>();
  const tabs = new Map<Element, Place>();
  const labels = new Map<string, Element | null>();
  for (const { findings } of inPageOrder(shown, reading.sheets)) {
    const { sheet, row, field } = findings[0]!;
    const element = reading.locate(sheet, row, field);
    if (!element?.isConnected) continue;
    const from = reading.sheets[sheet];
    if (inView(element)) {
      add(places, element, from?.kind === 'profile' ? 'form' : 'cell', findings);
      continue;
    }
    const tab = from?.columns.find(({ key }) => key === field)?.tab;
    const label = tab === undefined ? tabLabel(element, tab) : (labels.get(tab) ?? tabLabel(element, tab));
    if (tab !== undefined) labels.set(tab, label);
    if (label) add(tabs, label, 'tab', findings);
  }
  return [...places.values(), ...tabs.values()];
}

function add(places: Map<Element, Place>, element: Element, kind: Place['kind'], findings: readonly ShownFinding[]): void {
  const all = gathered([...(places.get(element)?.findings ?? []), ...findings]);
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
