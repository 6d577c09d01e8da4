import { type Reader, sql } from '@counterpart/sdk/node';
import { isWhole } from '../../units/whole-only.ts';
import type { CellComparison } from '../column.ts';
import type { ImportedProduct } from './product-draft.ts';

/**
 * Whether the stock of a file opens a product that is there: one of which nothing ever moved. What moved once is counted,
 * not imported: sales go on while an old file lies about.
 */
export async function compareOpening(
  reader: Reader,
  products: readonly string[],
  quantities: (row: ImportedProduct) => readonly number[],
): Promise<CellComparison> {
  const moved = await readMoved(reader, products);
  return ({ id, kind, fractional, unit, name }, row) => {
    const said = quantities(row).filter((milli) => milli !== 0);
    if (said.length === 0 || kind === 'family' || moved.has(id)) return 'same';
    if ((row.fractional ?? fractional === 1) || said.every(isWhole)) return 'other';
    const message = `${name} is counted in whole ${row.unit ?? unit}. Write a whole number, or "yes" under In parts.`;
    return { code: 'whole-only', message };
  };
}

async function readMoved(reader: Reader, products: readonly string[]): Promise<ReadonlySet<string>> {
  if (products.length === 0) return new Set();
  const rows = await reader.all<{ id: string }>(
    sql`select p.id from inventory_product p where p.id in (${sql.list(products)})
          and exists (select 1 from inventory_move m where m.product_id = p.id)`,
  );
  return new Set(rows.map(({ id }) => id));
}
