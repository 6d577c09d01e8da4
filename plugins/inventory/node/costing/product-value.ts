import { Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductValue, ProductValueInput, ValueLayer } from '../../api/index.ts';

/** What all of one product is or was worth, and which receipts that is made of where the oldest goes first. */
export class ProductValues {
  constructor(@inject(Database) private readonly database: Database) {}

  async at({ product, at }: ProductValueInput): Promise<ProductValue> {
    const until = at === undefined ? sql.empty : sql`and moved_at <= ${at}`;
    const held = await this.database.get<{ quantity_milli: number; value_minor: number | null }>(
      sql`select coalesce(sum(quantity_milli), 0) as quantity_milli, sum(value_minor) as value_minor
          from inventory_move where product_id = ${product} ${until}`,
    );
    return {
      quantity_milli: held?.quantity_milli ?? 0,
      value_minor: held?.value_minor ?? null,
      layers: at === undefined ? await this.#layers(product) : [],
    };
  }

  #layers(product: string): Promise<ValueLayer[]> {
    return this.database.all<ValueLayer>(
      sql`select y.id, y.received_at, coalesce(m.document_label, '') as document, y.received_milli, y.remaining_milli,
            y.remaining_value_minor as value_minor
          from inventory_layer y left join inventory_move m on m.id = y.move_id
          where y.product_id = ${product} and y.remaining_milli > 0 order by y.received_at, y.id limit 200`,
    );
  }
}
