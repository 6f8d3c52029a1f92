import type { Mark } from '../../records/finding.ts';
import { button, closeShape, gripShape, icon, make, markIcon, nextShape } from './dom.ts';
import { cornerByKey, nearestCorner, type Corner } from './geometry.ts';

export interface ChipContent {
  parts: { mark: Mark | null; text: string }[];
  notes: string[];
  words: { openPanel: string; moveChip: string; nextFinding: string; sweep: string };
  next: boolean;
  sweep: boolean;
  /** "Hoàn tác: Thôn Phu → Phu": what "Sửa" wrote last, while it can be undone. */
  undo: string | null;
}
export interface ChipActs {
  open(): void;
  next(): void;
  sweep(): void;
  undo(): void;
  moved(corner: Corner): void;
}

/** The one chip of the page: what was found and how much was read, in a corner that the teacher chooses. */
export function createChip(root: ShadowRoot, corner: Corner, acts: ChipActs) {
  const chip = make('aside', 'chip');
  chip.setAttribute('aria-label', 'Soát');
  let told = '';

  function settle(next: Corner, remember: boolean): void {
    corner = next;
    chip.dataset.corner = next;
    if (remember) acts.moved(next);
  }

  /** Dragged, it follows the pointer and settles in the nearest corner; with the keyboard, an arrow moves it. */
  function grip(label: string): HTMLButtonElement {
    const handle = button('grip', [icon(gripShape, 14)], () => undefined);
    handle.setAttribute('aria-label', label);
    handle.title = label;
    handle.addEventListener('keydown', (event) => {
      const next = cornerByKey(corner, event.key);
      if (!next) return;
      event.preventDefault();
      settle(next, true);
    });
    handle.addEventListener('pointerdown', (down) => {
      handle.setPointerCapture(down.pointerId);
      const move = ({ clientX, clientY }: PointerEvent) => {
        chip.style.translate = `${clientX - down.clientX}px ${clientY - down.clientY}px`;
      };
      const drop = ({ type, clientX, clientY }: PointerEvent) => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', drop);
        handle.removeEventListener('pointercancel', drop);
        chip.style.translate = '';
        if (type === 'pointerup') settle(nearestCorner(clientX, clientY, { width: innerWidth, height: innerHeight }), true);
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', drop);
      handle.addEventListener('pointercancel', drop);
    });
    return handle;
  }

  function fill(content: readonly Node[]): void {
    chip.dataset.corner = corner;
    chip.replaceChildren(...content);
    if (!chip.isConnected) root.append(chip);
  }

  return {
    show(content: ChipContent): void {
      const text = JSON.stringify(content);
      if (text === told) return;
      told = text;
      const { parts, words } = content;
      const all = button('all', [make('b', '', 'Soát'), ...parts.map(part)], acts.open);
      all.title = words.openPanel;
      const buttons = [grip(words.moveChip), all];
      if (content.next) {
        const next = button('', [icon(nextShape, 14)], acts.next);
        next.setAttribute('aria-label', words.nextFinding);
        next.title = words.nextFinding;
        buttons.push(next);
      }
      const lines = content.notes.map((note) => make('li', '', note));
      if (content.undo) lines.unshift(make('li', '', [button('', content.undo, acts.undo)]));
      if (content.sweep) lines.push(make('li', '', [button('', words.sweep, acts.sweep)]));
      const focused = [...chip.children].indexOf(root.activeElement!);
      fill([...buttons, ...(lines.length > 0 ? [make('ul', 'notes', lines)] : [])]);
      if (focused >= 0) (chip.children[focused] as HTMLElement).focus({ preventScroll: true });
    },
    /** After an update or removal there is nobody to ask any more: one line, and a way to put it away. */
    last(line: string, close: string, away: () => void): void {
      told = '';
      const x = button('', [icon(closeShape, 14)], away);
      x.setAttribute('aria-label', close);
      fill([part({ mark: 'chuaXacDinh', text: line }), x]);
    },
    settle: (next: Corner) => settle(next, false),
    hide(): void {
      told = '';
      chip.remove();
    },
  };
}
export type Chip = ReturnType<typeof createChip>;

function part({ mark, text }: { mark: Mark | null; text: string }): HTMLElement {
  const element = make('span', 'part', [mark && markIcon(mark, 14), document.createTextNode(text)]);
  if (mark) element.dataset.mark = mark;
  return element;
}
