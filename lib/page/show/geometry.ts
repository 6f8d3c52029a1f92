/** A rectangle in the viewport's pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What two rectangles share; null when that is less than a pixel either way. */
export function overlap(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return right - left >= 1 && bottom - top >= 1 ? { left, top, right, bottom } : null;
}

const gap = 6;

/**
 * Where a card of `width` × `height` stands beside `anchor` without covering it: below, above, right, left, whichever
 * has the room first (`sideways`: right first, so that the next line of a form stays free); else in the larger
 * of the strips below and above, with its height cut (it scrolls inside).
 */
export function placeCard(
  anchor: Box,
  { width, height }: { width: number; height: number },
  view: { width: number; height: number },
  sideways = false,
): { left: number; top: number; maxHeight: number } {
  const within = (at: number, size: number, all: number) => Math.max(gap, Math.min(at, all - size - gap));
  const left = within(anchor.left, width, view.width);
  const below = view.height - anchor.bottom - 2 * gap;
  const above = anchor.top - 2 * gap;
  const side = { top: within(anchor.top, height, view.height), maxHeight: view.height - 2 * gap };
  const fits = height <= side.maxHeight;
  const upright = [
    height <= below && { left, top: anchor.bottom + gap, maxHeight: below },
    height <= above && { left, top: anchor.top - gap - height, maxHeight: above },
  ];
  const beside = [
    fits && anchor.right + width + 2 * gap <= view.width && { left: anchor.right + gap, ...side },
    fits && anchor.left - width - 2 * gap >= 0 && { left: anchor.left - gap - width, ...side },
  ];
  const found = (sideways ? [beside[0], ...upright, beside[1]] : [...upright, ...beside]).find((place) => place !== false);
  if (found) return found;
  if (below >= above) return { left, top: anchor.bottom + gap, maxHeight: Math.max(below, 60) };
  const maxHeight = Math.max(above, 60);
  return { left, top: Math.max(gap, anchor.top - gap - maxHeight), maxHeight };
}

/** The chip's four corners, as (vertical)(horizontal). */
export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** The corner nearest to a point of the viewport. */
export function nearestCorner(x: number, y: number, view: { width: number; height: number }): Corner {
  return `${y < view.height / 2 ? 'top' : 'bottom'}-${x < view.width / 2 ? 'left' : 'right'}`;
}

/** The corner an arrow key moves the chip to; null for any other key. */
export function cornerByKey(corner: Corner, key: string): Corner | null {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  switch (key) {
    case 'ArrowUp':
      return `top-${horizontal}`;
    case 'ArrowDown':
      return `bottom-${horizontal}`;
    case 'ArrowLeft':
      return `${vertical}-left`;
    case 'ArrowRight':
      return `${vertical}-right`;
    default:
      return null;
  }
}

/** What was remembered, or the corner everyone starts with. */
export const readCorner = (stored: unknown): Corner => corners.find((corner) => corner === stored) ?? 'bottom-right';
