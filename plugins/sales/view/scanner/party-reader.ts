import { type CodeReader, createClient, isRefusal } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { cartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';

/** A customer's card, scanned wherever the focus is: the cart is for them. */
export function partyReader(workbench: Workbench): CodeReader {
  const model = cartModel(workbench);
  const sales = createClient(salesContract, workbench.call);
  return {
    async read(code) {
      if (!workbench.may('sales.sell')) return false;
      const party = await sales.partyByCode({ code });
      if (!party) return false;
      const { provider, ref, name } = party;
      const result = await model.run(sales.setParty({ party: { provider, ref } }));
      if (result !== undefined && !isRefusal(result)) {
        workbench.notify({ kind: 'info', text: t('party.scanned', { name }) });
      }
      workbench.open('sales.sell');
      return true;
    },
  };
}
