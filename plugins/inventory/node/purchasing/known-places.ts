import { sql, type Tx } from '@counterpart/sdk/node';
import type { ProductKind } from '../../api/index.ts';
import { locationFor } from '../locations/location-of.ts';
import { refuseUnknownSupplier } from './suppliers/save-supplier.ts';

/** Where goods go, or where they come from: a location that is in use. */
export async function requireLocation(
  tx: Tx,
  ask: { readonly location?: string | undefined; readonly till: string },
): Promise<string> {
  const id = await locationFor(tx, ask);
  const known = await tx.get<{ id: string }>(
    sql`select id from inventory_location where id = ${id} and archived = 0`,
  );
  if (!known)
    return tx.refuse('unknown-location', 'There is no such location any more. Choose another.', {
      field: 'location',
    });
  return id;
}

export interface KnownSupplier {
  readonly id: string;
  readonly name: string;
  readonly lead_days: number | null;
}

/** A supplier that is not archived. */
export async function requireSupplier(tx: Tx, id: string | undefined): Promise<KnownSupplier> {
  const known = await tx.get<KnownSupplier>(
    sql`select id, name, lead_days from inventory_supplier where id = ${id ?? ''} and status = 'active'`,
  );
  return known ?? refuseUnknownSupplier(tx);
}

export interface KnownProduct {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** What its stock is counted in, and whether parts of one can be. */
  readonly unit: string;
  readonly fractional: number;
}

/** A product that stock can be kept of. */
export async function requireProduct(tx: Tx, id: string | undefined): Promise<KnownProduct> {
  const known = await tx.get<KnownProduct & { readonly kind: ProductKind }>(
    sql`select id, name, code, unit, fractional, kind from inventory_product where id = ${id ?? ''}`,
  );
  if (!known)
    return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.', {
      field: 'product',
      product: id ?? null,
    });
  if (known.kind === 'family')
    return tx.refuse('family-has-no-stock', `${known.name} is bought by its variants. Choose the variant.`, {
      field: 'product',
      product: known.id,
    });
  return known;
}
