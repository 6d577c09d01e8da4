import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { Product } from '../../api/index.ts';
import { insertProduct } from '../products/write-product.ts';
import { nameOfVariant } from './follow-family.ts';

export interface NewVariant {
  readonly options: readonly string[];
  readonly values: readonly string[];
  readonly codes: readonly string[];
  /** Null: what the family says. */
  readonly price_minor: number | null;
  readonly openingStock_milli: number;
}

type Shared = Pick<
  Product,
  'id' | 'name' | 'category' | 'taxClass' | 'price_minor' | 'unit' | 'fractional' | 'negativeStock' | 'status'
>;

/** Adds variants to a family. The caller has made sure that their values and codes are free. */
export async function addVariants(
  tx: Tx,
  ids: Ids,
  family: Shared,
  variants: readonly NewVariant[],
  personId: string | null,
): Promise<void> {
  for (const variant of variants) {
    await insertProduct(tx, ids, {
      id: ids.next(),
      kind: 'variant',
      parent: family.id,
      options: variant.options,
      name: nameOfVariant(family.name, variant.values),
      codes: variant.codes,
      category: family.category?.path ?? null,
      taxClass: family.taxClass,
      price_minor: variant.price_minor ?? family.price_minor,
      ownPrice: variant.price_minor !== null,
      unit: family.unit,
      fractional: family.fractional,
      negativeStock: family.negativeStock,
      status: 'active',
      openingStock_milli: variant.openingStock_milli,
      personId,
    });
  }
  // One is a change of the family: whoever edits it or looks at it sees it.
  await tx.run(
    sql`update inventory_product set revision = revision + 1, updated_at = ${tx.now} where id = ${family.id}`,
  );
}
