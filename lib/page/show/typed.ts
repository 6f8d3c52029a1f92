import { most } from '../../records/page-snapshot.ts';
import { heldAgain, type Taken } from '../snapshot.ts';

/**
 * What plain text controls hold that the worker has not heard of, by their ids in the last snapshot: those typed into, and
 * those that the page itself filled in return (an average), which nothing announces. Null when one of them is anything else
 * (a list, a tick, a drawn or unknown control): what it shows is more than its value, and the frame is taken anew.
 */
export function typedValues(controls: Iterable<Element>, { held }: Pick<Taken, 'held'>): [element: number, value: string][] | null {
  for (const control of controls) if (!held.has(control) || !isPlain(control)) return null;
  const values: [number, string][] = [];
  for (const [control, before] of held) {
    const value = heldAgain(control);
    if (value === before.value) continue;
    if (value === null || value.length > most.value || !isPlain(control)) return null;
    before.value = value;
    values.push([before.id, value.trim()]);
  }
  return values;
}

function isPlain(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  const plain = (control instanceof HTMLInputElement && /^(text|number|tel|email)$/.test(control.type)) || control instanceof HTMLTextAreaElement;
  return plain && !control.readOnly && !control.hasAttribute('role') && !control.hasAttribute('aria-haspopup');
}
