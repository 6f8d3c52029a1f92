import type { Marked } from './capture-marks.ts';
import type { Inventor } from './invent.ts';
import { asksForPerson, holdsPersonal, isOnePhrase, keepKnown } from './kept-words.ts';
import { betweenPairs } from './pairs.ts';
import { aroundNames } from './capture-names.ts';
import { fold, tidy } from './phrases.ts';
import { starless } from './star.ts';

/** How a piece of the page is treated: words of the page, a label, a row of headers, a group of choices, one person's data, the rest of a row about one person. */
export type Mode = 'page' | 'label' | 'headers' | 'choices' | 'data' | 'row';

/** What of a page's texts stays in a capture, and what is put in the place of the rest. */
export class Words {
  readonly kept = new Set<string>();
  /** All that was replaced, in lower case. */
  readonly originals = new Set<string>();
  replaced = 0;
  private readonly marked: Marked;
  private readonly invented: Inventor;
  /** The words before asked for a person ("GV:"). */
  private asked = false;

  constructor(marked: Marked, invented: Inventor) {
    this.marked = marked;
    this.invented = invented;
  }

  put(text: string): string {
    if (tidy(text) === '') return text;
    this.originals.add(tidy(text).normalize('NFC').toLowerCase());
    const made = this.invented.value(text);
    if (made !== text) this.replaced++;
    return made;
  }

  keep(text: string): string {
    const words = tidy(text);
    if (/\p{L}/u.test(words)) this.kept.add(words);
    return text;
  }

  /** What was asked for stood in a field. */
  answered(): void {
    this.asked = false;
  }

  /** A sheet holds the name, or it looks like one. */
  namesSomeone(text: string): boolean {
    if (aroundNames(text.normalize('NFC'), isOnePhrase).length > 1) return true;
    const folded = ` ${fold(text)} `;
    for (const name of this.marked.names) if (folded.includes(` ${name} `)) return true;
    return false;
  }

  /** What is known to be words of pages stays, the rest is invented. `digits`: see `keepKnown`. */
  said(text: string, mode: Mode, digits: number): string {
    const folded = fold(text);
    if (tidy(text) === '') return text;
    if (folded === '' && !/\p{L}|\d/u.test(text)) return text;
    const asked = this.asked;
    this.asked = asksForPerson(tidy(text));
    if (mode === 'data' || mode === 'page') {
      const pairs = this.pairs(text, mode === 'data' ? this.marked.labels : this.marked.unrecognised);
      if (pairs !== null) return pairs;
    }
    if (mode === 'data') return this.put(text);
    const composed = text.normalize('NFC');
    const names = aroundNames(composed, isOnePhrase);
    if (names.length > 1) {
      const said = names.map((piece, at) => (at % 2 === 1 ? this.put(piece) : this.unnamed(piece, mode, digits, false))).join('');
      return composed === text ? said : said.normalize('NFD');
    }
    return this.unnamed(text, mode, digits, asked);
  }

  /** A text, or a piece of one, that names nobody by its look. `asked`: the words before it asked for a person. */
  private unnamed(text: string, mode: Mode, digits: number, asked: boolean): string {
    if (tidy(text) === '') return text;
    const folded = fold(text);
    const isValue = mode !== 'headers' && this.marked.values.has(folded) && /[a-z]/.test(folded);
    const unknown = this.marked.unrecognised.has(fold(starless(tidy(text))));
    // A label that was understood is understood whatever stands in its brackets.
    if ((mode === 'label' || mode === 'choices') && (unknown || !/[([]/.test(text)) && !this.namesSomeone(text) && !holdsPersonal(text) && !/\d{4}/.test(text)) return this.keep(text);
    if (mode !== 'label' && mode !== 'choices' && (isValue || asked || this.namesSomeone(text))) return this.put(text);
    const result = keepKnown(text, mode === 'row' ? 0 : digits, (piece) => this.put(piece));
    if (result === text) this.keep(text);
    return result;
  }

  /** An attribute that holds words: it neither asks nor answers. */
  aside(value: string, mode: Mode): string {
    const { asked } = this;
    this.asked = false;
    const inRow = mode === 'data' || mode === 'row';
    const result = this.said(value, this.marked.unrecognised.has(fold(starless(value))) ? 'label' : inRow ? 'row' : 'page', 2);
    this.asked = asked;
    return result;
  }

  /** "Màu mắt: nâu": the label stays and the value goes. Null for text that holds no label of a sheet with its value. */
  private pairs(text: string, labels: ReadonlySet<string>): string | null {
    let found = false;
    const said = text.split(new RegExp(`(${betweenPairs.source})`)).map((piece, at) => {
      const [, label, value = ''] = (at % 2 === 0 ? /^([^:：]{2,40}[:：]\s*)(.*)$/s.exec(piece) : null) ?? [];
      if (label === undefined || !labels.has(fold(starless(label)))) return at % 2 === 1 ? piece : this.put(piece);
      found = true;
      this.keep(label);
      return label + this.put(value);
    });
    return found ? said.join('') : null;
  }
}
