import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of families, variants and units. */
export const variantInvariants: readonly Invariant[] = [
  {
    id: 'inventory.variants-belong-to-families',
    title: 'A variant belongs to a family, and nothing else belongs to anything.',
    query: sql`select p.id, p.name, p.kind, p.parent_id, f.kind as parent_kind
      from inventory_product p left join inventory_product f on f.id = p.parent_id
      where (p.kind = 'variant' and coalesce(f.kind, '') <> 'family') or (p.kind <> 'variant' and p.parent_id is not null)`,
  },
  {
    id: 'inventory.variants-have-a-value-for-each-axis',
    title: 'A variant has one value of each axis of its family.',
    query: sql`select p.id, p.name, a.name as axis, o.axis_id
      from inventory_product p join inventory_axis a on a.family_id = p.parent_id
      left join inventory_option o
        on o.id = case a.position when 1 then p.option_1 when 2 then p.option_2 else p.option_3 end
      where p.kind = 'variant' and coalesce(o.axis_id, '') <> a.id`,
  },
  {
    id: 'inventory.variants-share-what-is-the-familys',
    title:
      'A variant has the category, tax class and unit of its family, and its price unless it has one of its own.',
    query: sql`select p.id, p.name, f.name as family
      from inventory_product p join inventory_product f on f.id = p.parent_id
      where coalesce(p.category_id, '') <> coalesce(f.category_id, '') or p.tax_class <> f.tax_class
        or p.unit <> f.unit or p.fractional <> f.fractional or (p.own_price = 0 and p.price_minor <> f.price_minor)
        or (f.status = 'archived' and p.status = 'active')`,
  },
  {
    id: 'inventory.variants-are-called-after-their-family',
    title: 'The name of a variant is that of its family and its values.',
    query: sql`select p.id, p.name, f.name as family
      from inventory_product p join inventory_product f on f.id = p.parent_id
      left join inventory_option a on a.id = p.option_1
      left join inventory_option b on b.id = p.option_2
      left join inventory_option d on d.id = p.option_3
      where p.name <> f.name || coalesce(' ' || a.name, '') || coalesce(' ' || b.name, '') || coalesce(' ' || d.name, '')`,
  },
  {
    id: 'inventory.families-have-no-stock',
    title: 'Nothing is stocked or moved as a family: its variants are.',
    query: sql`select p.id, p.name from inventory_product p
      where p.kind = 'family' and (p.id in (select product_id from inventory_move) or p.id in (select id from inventory_holding))`,
  },
  {
    id: 'inventory.unit-codes-are-the-products',
    title: 'The code of a unit belongs to the product of that unit, and the unit is in use.',
    query: sql`select k.id, k.code, k.product_id, u.product_id as unit_product, u.status
      from inventory_code k left join inventory_unit u on u.id = k.unit_id
      where k.unit_id is not null and (coalesce(u.product_id, '') <> k.product_id or u.status <> 'active')`,
  },
  {
    id: 'inventory.units-belong-to-what-is-stocked',
    title: 'A unit holds something and belongs to a product that is stocked.',
    query: sql`select u.id, u.name, u.factor_milli, p.kind
      from inventory_unit u left join inventory_product p on p.id = u.product_id
      where u.factor_milli <= 0 or coalesce(p.kind, 'family') = 'family'`,
  },
];
