import type { CallContext } from '@counterpart/sdk';
import { type Ids, type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import { moveStock } from '../stock/move-stock.ts';
import type { StockTerms } from '../stock/move.ts';
import { correctionsOf } from './corrections.ts';
import { missingSerials } from './missing-serials.ts';
import { inScope, numberOf, readTake, requireTake, scopeOf, type TakeRow } from './take-row.ts';

/**
 * Products of the take that nobody counted and that the books have stock of. What moved since the take was opened is
 * there, whoever forgot to count it, and what is being counted elsewhere is that take's business: both are left alone.
 */
function isLeftOver(take: TakeRow): Sql {
  return sql`p.status = 'active' and ${inScope(scopeOf(take))}
    and s.location_id = ${take.location_id} and s.on_hand_milli <> 0
    and not exists (select 1 from inventory_stock_take_line l
      where l.take_id = ${take.id} and l.product_id = p.id and l.counted_milli is not null)
    and not exists (select 1 from inventory_stock_take_line l join inventory_stock_take t on t.id = l.take_id
      where l.product_id = p.id and l.state = 'open' and l.counted_milli is not null and t.id <> ${take.id}
        and t.location_id = ${take.location_id} and t.state in ('counting', 'reviewed', 'posting'))
    and not exists (select 1 from inventory_move m where m.product_id = p.id
      and m.location_id = ${take.location_id} and m.moved_at >= ${take.opened_at})`;
}

/** The next of them by id. */
export async function findLeftOver(
  reader: Reader,
  id: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const take = await readTake(reader, id);
  if (!take) return [];
  const rows = await reader.all<{ id: string }>(
    sql`select p.id from inventory_product p join inventory_stock s on s.product_id = p.id
        where p.id > ${after} and ${isLeftOver(take)} order by p.id limit ${limit}`,
  );
  return rows.map((row) => row.id);
}

interface Zeroing {
  readonly take: string;
  readonly products: readonly string[];
  readonly terms: StockTerms;
  readonly context: CallContext;
}

/** Books that nothing of them is there, unless something happened to them since they were looked for. */
export async function setToZero(
  tx: Tx,
  ids: Ids,
  { take: id, products, terms, context }: Zeroing,
): Promise<true> {
  const take = await requireTake(tx, id);
  const rows = await tx.all<{ id: string; on_hand_milli: number }>(
    sql`select p.id, s.on_hand_milli from inventory_product p join inventory_stock s on s.product_id = p.id
        where p.id in (${sql.list(products)}) and ${isLeftOver(take)}`,
  );
  const personId = context.user?.id ?? null;
  for (const row of rows) {
    const before = await tx.get<{ id: string; round: number }>(
      sql`select id, round from inventory_stock_take_line where take_id = ${id} and product_id = ${row.id}`,
    );
    const line = before?.id ?? ids.next();
    const round = before?.round ?? 1;
    if (!before)
      await tx.run(
        sql`insert into inventory_stock_take_line (id, take_id, product_id, round) values (${line}, ${id}, ${row.id}, 1)`,
      );
    await tx.run(
      sql`insert into inventory_stock_take_count
            (id, take_id, line_id, round, position, kind, quantity_milli, on_hand_milli, person_id, till_id, counted_at)
          values (${ids.next()}, ${id}, ${line}, ${round}, 1, 'set', 0, ${row.on_hand_milli}, ${personId},
            ${context.till.id}, ${tx.now})`,
    );
    const corrections = correctionsOf(sql`${row.id}`, sql`${take.location_id}`);
    await tx.run(
      sql`update inventory_stock_take_line set counted_milli = 0, expected_milli = ${row.on_hand_milli},
            seen_milli = ${row.on_hand_milli}, corrections = ${corrections}, counted_at = ${tx.now} where id = ${line}`,
    );
    const moved = await moveStock(
      tx,
      ids,
      {
        product: row.id,
        location: take.location_id,
        quantity_milli: 0 - row.on_hand_milli,
        reason: 'count',
        serials: await missingSerials(tx, line),
        document: { provider: 'inventory', ref: take.id, label: numberOf(take), line },
        personId,
      },
      terms,
    );
    await tx.run(
      sql`update inventory_stock_take_line set state = 'posted', move_id = ${moved?.id ?? null} where id = ${line}`,
    );
  }
  return true;
}
