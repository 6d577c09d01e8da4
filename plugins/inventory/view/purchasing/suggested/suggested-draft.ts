import { createEffect } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { MakeSuggestedOrders, SuggestedLine, SuggestedOrder } from '../../../api/index.ts';

/** What a person decided otherwise about a line that was suggested. */
interface Decision {
  readonly taken?: boolean;
  readonly quantity_milli?: number | null;
}

/** What to order of all that was suggested: everything in the suggested quantity, until somebody says otherwise. */
export interface SuggestedDraft {
  taken(line: SuggestedLine): boolean;
  quantity(line: SuggestedLine): number | null;
  decide(line: SuggestedLine, decision: Decision): void;
  lines(): MakeSuggestedOrders['lines'];
  /** How many orders that makes. */
  orders(): number;
}

export function createSuggestedDraft(orders: () => readonly SuggestedOrder[]): SuggestedDraft {
  const [decisions, decide] = createStore<Record<string, Decision>>({});
  // What is suggested no longer is forgotten, so that a later suggestion starts anew.
  createEffect(() => {
    const there = new Set(orders().flatMap(({ lines }) => lines.map(({ id }) => id)));
    const gone = Object.keys(decisions).filter((id) => !there.has(id));
    if (gone.length > 0)
      decide(reconcile(Object.fromEntries(Object.entries(decisions).filter(([id]) => there.has(id)))));
  });
  const taken = ({ id }: SuggestedLine) => decisions[id]?.taken ?? true;
  const quantity = ({ id, quantity_milli }: SuggestedLine) => {
    const decided = decisions[id]?.quantity_milli;
    return decided === undefined ? quantity_milli : decided;
  };
  const chosen = () =>
    orders().flatMap((order) => {
      const { supplier, location } = order;
      if (!supplier) return [];
      return order.lines
        .filter((line) => taken(line) && (quantity(line) ?? 0) > 0)
        .map((line) => ({
          product: line.product.id,
          supplier: supplier.id,
          location: location.id,
          quantity_milli: quantity(line)!,
          onOrder_milli: line.onOrder_milli,
        }));
    });
  return {
    taken,
    quantity,
    decide: ({ id }, decision) => decide(id, (before) => ({ ...before, ...decision })),
    lines: chosen,
    orders: () => new Set(chosen().map(({ supplier, location }) => `${supplier} ${location}`)).size,
  };
}
