import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type {
  PurchaseOrdersInput,
  PurchaseOrdersPage,
} from '../../../api/contract/purchase-orders-methods.ts';
import { type PurchaseOrderState, PurchaseOrderStateSchema } from '../../../api/index.ts';
import { words } from '../../search/fold.ts';
import { orderColumns, type OrderRow, orderTables } from './order-rows.ts';

interface Row extends OrderRow {
  readonly lines: number;
  readonly complete: number;
}

/** A page of the orders, the newest first, and how many there are in each state. */
export async function listOrders(
  reader: Reader,
  input: PurchaseOrdersInput,
  { costs }: { readonly costs: boolean },
): Promise<PurchaseOrdersPage> {
  const where = sql.join([sql`1 = 1`, ...supplierIs(input.supplier), ...matching(input.term)], sql` and `);
  const states = input.states.length === 0 ? sql.empty : sql`and o.state in (${sql.list(input.states)})`;
  const counted = await reader.all<{ state: PurchaseOrderState; orders: number }>(
    sql`select o.state, count(*) as orders from ${orderTables} where ${where} group by o.state`,
  );
  const rows = await reader.all<Row>(
    sql`select ${orderColumns},
          (select count(*) from inventory_purchase_order_line i where i.order_id = o.id) as lines,
          (select count(*) from inventory_purchase_order_line i
            where i.order_id = o.id and i.received_milli >= i.base_milli) as complete
        from ${orderTables} where ${where} ${states}
        order by o.number desc limit ${input.limit} offset ${input.offset}`,
  );
  const counts = Object.fromEntries(PurchaseOrderStateSchema.options.map((state) => [state, 0]));
  for (const { state, orders } of counted) counts[state] = orders;
  return {
    counts: counts as PurchaseOrdersPage['counts'],
    orders: rows.map((row) => ({
      id: row.id,
      number: row.label,
      supplier: { id: row.supplier_id, name: row.supplier_name },
      location: { id: row.location_id, name: row.location_name },
      state: row.state,
      expected: row.expected_on,
      lines: row.lines,
      complete: row.complete,
      total_minor: costs ? row.total_minor : null,
      created_at: row.created_at,
      ordered_at: row.ordered_at,
    })),
  };
}

function supplierIs(supplier: string | null): Sql[] {
  return supplier === null ? [] : [sql`o.supplier_id = ${supplier}`];
}

/** The digits of the number as people say it, or words of the supplier's name. */
function matching(term: string): Sql[] {
  const number = /^(?:po-?)?0*(\d{1,9})$/i.exec(term.trim())?.[1];
  if (number !== undefined) return [sql`o.number = ${Number(number)}`];
  return words(term).map((word) => sql`s.search_text like ${`% ${word}%`}`);
}
