import { type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import {
  type StockTake,
  type StockTakeScope,
  StockTakeScopeSchema,
  type StockTakeState,
  type Uncounted,
} from '../../api/index.ts';
import { v } from '@counterpart/sdk';
import { withAllBelow } from '../categories/category-rows.ts';

export interface TakeRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly location_id: string;
  readonly location_name: string;
  readonly scope: StockTakeScope['kind'];
  readonly scope_ref: string | null;
  readonly products: string | null;
  readonly scope_name: string | null;
  readonly blind: number;
  readonly state: StockTakeState;
  readonly uncounted: Uncounted | null;
  readonly counted: number;
  readonly unknown: number;
  readonly opened_at: number;
  readonly posted_at: number | null;
}

export function readTakes(reader: Reader, rest: Sql): Promise<TakeRow[]> {
  return reader.all<TakeRow>(
    sql`select t.id, t.number, t.name, t.location_id, o.name as location_name, t.scope,
          t.scope_ref, t.products, coalesce(c.path, v.name) as scope_name,
          t.blind, t.state, t.uncounted, t.opened_at, t.posted_at,
          (select count(*) from inventory_stock_take_line l
            where l.take_id = t.id and l.counted_milli is not null) as counted,
          (select count(*) from inventory_stock_take_note n where n.take_id = t.id) as unknown
        from inventory_stock_take t join inventory_location o on o.id = t.location_id
          left join inventory_category c on t.scope = 'category' and c.id = t.scope_ref
          left join inventory_supplier v on t.scope = 'supplier' and v.id = t.scope_ref ${rest}`,
  );
}

export async function readTake(reader: Reader, id: string): Promise<TakeRow | undefined> {
  return (await readTakes(reader, sql`where t.id = ${id}`))[0];
}

/** Refuses when there is none. */
export async function requireTake(tx: Tx, id: string): Promise<TakeRow> {
  return (
    (await readTake(tx, id)) ??
    tx.refuse('unknown-stock-take', 'There is no such stock take. Look for it again.')
  );
}

/** Refuses unless people may count. */
export async function requireCounting(tx: Tx, id: string): Promise<TakeRow> {
  const take = await requireTake(tx, id);
  if (take.state === 'open' || take.state === 'counting') return take;
  const why = {
    reviewed: 'is being reviewed. Choose "Count on" there first.',
    posting: 'is being posted.',
    posted: 'is posted. Begin another one.',
    cancelled: 'was cancelled. Begin another one.',
  }[take.state];
  return tx.refuse('not-counting', `${labelOf(take)} ${why}`, { state: take.state });
}

export function numberOf({ number }: Pick<TakeRow, 'number'>): string {
  return `ST-${String(number).padStart(6, '0')}`;
}

/** For sentences. */
export function labelOf(take: Pick<TakeRow, 'number' | 'name'>): string {
  return take.name === '' ? `Stock take ${numberOf(take)}` : `Stock take ${take.name}`;
}

export function scopeOf({ scope: kind, scope_ref: ref, products }: ScopeColumns): StockTakeScope {
  return v.parse(StockTakeScopeSchema, {
    kind,
    category: ref,
    supplier: ref,
    products: products === null ? null : JSON.parse(products),
  });
}

type ScopeColumns = Pick<TakeRow, 'scope' | 'scope_ref' | 'products'>;

export function scopeColumns(scope: StockTakeScope): ScopeColumns {
  return {
    scope: scope.kind,
    scope_ref: scope.kind === 'category' ? scope.category : scope.kind === 'supplier' ? scope.supplier : null,
    products: scope.kind === 'products' ? JSON.stringify(scope.products) : null,
  };
}

export function asTake(row: TakeRow): StockTake {
  return {
    id: row.id,
    number: numberOf(row),
    name: row.name,
    location: { id: row.location_id, name: row.location_name },
    scope: scopeOf(row),
    scopeName: row.scope_name ?? '',
    blind: row.blind === 1,
    state: row.state,
    uncounted: row.uncounted,
    counted: row.counted,
    unknown: row.unknown,
    opened_at: row.opened_at,
    posted_at: row.posted_at,
  };
}

/** A condition on `inventory_product p`: it is to be counted. */
export function inScope(scope: StockTakeScope): Sql {
  const stocked = sql`p.kind <> 'family'`;
  switch (scope.kind) {
    case 'whole':
      return stocked;
    case 'category':
      return sql`${stocked} and p.category_id in (${withAllBelow(scope.category)})`;
    case 'supplier':
      return sql`${stocked} and p.id in (
        select product_id from inventory_supplier_product where supplier_id = ${scope.supplier})`;
    case 'products':
      return sql`${stocked} and (p.id in (${sql.list(scope.products)}) or p.parent_id in (${sql.list(scope.products)}))`;
  }
}
