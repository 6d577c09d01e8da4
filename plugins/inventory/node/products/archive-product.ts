import type { CallContext, Refusal } from '@counterpart/sdk';
import { sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Product, ProductStatus } from '../../api/index.ts';
import { followFamily } from '../variants/follow-family.ts';
import { readProduct } from './read-product.ts';

/** Takes a product out of sale or puts it back. It keeps its codes and its ledger. */
export class ArchiveProduct {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  execute(product: string, status: ProductStatus, context: CallContext): Promise<Product | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const family = await archivedFamily(tx, product);
        if (status === 'active' && family !== undefined)
          return tx.refuse(
            'family-archived',
            `${family} is archived with all its variants. Put ${family} back on sale instead.`,
          );
        // Doing it twice changes nothing, so that a double click raises no conflict for whoever edits the product.
        await tx.run(
          sql`update inventory_product set status = ${status}, archived_with = 0, revision = revision + 1, updated_at = ${tx.now}
              where id = ${product} and status <> ${status}`,
        );
        await followFamily(tx, product);
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

/** The name of the archived family that a variant belongs to. */
async function archivedFamily(tx: Tx, product: string): Promise<string | undefined> {
  const row = await tx.get<{ name: string }>(
    sql`select f.name from inventory_product p join inventory_product f on f.id = p.parent_id
        where p.id = ${product} and f.status = 'archived'`,
  );
  return row?.name;
}
