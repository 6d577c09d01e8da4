import type { CallContext } from '@counterpart/sdk';
import { Database, type Reader, Rights, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type {
  StockTake,
  StockTakeCount,
  StockTakeLine,
  StockTakeLinesInput,
  StockTakeTotals,
  UnknownCode,
} from '../../api/index.ts';
import {
  asLine,
  lineColumns,
  type LineRow,
  lineTables,
  type Sight,
  troubleColumn,
  worthOf,
} from './line-columns.ts';
import { findBest } from '../search/product-search.ts';
import { asTake, inScope, readTake, readTakes, scopeOf, type TakeRow } from './take-row.ts';

const COUNTED = sql`l.counted_milli is not null`;
const NOBODY: StockTakeTotals = {
  counted: 0,
  differing: 0,
  uncounted: 0,
  uncountedWithStock: 0,
  troubled: 0,
  more_minor: null,
  less_minor: null,
};

/** Stock takes as people may see them: whoever only counts in a blind one does not see what is expected. */
export class ReadTakes {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  async list(limit: number, offset: number): Promise<StockTake[]> {
    const rows = await readTakes(this.database, sql`order by t.number desc limit ${limit} offset ${offset}`);
    return rows.map(asTake);
  }

  async one(id: string): Promise<(StockTake & { unknownCodes: UnknownCode[] }) | null> {
    const row = await readTake(this.database, id);
    if (!row) return null;
    const unknownCodes = await this.database.all<UnknownCode>(
      sql`select id, code, quantity_milli, note, noted_at from inventory_stock_take_note
          where take_id = ${id} order by noted_at desc, id desc`,
    );
    return { ...asTake(row), unknownCodes };
  }

  async totals(id: string, context: CallContext): Promise<StockTakeTotals> {
    const take = await readTake(this.database, id);
    if (!take) return NOBODY;
    const sight = this.sight(take, context);
    const worth = sql`case when l.move_id is not null then (select value_minor from inventory_move where id = l.move_id)
      else ${worthOf(sql`l.counted_milli - l.expected_milli`)} end`;
    const counted = await this.database.get<{
      counted: number;
      differing: number;
      troubled: number;
      more_minor: number;
      less_minor: number;
    }>(
      sql`select count(l.counted_milli) as counted,
            coalesce(sum(l.counted_milli <> l.expected_milli), 0) as differing,
            count(${troubleColumn}) as troubled,
            coalesce(sum(max(coalesce(${worth}, 0), 0)), 0) as more_minor,
            coalesce(sum(min(coalesce(${worth}, 0), 0)), 0) as less_minor
          from inventory_stock_take_line l join inventory_stock_take t on t.id = l.take_id
            left join inventory_holding h on h.id = l.product_id
          where t.id = ${id}`,
    );
    const uncounted = await this.database.get<{ uncounted: number; with_stock: number }>(
      sql`select count(*) as uncounted, coalesce(sum(coalesce(s.on_hand_milli, 0) <> 0), 0) as with_stock
          from ${lineTables} where t.id = ${id} and ${this.#notCounted(take)}`,
    );
    const done = take.state === 'posted' || take.state === 'cancelled';
    return {
      counted: counted?.counted ?? 0,
      differing: sight.expected ? (counted?.differing ?? 0) : 0,
      troubled: counted?.troubled ?? 0,
      uncounted: done ? 0 : (uncounted?.uncounted ?? 0),
      uncountedWithStock: done || !sight.expected ? 0 : (uncounted?.with_stock ?? 0),
      more_minor: sight.expected && sight.costs ? (counted?.more_minor ?? 0) : null,
      less_minor: sight.expected && sight.costs ? (counted?.less_minor ?? 0) : null,
    };
  }

  async lines(
    input: StockTakeLinesInput,
    context: CallContext,
  ): Promise<{ total: number; lines: StockTakeLine[] }> {
    const take = await readTake(this.database, input.take);
    if (!take) return { total: 0, lines: [] };
    const sight = this.sight(take, context);
    // What differs says what is expected.
    const asked = input.show === 'differing' && !sight.expected ? 'counted' : input.show;
    const show = this.#shown(take, asked);
    const where = sql`where t.id = ${take.id} and ${show}`;
    const total = await this.database.get<{ total: number }>(
      sql`select count(*) as total from ${lineTables} ${where}`,
    );
    const rows = await this.database.all<LineRow>(
      sql`select ${lineColumns} from ${lineTables} ${where} order by ${orderOf(input, sight)}
          limit ${input.limit} offset ${input.offset}`,
    );
    return { total: total?.total ?? 0, lines: rows.map((row) => asLine(row, sight)) };
  }

  /** Families stand for nothing that could be counted. */
  async find(
    input: { take: string; term: string; limit: number },
    context: CallContext,
  ): Promise<StockTakeLine[]> {
    const take = await readTake(this.database, input.take);
    const ids = take ? await findBest(this.database, input.term, input.limit, 'stocked') : [];
    if (!take || ids.length === 0) return [];
    const rows = await this.database.all<LineRow>(
      sql`select ${lineColumns} from ${lineTables} where t.id = ${take.id} and p.id in (${sql.list(ids)})`,
    );
    const byId = new Map(rows.map((row) => [row.id, asLine(row, this.sight(take, context))]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async counts(input: {
    take: string;
    product?: string | undefined;
    limit: number;
  }): Promise<StockTakeCount[]> {
    const of = input.product === undefined ? sql.empty : sql`and l.product_id = ${input.product}`;
    const rows = await this.database.all<{
      id: string;
      product_id: string;
      name: string;
      kind: 'add' | 'set';
      quantity_milli: number;
      is_void: number;
      person_id: string | null;
      counted_at: number;
    }>(
      sql`select c.id, l.product_id, p.name, c.kind, c.quantity_milli, c.round <> l.round as is_void, c.person_id,
            c.counted_at
          from inventory_stock_take_count c join inventory_stock_take_line l on l.id = c.line_id
            join inventory_product p on p.id = l.product_id
          where c.take_id = ${input.take} ${of} order by c.counted_at desc, c.id desc limit ${input.limit}`,
    );
    const people = new Map<string, string>();
    for (const { person_id: id } of rows) {
      if (id !== null && !people.has(id)) people.set(id, (await this.rights.person(id))?.name ?? '');
    }
    return rows.map((row) => ({
      id: row.id,
      product: { id: row.product_id, name: row.name },
      kind: row.kind,
      quantity_milli: row.quantity_milli,
      isVoid: row.is_void === 1,
      person: row.person_id === null ? '' : (people.get(row.person_id) ?? ''),
      counted_at: row.counted_at,
    }));
  }

  /** One line as it is in the transaction at hand. */
  async lineIn(reader: Reader, take: string, product: string, context: CallContext): Promise<StockTakeLine> {
    const row = await reader.get<LineRow & { blind: number }>(
      sql`select ${lineColumns}, t.blind from ${lineTables} where t.id = ${take} and p.id = ${product}`,
    );
    return asLine(row!, this.sight(row!, context));
  }

  sight({ blind }: Pick<TakeRow, 'blind'>, context: CallContext): Sight {
    return {
      expected: blind === 0 || this.rights.may(context, 'inventory.postStockTake'),
      costs: this.rights.may(context, 'inventory.seeCost'),
    };
  }

  #shown(take: TakeRow, show: StockTakeLinesInput['show']): Sql {
    switch (show) {
      case 'counted':
        return COUNTED;
      case 'differing':
        return sql`${COUNTED} and l.counted_milli <> l.expected_milli`;
      case 'troubled':
        return sql`${troubleColumn} is not null`;
      case 'uncounted':
        return this.#notCounted(take);
    }
  }

  #notCounted(take: TakeRow): Sql {
    return sql`l.counted_milli is null and p.status = 'active' and (l.id is not null or (${inScope(scopeOf(take))}))`;
  }
}

function orderOf({ show, sort }: StockTakeLinesInput, sight: Sight): Sql {
  const byName = sql`p.name_folded, p.id`;
  if (sort === 'quantity' && sight.expected)
    return sql`abs(coalesce(l.counted_milli - l.expected_milli, 0)) desc, ${byName}`;
  if (sort === 'value' && sight.expected && sight.costs)
    return sql`abs(coalesce(${worthOf(sql`l.counted_milli - l.expected_milli`)}, 0)) desc, ${byName}`;
  if (sort === undefined && show === 'counted') return sql`l.counted_at desc, ${byName}`;
  return byName;
}
