import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, type Reader, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ReorderLevel, SaveReorderLevel as Input } from '../../../api/index.ts';
import { requireLocation, requireProduct } from '../known-places.ts';
import { onOrder } from './stock-figures.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly point_milli: number | null;
  readonly target_milli: number | null;
  readonly on_hand_milli: number;
  readonly reserved_milli: number;
  readonly on_order_milli: number;
}

/** When a product is ordered, for each location that is in use. */
export async function readReorderLevels(reader: Reader, product: string): Promise<ReorderLevel[]> {
  const rows = await reader.all<Row>(
    sql`select l.id, l.name, v.point_milli, v.target_milli, coalesce(s.on_hand_milli, 0) as on_hand_milli,
          coalesce(s.reserved_milli, 0) as reserved_milli, ${onOrder(sql`${product}`, sql`l.id`)} as on_order_milli
        from inventory_location l
          left join inventory_reorder_level v on v.location_id = l.id and v.product_id = ${product}
          left join inventory_stock s on s.location_id = l.id and s.product_id = ${product}
        where l.archived = 0 order by l.position, l.id`,
  );
  return rows.map((row) => ({
    location: { id: row.id, name: row.name },
    point_milli: row.point_milli,
    target_milli: row.target_milli,
    onHand_milli: row.on_hand_milli,
    reserved_milli: row.reserved_milli,
    onOrder_milli: row.on_order_milli,
  }));
}

/** Says when a product is ordered for a location, and up to how many. */
export class SaveReorderLevel {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<ReorderLevel[] | Refusal> {
    const { level } = input;
    return this.transactions.run(
      async (tx) => {
        const product = (await requireProduct(tx, input.product)).id;
        const location = await requireLocation(tx, { location: input.location, till: context.till.id });
        await tx.run(
          level === null
            ? sql`delete from inventory_reorder_level where product_id = ${product} and location_id = ${location}`
            : sql`insert into inventory_reorder_level
                    (id, product_id, location_id, point_milli, target_milli, updated_at)
                  values (${this.ids.next()}, ${product}, ${location}, ${level.point_milli}, ${level.target_milli},
                    ${tx.now})
                  on conflict (product_id, location_id) do update set point_milli = excluded.point_milli,
                    target_milli = excluded.target_milli, updated_at = excluded.updated_at`,
        );
        return readReorderLevels(tx, product);
      },
      {
        label: 'reorder level',
        request: { id: context.requestId, fingerprint: `inventory.saveReorderLevel ${canonicalJson(input)}` },
      },
    );
  }
}
