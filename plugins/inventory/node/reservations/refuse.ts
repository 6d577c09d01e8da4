import type { Tx } from '@counterpart/sdk/node';
import type { ReserveGoods } from '../../api/index.ts';
import type { LineTarget } from '../sales/line-target.ts';
import { readAvailability } from '../stock/available.ts';
import { outOfStockMessage } from '../stock/stock-message.ts';

export function refuseToReserve(tx: Tx, { ref }: ReserveGoods, family: LineTarget | undefined): never {
  if (!family)
    return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.', {
      product: ref,
    });
  return tx.refuse('choose-first', `${family.name} comes in variants. Choose one of them.`, {
    product: family.product,
  });
}

export async function refuseOutOfStock(
  tx: Tx,
  { product, location }: { readonly product: string; readonly location: string },
  wanted_milli: number,
): Promise<never> {
  const { name, available_milli, places } = (await readAvailability(tx, product, location))!;
  return tx.refuse('out-of-stock', outOfStockMessage(name, available_milli, 'en', places), {
    product,
    name,
    onHand_milli: available_milli,
    wanted_milli,
  });
}
