import { type Invariant, sql } from '@counterpart/sdk/node';

export const pictureInvariants: readonly Invariant[] = [
  {
    id: 'inventory.pictures-in-order',
    title: 'The pictures of a product are numbered from the main one on, without a gap.',
    query: sql`
      select product_id, count(*) as pictures, min(position) as first, max(position) as last
      from inventory_picture where position is not null group by product_id
      having min(position) <> 0 or max(position) <> count(*) - 1 or count(distinct position) <> count(*)`,
  },
];
