import { type CodeReader, isRefusal } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { cartModel } from '../cart/cart-model.ts';

/** Wherever the focus is, a scanned code goes into the cart, and Sell comes to the front. */
export function cartReader(workbench: Workbench): CodeReader {
  return {
    async read(code) {
      if (!workbench.may('sales.sell')) return false;
      const model = cartModel(workbench);
      const result = await model.sales.scan({ code });
      if (isRefusal(result)) {
        if (result.refused === 'unknown-code') return false;
        workbench.notify({ kind: 'warning', text: result.message });
        return true;
      }
      model.say(undefined);
      model.accept(result);
      workbench.open('sales.sell');
      return true;
    },
  };
}
