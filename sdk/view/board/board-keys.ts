import type { BoardCard, BoardProps } from './board-props.ts';
import type { BoardState } from './create-board.ts';

interface KeyedBoard<Card extends BoardCard> {
  readonly board: BoardState<Card>;
  readonly props: BoardProps<Card>;
  readonly root: HTMLElement;
  readonly focus: (id: string) => void;
}

/** What a key does on a card: goes to another one, picks it up, or moves what is picked up. */
export function boardKeys<Card extends BoardCard>(event: KeyboardEvent, keyed: KeyedBoard<Card>): void {
  const { board } = keyed;
  const card = board.card((event.target as HTMLElement).dataset['card'] ?? '');
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = board.held() === null ? goTo(event.key, card, keyed) : moveHeld(event.key, keyed);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

type Act = (() => void) | undefined;

function moveHeld<Card extends BoardCard>(key: string, { board, root }: KeyedBoard<Card>): Act {
  const step = sideways(key, root);
  if (step) return () => board.hoverNext(step);
  if (key === ' ' || key === 'Enter') return () => board.drop();
  if (key === 'Escape') return () => board.release();
  // Up and down would lead away from what is held.
  return key.startsWith('Arrow') ? () => undefined : undefined;
}

function goTo<Card extends BoardCard>(
  key: string,
  card: Card,
  { board, props, root, focus }: KeyedBoard<Card>,
): Act {
  if (key === ' ') return () => board.hold(card);
  const column = board.cardsOf(card.column);
  const at = column.findIndex(({ id }) => id === card.id);
  const go = (next: Card | undefined) => () => next && focus(next.id);
  if (key === 'ArrowDown') return go(column[at + 1]);
  if (key === 'ArrowUp') return go(column[at - 1]);
  if (key === 'Home') return go(column[0]);
  // The last of those that are in the document; the next ones follow it.
  if (key === 'End') {
    const inDocument = root.querySelectorAll(`[data-column="${CSS.escape(card.column)}"] [data-card]`).length;
    return go(column[inDocument - 1]);
  }
  const step = sideways(key, root);
  if (!step) return undefined;
  const order = props.columns.map(({ id }) => id);
  for (let index = order.indexOf(card.column) + step; order[index] !== undefined; index += step) {
    const there = board.cardsOf(order[index]!);
    if (there.length > 0) return go(there[Math.min(at, there.length - 1)]);
  }
  return () => undefined;
}

/** Left and right, as the columns lie: from right to left where the language is read so. */
function sideways(key: string, root: HTMLElement): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const forward = getComputedStyle(root).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === forward ? 1 : -1;
}
