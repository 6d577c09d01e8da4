import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the tree of categories. */
export const categoryInvariants: readonly Invariant[] = [
  {
    id: 'inventory.categories-are-a-tree',
    title: 'Every category is reached from the top: none is its own ancestor.',
    query: sql`with recursive reached (id) as (
        select id from inventory_category where parent_id is null
        union select c.id from inventory_category c join reached r on c.parent_id = r.id)
      select id, name, parent_id from inventory_category where id not in (select id from reached)`,
  },
  {
    id: 'inventory.category-paths-are-true',
    title: 'The path of a category is that of its parent and its own name.',
    query: sql`select c.id, c.name, c.path, m.path as parent_path
      from inventory_category c left join inventory_category m on m.id = c.parent_id
      where c.path <> case when c.parent_id is null then c.name else coalesce(m.path, '') || ' > ' || c.name end`,
  },
];
