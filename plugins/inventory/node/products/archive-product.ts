import type { CallContext, Refusal } from '@counterpart/sdk';
import { sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Product, ProductStatus } from '../../api/index.ts';
import { readProduct } from './read-product.ts';

/** Takes a product out of sale or puts it back. It keeps its codes and its ledger. */
export class ArchiveProduct {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  execute(product: string, status: ProductStatus, context: CallContext): Promise<Product | Refusal> {
    return this.transactions.run(
      async (tx) => {
        // Doing it twice changes nothing, so that a double click raises no conflict for whoever edits the product.
        await tx.run(
          sql`update inventory_product set status = ${status}, revision = revision + 1, updated_at = ${tx.now}
              where id = ${product} and status <> ${status}`,
        );
        const saved = await readProduct(tx, product);
        if (!saved)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        return saved;
      },
      {
        label: status === 'archived' ? 'product archived' : 'product restored',
        request: { id: context.requestId, fingerprint: `inventory.${status} ${product}` },
      },
    );
  }
}
