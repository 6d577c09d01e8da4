import { inject, injectable } from 'inversify';
import { Contracts } from '@counterpart/sdk/node';
import { salesContract } from '../../api/index.ts';
import type { CartDraft } from './cart-draft.ts';
import { ReceiptDesk } from '../paper/receipt-desk.ts';
import { CartStore } from './cart-store.ts';

/** Finds out what became of a posting whose answer never came. */
@injectable()
export class SettlePosting {
  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(ReceiptDesk) private readonly paper: ReceiptDesk,
  ) {}

  /** The cart, certainly not posted: as it was, or a new one that shows the receipt. Never both. */
  async settled(draft: CartDraft): Promise<CartDraft> {
    const sale = await this.contracts.client(salesContract).saleByRequest({ requestId: draft.request });
    if (!sale) return this.store.save(draft, { ...draft, state: 'open' });
    await this.paper.afterSale(sale);
    return this.store.startNew(draft, sale);
  }
}
