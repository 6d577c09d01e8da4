import type { BoardCard } from './board-props.ts';
import type { BoardState } from './create-board.ts';
import { createEdgeScroll } from './edge-scroll.ts';

/** A mouse drags from here on; a press that shakes is still a press. */
const MOUSE_SLACK_PX = 6;
/** A finger that rests so long takes the card along; one that moves earlier scrolls. */
const HOLD_MS = 220;
const TOUCH_SLACK_PX = 10;

/** Lets cards be dragged from column to column. Returns what ends it. */
export function dragByPointer<Card extends BoardCard>(
  root: HTMLElement,
  board: BoardState<Card>,
): () => void {
  let pressed: { readonly card: HTMLElement; readonly event: PointerEvent } | undefined;
  let ghost: HTMLElement | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let dragged = false;
  const scroll = createEdgeScroll(root);
  const end = () => {
    clearTimeout(holding);
    scroll.stop();
    ghost?.remove();
    ghost = pressed = undefined;
  };

  const start = (x: number, y: number) => {
    const card = pressed && board.card(pressed.card.dataset['card']!);
    if (!card) return end();
    dragged = true;
    root.setPointerCapture(pressed!.event.pointerId);
    ghost = ghostOf(pressed!.card);
    document.body.append(ghost);
    board.hold(card);
    follow(x, y);
  };
  const follow = (x: number, y: number) => {
    const { clientX, clientY } = pressed!.event;
    ghost!.style.translate = `${x - clientX}px ${y - clientY}px`;
    const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]');
    board.hover(under && root.contains(under) ? under.dataset['column']! : null);
    scroll.at(x, y);
  };

  const down = (event: PointerEvent) => {
    dragged = false;
    const card = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!card || !event.isPrimary || event.button !== 0 || board.held() !== null) return;
    pressed = { card, event };
    if (event.pointerType === 'touch') {
      holding = setTimeout(() => start(event.clientX, event.clientY), HOLD_MS);
    }
  };
  const move = (event: PointerEvent) => {
    if (!pressed || event.pointerId !== pressed.event.pointerId) return;
    if (ghost) return follow(event.clientX, event.clientY);
    const far = Math.hypot(event.clientX - pressed.event.clientX, event.clientY - pressed.event.clientY);
    if (event.pointerType === 'touch') {
      if (far > TOUCH_SLACK_PX) end();
    } else if (far > MOUSE_SLACK_PX) start(event.clientX, event.clientY);
  };
  const up = () => {
    if (ghost) board.drop();
    end();
  };
  const cancel = () => {
    if (ghost) board.release();
    end();
  };
  const key = (event: KeyboardEvent) => {
    if (!ghost || event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };

  const aborted = new AbortController();
  const { signal } = aborted;
  root.addEventListener('pointerdown', down, { signal });
  root.addEventListener('pointermove', move, { signal });
  root.addEventListener('pointerup', up, { signal });
  root.addEventListener('pointercancel', cancel, { signal });
  document.addEventListener('keydown', key, { signal, capture: true });
  // A finger that carries a card scrolls nothing, and opens no menu.
  root.addEventListener('touchmove', (event) => ghost && event.preventDefault(), { signal, passive: false });
  root.addEventListener('contextmenu', (event) => (ghost || holding) && event.preventDefault(), { signal });
  root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  // The press that ends a drag opens nothing.
  root.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      dragged = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { signal, capture: true },
  );
  return () => {
    cancel();
    aborted.abort();
  };
}

/** A picture of the card that goes where the pointer goes. */
function ghostOf(card: HTMLElement): HTMLElement {
  const { left, top, width, height } = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('data-card');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  ghost.classList.add('cp-board-ghost');
  Object.assign(ghost.style, {
    left: `${left}px`,
    top: `${top}px`,
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  });
  return ghost;
}
