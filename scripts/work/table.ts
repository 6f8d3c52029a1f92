type Row = Record<string, string | null>;

/** How wide a text stands in a terminal: marks that are combined with a letter take no place. */
const width = (text: string): number => [...text.normalize('NFC')].length;
const most: Record<string, number> = { message: 100, value: 34, suggestion: 34 };

/** Prints rows as a table with one line each; nothing for no rows but a line that says so. */
export function showTable(rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) {
    console.log('  nothing to mend');
    return;
  }
  const names = Object.keys(first);
  const cut = (name: string, value: string | null) => {
    const text = (value ?? '–').replace(/\s+/g, ' ');
    const limit = most[name] ?? 28;
    return width(text) > limit ? `${[...text].slice(0, limit - 1).join('')}…` : text;
  };
  const lines = [Object.fromEntries(names.map((name) => [name, name])), ...rows].map((row) => names.map((name) => cut(name, row[name] ?? null)));
  const widths = names.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  for (const line of lines) console.log(`  ${line.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - width(text))).join('  ').trimEnd()}`);
}
