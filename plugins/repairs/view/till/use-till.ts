import { isRefusal, toFaultData } from '@counterpart/sdk';
import { salesContract } from '@counterpart/sales/api';
import { createIsOn, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { TicketCustomer } from '../../api/index.ts';

const PROVIDER = 'repairs';

export interface Till {
  /** False while the sales module is off, or for who may not sell. */
  readonly open: () => boolean;
  /** Puts deposits or devices into the cart of this till, and goes there. */
  sell(refs: readonly string[], customer: TicketCustomer): Promise<void>;
}

/** The way from a ticket to the cart. */
export function useTill(): Till {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const isOn = createIsOn('sales');
  const add = async (ref: string, inCart: ReadonlySet<string | null>) => {
    if (inCart.has(ref)) return true;
    const cart = await sales.addItem({ provider: PROVIDER, ref });
    if (!isRefusal(cart)) return true;
    workbench.notify({ kind: 'warning', text: cart.message });
    return false;
  };
  return {
    open: () => isOn() && workbench.may('sales.sell'),
    async sell(refs, { party }) {
      try {
        const cart = await sales.cart({});
        const inCart = new Set(
          cart.lines.filter(({ provider }) => provider === PROVIDER).map(({ ref }) => ref),
        );
        const added = [];
        for (const ref of refs) added.push(await add(ref, inCart));
        if (!added.includes(true)) return;
        // Whose devices these are, the sale is for; unless the cart is somebody's already.
        if (party && !cart.party) await sales.setParty({ party });
        workbench.open('sales.sell');
      } catch (error) {
        workbench.notify({ kind: 'error', text: toFaultData(error).message });
      }
    },
  };
}
