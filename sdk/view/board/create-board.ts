import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { BoardCard, BoardProps } from './board-props.ts';
import { boardWords } from './board-words.ts';

/** What lies where on a board, what is held, and what is said about it. */
export interface BoardState<Card extends BoardCard> {
  readonly cardsOf: (column: string) => readonly Card[];
  readonly card: (id: string) => Card | undefined;
  /** The column where a held card would be dropped. */
  readonly over: () => string | null;
  readonly held: () => string | null;
  readonly accepts: (column: string) => boolean;
  readonly announcement: () => string;
  hold(card: Card): void;
  hover(column: string | null): void;
  /** The next column that takes the held card, in the order of the board. */
  hoverNext(step: 1 | -1): void;
  drop(): void;
  release(): void;
}

/** `arrived` is called for a card that was dropped, once it lies in its new column. */
export function createBoard<Card extends BoardCard>(
  props: BoardProps<Card>,
  arrived: (card: Card) => void,
): BoardState<Card> {
  const [held, setHeld] = createSignal<string | null>(null);
  const [over, setOver] = createSignal<string | null>(null);
  const [announcement, announce] = createSignal('');
  let awaited: { readonly id: string; readonly column: string } | undefined;

  const byColumn = createMemo(() => Map.groupBy(props.cards, ({ column }) => column));
  const cardsOf = (column: string) => byColumn().get(column) ?? [];
  const card = (id: string) => props.cards.find((each) => each.id === id);
  const heldCard = () => card(held() ?? '');
  const titleOf = (column: string) => props.columns.find(({ id }) => id === column)?.title ?? column;
  const accepts = (column: string) => {
    const moving = heldCard();
    return moving !== undefined && moving.column !== column && (props.accepts?.(moving, column) ?? true);
  };
  const letGo = () => {
    setHeld(null);
    setOver(null);
  };

  createEffect(
    on(byColumn, () => {
      // Somebody else may have moved or closed it meanwhile.
      if (held() !== null && !heldCard()) letGo();
      if (!awaited) return;
      const moved = card(awaited.id);
      if (moved?.column !== awaited.column) return;
      awaited = undefined;
      const there = cardsOf(moved.column);
      announce(
        boardWords.arrived(
          props.name(moved),
          titleOf(moved.column),
          there.findIndex(({ id }) => id === moved.id) + 1,
          there.length,
        ),
      );
      arrived(moved);
    }),
  );

  return {
    cardsOf,
    card,
    held,
    over,
    accepts,
    announcement,
    hold(next) {
      awaited = undefined;
      setHeld(next.id);
      setOver(null);
      announce(boardWords.pickedUp(props.name(next), titleOf(next.column)));
    },
    hover: (column) => setOver(column !== null && accepts(column) ? column : null),
    hoverNext(step) {
      const moving = heldCard();
      if (!moving) return;
      const order = props.columns.map(({ id }) => id);
      const from = order.indexOf(over() ?? moving.column);
      for (let index = from + step; index >= 0 && index < order.length; index += step) {
        if (order[index] === moving.column) {
          setOver(null);
          return announce(boardWords.pickedUp(props.name(moving), titleOf(moving.column)));
        }
        if (!accepts(order[index]!)) continue;
        setOver(order[index]!);
        return announce(boardWords.over(titleOf(order[index]!), index + 1, order.length));
      }
      if (over() === null) announce(boardWords.nowhere(props.name(moving)));
    },
    drop() {
      const moving = heldCard();
      const target = over();
      letGo();
      if (!moving) return;
      if (target === null) return announce(boardWords.left(props.name(moving), titleOf(moving.column)));
      awaited = { id: moving.id, column: target };
      props.onMove(moving, target);
    },
    release() {
      const moving = heldCard();
      letGo();
      if (moving) announce(boardWords.left(props.name(moving), titleOf(moving.column)));
    },
  };
}
