import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ShownFinding } from '../../../lib/records/shown.ts';
import { createSurface, type Surface } from '../../../lib/page/show/surface.ts';
import { drawn, type Sample } from './sample.ts';

/** The surface of the running test; a test may put another in its place. */
export const on = { surface: undefined as unknown as Surface };

/** What the surface asks the extension for. */
export const acts = { openPanel: vi.fn(), waive: vi.fn<(finding: ShownFinding, reason: string) => void>(), sweep: vi.fn(), moved: vi.fn() };

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(1000, 700);
  on.surface = createSurface({ chip: true, corner: 'bottom-right', ...acts });
});
afterEach(() => {
  on.surface.remove();
  document.body.replaceChildren();
});

export const root = () => on.surface.host.shadowRoot!;
export const icons = () => [...root().querySelectorAll<HTMLElement>('.icon')];
export const boxes = () => [...root().querySelectorAll<HTMLElement>('.box:not([hidden])')];
export const card = () => root().querySelector<HTMLElement>('.card:not([hidden])');
export const chip = () => root().querySelector<HTMLElement>('.chip');
export const field = (id: string) => document.getElementById(`f-${id}`) as HTMLInputElement;
export const buttonIn = (where: Element | null, text: string) => [...(where?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text)!;

export async function show({ elementOf, answer }: Sample): Promise<void> {
  on.surface.show(answer, elementOf);
  await drawn();
}

/** The mark lies around the element: its box may stand out by a line. */
export function around(box: Element, element: Element): boolean {
  const [a, b] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  return Math.abs(a.left - b.left) <= 3 && Math.abs(a.top - b.top) <= 3 && Math.abs(a.right - b.right) <= 3 && Math.abs(a.bottom - b.bottom) <= 3;
}
