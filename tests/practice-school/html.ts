/** Text as HTML. */
export const text = (value: string): string =>
  value.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Attributes of an element; those that are undefined or false are left out. */
export const attributes = (values: Record<string, string | boolean | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${text(String(value))}"`))
    .join('');

export const select = (name: string | undefined, options: readonly string[], chosen: string, more: Record<string, string | boolean | undefined> = {}): string =>
  `<select${attributes({ name, ...more })}>${options
    .map((option) => `<option${attributes({ value: option === 'Chọn' ? '' : option, selected: option === chosen || (option === 'Chọn' && chosen === '') })}>${text(option)}</option>`)
    .join('')}</select>`;
