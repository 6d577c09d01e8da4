import { multiplyDivide } from '@counterpart/sdk';
import type { Ids, Tx } from '@counterpart/sdk/node';
import { moveStock } from '../../stock/move-stock.ts';
import type { ProductDraft } from './product-draft.ts';

/** The first stock of a product, at some locations. */
export async function openPlaces(
  tx: Tx,
  ids: Ids,
  { id, personId }: { readonly id: string; readonly personId: string | null },
  { unitCost_minor }: Pick<ProductDraft, 'unitCost_minor'>,
  places: readonly { readonly location: string; readonly quantity_milli: number }[],
): Promise<void> {
  for (const { location, quantity_milli } of places) {
    const move = {
      product: id,
      location,
      quantity_milli,
      reason: 'opening' as const,
      value_minor:
        unitCost_minor === undefined
          ? null
          : multiplyDivide(unitCost_minor, quantity_milli, 1000, 'half-away'),
      personId,
    };
    await moveStock(tx, ids, move, { negative: 'force', costMethod: 'average' });
  }
}
