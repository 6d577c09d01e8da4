import { createSignal } from 'solid-js';
import { t } from '../text/t.ts';
import type { Arrangement } from './use-arrangement.ts';

const GRIP = '[data-arranging] > header > button:first-child';

/** Moves tiles by their grips: with the pointer over each other, or with the arrow keys, which say where they are now. */
export function createMoves(arrangement: Arrangement, grid: () => HTMLElement) {
  const [dragged, setDragged] = createSignal<string>();
  const [said, setSaid] = createSignal('');
  const place = (id: string) => arrangement.shown().findIndex((tile) => tile.id === id);
  /** Under the pointer; what a wide tile makes room for may leave it under the pointer, and is not moved back. */
  let over: string | undefined;
  const tileOf = (target: EventTarget | null) =>
    (target as Element | null)?.closest<HTMLElement>('[data-tile]')?.dataset['tile'];

  const move = (id: string, to: number) => {
    const count = arrangement.shown().length;
    const next = Math.min(count - 1, Math.max(0, to));
    if (next !== place(id)) arrangement.move(id, next);
    const title = arrangement.shown()[next]?.title ?? '';
    setSaid(t('dashboard.moved', { title, place: next + 1, count }));
  };

  return {
    dragged,
    said,
    onPointerDown(event: PointerEvent) {
      const grip = (event.target as Element).closest(GRIP);
      const id = grip && tileOf(grip);
      if (!id || event.button !== 0) return;
      grid().setPointerCapture(event.pointerId);
      over = id;
      setDragged(id);
    },
    onPointerMove(event: PointerEvent) {
      const id = dragged();
      if (id === undefined) return;
      const before = over;
      over = tileOf(document.elementFromPoint(event.clientX, event.clientY));
      if (over !== undefined && over !== before && over !== id) move(id, place(over));
    },
    onPointerEnd() {
      setDragged(undefined);
    },
    onKeyDown(event: KeyboardEvent) {
      const grip = (event.target as Element).closest<HTMLElement>(GRIP);
      const id = grip && tileOf(grip);
      if (!id) return;
      const rtl = getComputedStyle(grip).direction === 'rtl';
      const to = targetOf(event.key, rtl, place(id), arrangement.shown().length - 1);
      if (to === undefined) return;
      event.preventDefault();
      move(id, to);
      // An element that is put elsewhere in the document loses the focus.
      grid()
        .querySelector<HTMLElement>(`[data-tile="${CSS.escape(id)}"] > header > button`)
        ?.focus();
    },
  };
}

function targetOf(key: string, rtl: boolean, place: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return place - 1;
    case 'ArrowDown':
      return place + 1;
    case 'ArrowLeft':
      return rtl ? place + 1 : place - 1;
    case 'ArrowRight':
      return rtl ? place - 1 : place + 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
