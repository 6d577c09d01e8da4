import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { MakeSuggestedOrders as Input, OrderedLine } from '../../../api/index.ts';
import { requireProduct } from '../known-places.ts';
import { readOrderRow } from '../orders/order-rows.ts';
import { insertDraft } from '../orders/save-order.ts';
import { onOrder } from './stock-figures.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface MadeOrder {
  readonly id: string;
  readonly number: string;
  readonly supplier: Named;
  readonly location: Named;
}

/** One draft for each supplier and location. What somebody else ordered meanwhile is not ordered twice. */
export class MakeSuggestedOrders {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<MadeOrder[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        for (const line of input.lines) await refuseOrdered(tx, line);
        const made: MadeOrder[] = [];
        for (const lines of byOrder(input.lines).values()) {
          const { supplier, location } = lines[0]!;
          const ordered: OrderedLine[] = [];
          for (const line of lines) ordered.push(await orderedLine(tx, line));
          const id = await insertDraft(tx, this.ids, { supplier, location, lines: ordered }, context);
          const row = (await readOrderRow(tx, id))!;
          made.push({
            id,
            number: row.label,
            supplier: { id: row.supplier_id, name: row.supplier_name },
            location: { id: row.location_id, name: row.location_name },
          });
        }
        return made;
      },
      {
        label: 'suggested orders',
        request: {
          id: context.requestId,
          fingerprint: `inventory.makeSuggestedOrders ${canonicalJson(input)}`,
        },
      },
    );
  }
}

type Line = Input['lines'][number];

function byOrder(lines: readonly Line[]): Map<string, Line[]> {
  const orders = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.supplier} ${line.location}`;
    orders.set(key, [...(orders.get(key) ?? []), line]);
  }
  return orders;
}

async function refuseOrdered(tx: Tx, { product, location, onOrder_milli }: Line): Promise<void> {
  const { name } = await requireProduct(tx, product);
  const now = await tx.get<{ on_order_milli: number }>(
    sql`select ${onOrder(sql`${product}`, sql`${location}`)} as on_order_milli`,
  );
  if (now!.on_order_milli !== onOrder_milli)
    tx.refuse('ordered-meanwhile', `${name} was ordered meanwhile. Look at what is suggested now.`, {
      product,
    });
}

/** In the unit and at the cost that the supplier is known for. */
async function orderedLine(tx: Tx, { product, supplier, quantity_milli }: Line): Promise<OrderedLine> {
  const known = await tx.get<{ unit_id: string | null; cost_minor: number | null }>(
    sql`select unit_id, cost_minor from inventory_supplier_product
        where supplier_id = ${supplier} and product_id = ${product}`,
  );
  const { unit_id = null, cost_minor = null } = known ?? {};
  return { product, unit: unit_id, quantity_milli, cost_minor, amount_minor: null };
}
