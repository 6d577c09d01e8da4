import type { Tx } from '@counterpart/sdk/node';
import type { Family } from '../../api/index.ts';
import { readProductRow } from '../products/read-product.ts';
import { readFamily } from './read-family.ts';

export async function requireFamily(tx: Tx, id: string): Promise<Family> {
  const family = await readFamily(tx, id);
  if (family) return family;
  const row = await readProductRow(tx, id);
  if (!row) return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
  return tx.refuse('not-a-family', `${row.name} has no variants. Make variants of it first.`, {
    product: id,
  });
}
