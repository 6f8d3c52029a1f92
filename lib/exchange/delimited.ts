import Papa from 'papaparse';

/** The rows of a delimited text (comma, semicolon, tab or bar, found by itself), empty lines left out. */
export function readDelimited(text: string): string[][] {
  return Papa.parse<string[]>(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, { skipEmptyLines: 'greedy', delimiter: delimiterOf(text) }).data;
}

/** The delimiter that most of the first lines have most often: titles and dates above a table hold commas too. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 60).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, found: lines.map((line) => line.split(delimiter).length - 1) }));
  const typical = ({ found }: { found: number[] }) => found.filter((n) => n > 0).sort((a, b) => a - b).at(-1 - (found.filter((n) => n > 0).length >> 1)) ?? 0;
  const reach = ({ found }: { found: number[] }) => found.filter((n) => n > 0).length;
  return counts.sort((a, b) => typical(b) * reach(b) - typical(a) * reach(a))[0]?.delimiter ?? ',';
}
