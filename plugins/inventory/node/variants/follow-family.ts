import { sql, type Tx } from '@counterpart/sdk/node';
import type { ProductStatus } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';
import { readVariantRows, type VariantRow } from './read-family.ts';

interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly category_id: string | null;
  readonly tax_class: string;
  readonly price_minor: number;
  readonly unit: string;
  readonly fractional: number;
  readonly status: ProductStatus;
}

/**
 * Makes variants what their family says: name, category, tax class, unit, and the price of those without one of their
 * own; archived along with it, and back with it. Called with the id of either, and of any other product to no effect.
 */
export async function followFamily(tx: Tx, product: string): Promise<void> {
  const family = await tx.get<FamilyRow>(
    sql`select f.id, f.name, f.category_id, f.tax_class, f.price_minor, f.unit, f.fractional, f.status
        from inventory_product p join inventory_product f on f.id = coalesce(p.parent_id, p.id)
        where p.id = ${product} and f.kind = 'family'`,
  );
  if (!family) return;
  for (const variant of await readVariantRows(tx, family.id)) {
    if (product === family.id || product === variant.id) await follow(tx, family, variant);
  }
}

async function follow(tx: Tx, family: FamilyRow, variant: VariantRow): Promise<void> {
  const name = nameOfVariant(family.name, variant.values);
  const price_minor = variant.own_price === 1 ? variant.price_minor : family.price_minor;
  const gone = family.status === 'archived';
  const back = !gone && variant.archived_with === 1;
  const status = gone ? 'archived' : back ? 'active' : variant.status;
  const archivedWith = gone && (variant.status === 'active' || variant.archived_with === 1) ? 1 : 0;
  await tx.run(
    sql`update inventory_product set name = ${name}, name_folded = ${foldName(name)},
          category_id = ${family.category_id}, tax_class = ${family.tax_class}, price_minor = ${price_minor}, unit = ${family.unit},
          fractional = ${family.fractional}, status = ${status}, archived_with = ${archivedWith},
          revision = revision + 1, updated_at = ${tx.now}
        where id = ${variant.id}
          and (name <> ${name} or coalesce(category_id, '') <> ${family.category_id ?? ''}
            or tax_class <> ${family.tax_class} or price_minor <> ${price_minor} or unit <> ${family.unit}
            or fractional <> ${family.fractional} or status <> ${status} or archived_with <> ${archivedWith})`,
  );
}

/** "T-shirt M black" */
export function nameOfVariant(family: string, values: readonly string[]): string {
  return [family, ...values].join(' ');
}
