import { createEffect, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { BoardCard, BoardColumn, BoardProps } from './board-props.ts';
import type { BoardState } from './create-board.ts';

interface BoardColumnListProps<Card extends BoardCard> {
  readonly board: BoardState<Card>;
  readonly column: BoardColumn;
  readonly of: BoardProps<Card>;
  /** The element that says how a board is used. */
  readonly help: string;
}

/** So many cards are in the document at first, and more each time its end comes near. */
const PAGE = 60;
const NEAR_PX = 600;

/** One column: one tab stop, at the card where the person was last. */
export function BoardColumnList<Card extends BoardCard>(props: BoardColumnListProps<Card>): JSX.Element {
  const title = createUniqueId();
  const all = () => props.board.cardsOf(props.column.id);
  const [shown, setShown] = createSignal(PAGE);
  const [current, setCurrent] = createSignal<string>();
  const tabStop = () => {
    const id = current();
    return all().some((card) => card.id === id) ? id : all()[0]?.id;
  };
  const grow = () => setShown((count) => (count < all().length ? count + PAGE : count));
  // What another till brings into a column that somebody scrolled through is there at once.
  createEffect(() => all().length <= PAGE && setShown(PAGE));
  const state = () => {
    const held = props.board.card(props.board.held() ?? '');
    if (!held || held.column === props.column.id) return undefined;
    if (props.board.over() === props.column.id) return 'over';
    return props.board.accepts(props.column.id) ? 'open' : 'closed';
  };
  return (
    <section
      class="cp-board-column"
      aria-labelledby={title}
      data-column={props.column.id}
      data-drop={state()}
      data-empty={all().length === 0 ? '' : undefined}
    >
      <h2 id={title} class="cp-board-title">
        <span>{props.column.title}</span> <span class="cp-board-count">{all().length}</span>
      </h2>
      <ul
        class="cp-board-cards"
        onScroll={({ currentTarget: list }) => {
          if (list.scrollTop + list.clientHeight > list.scrollHeight - NEAR_PX) grow();
        }}
        onFocusIn={({ target }) => {
          const id = (target as HTMLElement).dataset['card'];
          setCurrent(id);
          if (id === all()[shown() - 1]?.id) grow();
        }}
      >
        <For
          each={all().slice(0, shown())}
          fallback={
            <Show when={props.of.emptyLabel}>
              <li class="cp-board-empty">{props.of.emptyLabel}</li>
            </Show>
          }
        >
          {(card) => (
            <li>
              <button
                type="button"
                class="cp-board-card"
                data-card={card.id}
                data-held={props.board.held() === card.id ? '' : undefined}
                data-selected={props.of.selected === card.id ? '' : undefined}
                aria-describedby={props.help}
                aria-current={props.of.selected === card.id ? 'true' : undefined}
                tabIndex={tabStop() === card.id ? 0 : -1}
                onClick={() => props.of.onOpen?.(card)}
              >
                {props.of.face(card)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
