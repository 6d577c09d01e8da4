import { createLive, type Live, useClient } from '@counterpart/sdk/view';
import { type Accessor, createSignal } from 'solid-js';
import { inventoryContract, type ListedSupplier } from '../../../api/index.ts';

/** Which suppliers are listed. */
export interface SupplierListState {
  readonly suppliers: Live<readonly ListedSupplier[]>;
  readonly term: Accessor<string>;
  readonly archived: Accessor<boolean>;
  search(term: string): void;
  showArchived(archived: boolean): void;
}

export function createSupplierList(wanted: Accessor<boolean>): SupplierListState {
  const inventory = useClient(inventoryContract);
  const [term, search] = createSignal('');
  const [archived, showArchived] = createSignal(false);
  const suppliers = createLive(() =>
    wanted()
      ? inventory.suppliers({ term: term().trim(), status: archived() ? 'archived' : 'active' })
      : undefined,
  );
  return { suppliers, term, archived, search, showArchived };
}
