import type { JSX } from 'solid-js';

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
}

export interface BoardCard {
  readonly id: string;
  /** The id of the column it lies in. */
  readonly column: string;
}

export interface BoardProps<Card extends BoardCard> {
  /** The accessible name. */
  readonly label: string;
  readonly columns: readonly BoardColumn[];
  /** In each column they lie in this order. */
  readonly cards: readonly Card[];
  /** What a card is called in what is said about it while it is moved. */
  readonly name: (card: Card) => string;
  /** What a card shows, which is also its accessible name: text and pictures, nothing that can be pressed. */
  readonly face: (card: Card) => JSX.Element;
  /** Whether a card may be put into a column; into all of them, unless told. */
  readonly accepts?: ((card: Card, column: string) => boolean) | undefined;
  /** A card was dropped on a column. It stays where it is until its own `column` says otherwise. */
  readonly onMove: (card: Card, column: string) => void;
  /** A press, or Enter. */
  readonly onOpen?: ((card: Card) => void) | undefined;
  readonly selected?: string | null | undefined;
  /** In the place of the cards of an empty column. */
  readonly emptyLabel?: string | undefined;
}
