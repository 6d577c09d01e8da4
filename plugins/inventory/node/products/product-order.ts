import { type Sql, sql } from '@counterpart/sdk/node';
import type { ProductsInput } from '../../api/index.ts';
import { onHandColumn } from './read-product.ts';

type SortedBy = NonNullable<ProductsInput['sort']>;

/** Columns that order a list, the last of them unique. `c` is its category, `h` what is on hand of it. */
const COLUMNS: Readonly<Record<SortedBy, readonly Sql[]>> = {
  name: [sql`p.name_folded`, sql`p.id`],
  code: [sql`p.code`, sql`p.id`],
  category: [sql`c.path`, sql`p.name_folded`, sql`p.id`],
  price: [sql`p.price_minor`, sql`p.name_folded`, sql`p.id`],
  onHand: [onHandColumn, sql`p.name_folded`, sql`p.id`],
};

/** An order, and the same from its end: each follows an index where there is one. */
export interface Order {
  readonly there: Sql;
  readonly back: Sql;
}

export function orderOf(by: SortedBy, descending: boolean): Order {
  const up = sql.join(COLUMNS[by]);
  const down = sql.join(COLUMNS[by].map((column) => sql`${column} desc`));
  return descending ? { there: down, back: up } : { there: up, back: down };
}
