import type { ShownFinding } from '../records/shown.ts';

/**
 * "Sửa", the one exception to reading only (law 2): one text field of a profile, on the teacher's press. The page's own
 * Save stays the teacher's act.
 */
export interface Filled {
  before: string;
  after: string;
  /** Can it still be undone: the field holds what was written, among the values of the same pupil? */
  stands(): boolean;
  /** Writes back what stood there; false when the field is gone or holds something else by now. */
  undo(): boolean;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Ids, marks, levels and results are never written, whatever a rule or a school says. */
const never = /^(.*\.)?(ma[A-Z]\w*|soDinhDanh|cccd|cmnd|bhyt)$|^(tx\d|gk$|ck$|tb|mon\.|hocTap|renLuyen|lenLop|khenThuong|danhGiaLai|nhanXet|trangThaiKy|ky[A-Z])/;

/** The text field that "Sửa" may write for a finding, or null. It still holds what was read, or nothing may be written. */
export function fillable(element: Element | null, { mayFill, inForm, row, field, value }: ShownFinding): TextField | null {
  if (!mayFill || !inForm || row === null || field === null || never.test(field)) return null;
  const isText = element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
  if (!isText || !element.isConnected || element.disabled || element.readOnly) return null;
  // Nothing is written where the teacher cannot see it, such as on a tab that is not open.
  if (!element.checkVisibility({ visibilityProperty: true })) return null;
  // A drawn list looks like a text field; what is typed there is a search, not a value.
  if (element.getAttribute('role') === 'combobox' || element.hasAttribute('aria-haspopup') || element.hasAttribute('list')) return null;
  return element.value.trim() === value?.trim() ? element : null;
}

/** Writes the value as if it had been typed, so that the page's framework notices. Null when the page did not take it. */
export function fill(field: TextField, value: string): Filled | null {
  if (field.maxLength >= 0 && value.length > field.maxLength) return null;
  const before = field.value;
  write(field, value);
  const after = field.value;
  if (after === before) return null;
  const around = othersAround(field).map((other) => [other, other.value] as const);
  // A form that shows the next pupil in the same fields changes many of them; a teacher types into one at a time.
  const isOtherPupil = () => around.filter(([other, value]) => other.value !== value).length > mostTyped;
  const stands = () => field.isConnected && !field.disabled && !field.readOnly && field.value === after && !isOtherPupil();
  return {
    before,
    after,
    stands,
    undo() {
      if (!stands()) return false;
      write(field, before);
      return field.value === before;
    },
  };
}

const mostTyped = 3;

/** The other text fields of the same form. */
function othersAround(field: TextField): TextField[] {
  const form = field.closest('form,[role=form],[role=dialog],dialog,fieldset') ?? field.ownerDocument.body;
  return [...form.querySelectorAll<TextField>('input[type=text],input:not([type]),textarea')].filter((other) => other !== field).slice(0, 200);
}

/** By the prototype's setter: a framework's own setter on the element would take the value as its own and see no change. */
function write(field: TextField, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
