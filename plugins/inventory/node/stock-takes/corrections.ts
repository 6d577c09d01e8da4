import { type Sql, sql } from '@counterpart/sdk/node';

/**
 * How often somebody corrected the books of a product at a location, as a value of a statement. Such a correction is no
 * move of goods: a variance that was found before it is no longer true after it.
 */
export function correctionsOf(product: Sql, location: Sql): Sql {
  return sql`(select count(*) from inventory_move c where c.product_id = ${product} and c.location_id = ${location}
    and c.reason in ('count', 'correction', 'lost', 'found'))`;
}
