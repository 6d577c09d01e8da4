import { createLive, type Live, useClient } from '@counterpart/sdk/view';
import { type Accessor, createSignal } from 'solid-js';
import type { PurchaseOrdersPage } from '../../../api/contract/purchase-orders-methods.ts';
import { inventoryContract, OPEN_ORDER_STATES, type PurchaseOrderState } from '../../../api/index.ts';

/** A state, those that are open, or all of them. */
export type OrderFilter = PurchaseOrderState | 'open' | 'all';

/** Which orders are listed. */
export interface OrderListState {
  readonly page: Live<PurchaseOrdersPage>;
  readonly term: Accessor<string>;
  readonly filter: Accessor<OrderFilter>;
  search(term: string): void;
  show(filter: OrderFilter): void;
}

export function createOrderList(wanted: Accessor<boolean>): OrderListState {
  const inventory = useClient(inventoryContract);
  const [term, search] = createSignal('');
  const [filter, show] = createSignal<OrderFilter>('open');
  const states = (): PurchaseOrderState[] => {
    const chosen = filter();
    if (chosen === 'all') return [];
    return chosen === 'open' ? [...OPEN_ORDER_STATES] : [chosen];
  };
  const page = createLive(() =>
    wanted() ? inventory.purchaseOrders({ term: term().trim(), states: states(), limit: 500 }) : undefined,
  );
  return { page, term, filter, search, show };
}
