import type { Client, CodeReader, Refusal } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import type { Cart, salesContract } from '../../api/index.ts';
import { cartModel, type CartModel } from '../cart/cart-model.ts';
import { takeExactCash } from '../cart/exact-cash.ts';

type Sales = Client<(typeof salesContract)['methods']>;

/** Codes to be printed and laid on the counter: a whole sale without touching anything but the scanner. */
export const COUNTER_CODES = ['CP-VOID', 'CP-DISC-10', 'CP-SALE-10', 'CP-PARK', 'CP-CASH', 'CP-NEW'] as const;

const CODE = /^CP-(?:(VOID|PARK|CASH|NEW)|(DISC|SALE)-(\d{1,2}))$/;
const PPM_OF_PERCENT = 10_000;

export function counterCodeReader(workbench: Workbench): CodeReader {
  const model = cartModel(workbench);
  return {
    async read(code) {
      const [, plain, discount, percent] = CODE.exec(code.toUpperCase()) ?? [];
      if (plain === undefined && discount === undefined) return false;
      workbench.open('sales.sell');
      if (plain === 'CASH') await takeExactCash(model);
      else await act(model, plain ?? discount!, Number(percent ?? 0) * PPM_OF_PERCENT);
      return true;
    },
  };
}

async function act(model: CartModel, what: string, percent_ppm: number): Promise<void> {
  const { sales } = model;
  const newest = model.cart()?.lines.at(-1);
  const discount = percent_ppm === 0 ? null : ({ kind: 'percent', percent_ppm } as const);
  const line = newest?.id ?? '-';
  const operations: Record<string, (of: Sales) => Promise<Cart | Refusal>> = {
    VOID: (of) => of.removeLine({ line }),
    DISC: (of) => of.setLineDiscount({ line, discount }),
    SALE: (of) => of.setSaleDiscount({ discount }),
    PARK: (of) => of.parkSale({}),
    NEW: (of) => of.newSale({}),
  };
  await model.run(operations[what]!(sales));
}
