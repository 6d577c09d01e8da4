import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductStock, SetProductCost as Input } from '../../api/index.ts';
import { readProductStock } from '../stock/read-product-stock.ts';
import { setCost } from './set-cost.ts';

/** What one costs is said by a person: of goods that never came in with a cost, or of all that is there. */
export class SetProductCost {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<ProductStock | Refusal> {
    return this.transactions.run(
      async (tx: Tx) => {
        const isKnown = await setCost(tx, this.ids, input, context.user?.id ?? null);
        if (!isKnown)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        return (await readProductStock(tx, input.product, { costs: true }))!;
      },
      {
        label: 'product cost',
        request: { id: context.requestId, fingerprint: `inventory.setProductCost ${canonicalJson(input)}` },
      },
    );
  }
}
