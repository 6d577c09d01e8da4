import type { Place, PlaceChoice, PlaceKind, Refusal } from '@counterpart/sdk';

/** How the shell that runs this host keeps and changes where the shop lives. */
export interface PlaceControl {
  readonly kind: PlaceKind;
  /** Why the last change of place did not happen, in a sentence. */
  readonly trouble: string | null;
  /** At a keeper: where other tills reach it. */
  serving(): Place['serving'];
  /**
   * Checks that the choice can work (reaches the keeper and pairs, inspects the folder and its certificate, finds the
   * port free), remembers it, and starts the till anew shortly after the answer is out. A refusal changes nothing.
   */
  choose(choice: PlaceChoice): Promise<{ readonly kind: PlaceKind } | Refusal>;
}
export const PlaceControl = Symbol.for('counterpart.PlaceControl');
