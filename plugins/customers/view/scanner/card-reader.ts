import { type CodeReader, createClient, toFaultData } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { customersContract } from '../../api/index.ts';

/** Whether the list of customers is in front just now. */
let inFront: () => boolean = () => false;

/** From now on, and while it is in front, a card opens its customer here; until it is disposed of. */
export function takeCards(visible: () => boolean): { dispose(): void } {
  inFront = visible;
  return {
    dispose: () => {
      if (inFront === visible) inFront = () => false;
    },
  };
}

/** A card that is scanned opens its customer: at once over the list of customers, elsewhere when nobody else wants it. */
export function cardReader(workbench: Workbench): CodeReader {
  const client = createClient(customersContract, workbench.call);
  const show = async (code: string): Promise<boolean> => {
    if (!workbench.may('customers.view')) return false;
    try {
      const customer = await client.resolveCode({ code });
      if (customer) workbench.open('customers.customers', customer.id);
      return customer !== null;
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
      return true;
    }
  };
  return {
    read: async (code) => inFront() && show(code),
    unread: show,
  };
}
