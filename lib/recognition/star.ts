import { all } from './select.ts';
import { contentOf } from './text.ts';
import { attr, firstOf, has, type TreeElement } from './tree.ts';

const starAtEdge = /\s*\(\s*[*∗＊]+\s*\)|[*∗＊]+/g;

/** The label without its star and its colon. */
export function starless(text: string): string {
  return text.replace(starAtEdge, ' ').replace(/\s+/g, ' ').replace(/[\s:：]+$/, '').trim();
}

/** The page marks it as required: a star in the words, or by class ("required"). */
export function hasStar(label: TreeElement | null): boolean {
  if (!label) return false;
  if (/[*∗＊]/.test(contentOf(label).slice(0, 300))) return true;
  if (/(^|[\s_-])(required|is-required|bat-?buoc)($|[\s_-])/i.test(attr(label, 'class') ?? '')) return true;
  return firstOf(label) !== null && all(label, '.required,.is-required,[aria-label*="bắt buộc"],[title*="ắt buộc"]').length > 0;
}

export function requiredByControl(control: TreeElement): boolean {
  return has(control, 'required') || attr(control, 'aria-required') === 'true' || attr(control, 'data-val-required') !== null;
}
