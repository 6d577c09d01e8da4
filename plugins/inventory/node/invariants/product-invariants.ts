import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the products. */
export const productInvariants: readonly Invariant[] = [
  {
    id: 'inventory.codes-belong-to-products',
    title: 'Every code belongs to a product, and a product shows the first of its codes.',
    query: sql`select k.id, k.code, k.product_id, p.code as shown_code
      from inventory_code k left join inventory_product p on p.id = k.product_id
      where p.id is null or (k.position = 0 and k.unit_id is null and k.code <> p.code)`,
  },
  {
    id: 'inventory.codes-are-unique',
    title: 'No two products share a code.',
    query: sql`select code_folded, count(*) as products from inventory_code group by code_folded having count(*) > 1`,
  },
  {
    id: 'inventory.prices-are-not-negative',
    title: 'No product has a negative price.',
    query: sql`select id, name, price_minor from inventory_product where price_minor < 0`,
  },
];
