import {
  canonicalJson,
  type CallContext,
  formatQuantity,
  multiplyDivide,
  QUANTITY_ONE_MILLI,
  type Refusal,
} from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { CountCode, CountProduct, StockTakeLine, UnknownCode } from '../../api/index.ts';
import { requireProduct } from '../purchasing/known-places.ts';
import { findByCode } from '../search/product-search.ts';
import { isWhole, wholeOnlyMessage } from '../units/whole-only.ts';
import { correctionsOf } from './corrections.ts';
import { ReadTakes } from './read-takes.ts';
import { findScanned, noteScanned } from './scanned-serial.ts';
import { inScope, labelOf, requireCounting, scopeOf, type TakeRow } from './take-row.ts';

interface OpenLine {
  readonly id: string;
  readonly round: number;
  readonly counted_milli: number | null;
  readonly expected_milli: number | null;
}

interface Count {
  readonly product: string;
  readonly quantity_milli: number;
  readonly how: 'add' | 'set';
  readonly outside: boolean;
}

/**
 * Takes counts. What is expected is what the books have in the transaction of the count, so that sales before it and
 * after it are neither lost nor taken twice. Several people may add to the same product.
 */
export class CountStock {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ReadTakes) private readonly read: ReadTakes,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  product(input: CountProduct, context: CallContext): Promise<StockTakeLine | Refusal> {
    return this.#run('countProduct', input, context, async (tx) => {
      const take = await requireCounting(tx, input.take);
      const quantity_milli = await inBaseUnits(tx, input.product, input.unit, input.quantity_milli);
      return this.#count(tx, take, { ...input, quantity_milli }, context);
    });
  }

  code(input: CountCode, context: CallContext): Promise<StockTakeLine | Refusal> {
    return this.#run('countCode', input, context, async (tx) => {
      const take = await requireCounting(tx, input.take);
      const found = await findByCode(tx, input.code);
      const serial = found ? undefined : await findScanned(tx, take, input.code);
      if (serial) {
        const { product } = serial;
        const one: Count = {
          product,
          quantity_milli: QUANTITY_ONE_MILLI,
          how: 'add',
          outside: input.outside,
        };
        await this.#count(tx, take, one, context);
        await noteScanned(tx, take, serial, input.code);
        return this.read.lineIn(tx, take.id, product, context);
      }
      if (!found)
        return tx.refuse(
          'unknown-code',
          `No product has the code ${input.code}. Note it, or count the product by its name.`,
          {
            code: input.code,
          },
        );
      const quantity_milli = await inBaseUnits(tx, found.product, found.unit, input.quantity_milli);
      const count: Count = { product: found.product, quantity_milli, how: 'add', outside: input.outside };
      return this.#count(tx, take, count, context);
    });
  }

  note(
    input: { take: string; code: string; quantity_milli: number; note: string },
    context: CallContext,
  ): Promise<UnknownCode | Refusal> {
    return this.#run('noteUnknownCode', input, context, async (tx) => {
      await requireCounting(tx, input.take);
      const id = this.ids.next();
      const { code, quantity_milli, note } = input;
      await tx.run(
        sql`insert into inventory_stock_take_note (id, take_id, code, quantity_milli, note, person_id, noted_at)
            values (${id}, ${input.take}, ${code}, ${quantity_milli}, ${note}, ${context.user?.id ?? null}, ${tx.now})`,
      );
      return { id, code, quantity_milli, note, noted_at: tx.now };
    });
  }

  recount(input: { take: string; product: string }, context: CallContext): Promise<StockTakeLine | Refusal> {
    return this.#run('recountProduct', input, context, async (tx) => {
      await requireCounting(tx, input.take);
      const { changes } = await tx.run(
        sql`update inventory_stock_take_line set round = round + 1, counted_milli = null, expected_milli = null,
              seen_milli = null, corrections = null, counted_at = null, missing = '[]',
              scanned = '[]'
            where take_id = ${input.take} and product_id = ${input.product} and counted_milli is not null`,
      );
      if (changes === 0) return tx.refuse('not-counted', 'Nobody counted this product yet.');
      return this.read.lineIn(tx, input.take, input.product, context);
    });
  }

  async #count(tx: Tx, take: TakeRow, count: Count, context: CallContext): Promise<StockTakeLine> {
    const product = await requireProduct(tx, count.product);
    if (product.fractional !== 1 && !isWhole(count.quantity_milli))
      return tx.refuse('whole-only', wholeOnlyMessage(product, count.quantity_milli, context.locale), {
        field: 'quantity_milli',
      });
    if (!count.outside) await requireInside(tx, take, product);
    await refuseCountedElsewhere(tx, take, product);
    const line = await this.#line(tx, take.id, product.id);
    const onHand_milli = await onHandAt(tx, product.id, take.location_id);
    const isFirst = count.how === 'set' || line.counted_milli === null;
    const counted_milli = count.quantity_milli + (count.how === 'add' ? (line.counted_milli ?? 0) : 0);
    if (counted_milli < 0)
      return tx.refuse(
        'less-than-none',
        `${formatQuantity(line.counted_milli ?? 0, context.locale)} of ${product.name} were counted: no more can be taken off.`,
        { field: 'quantity_milli' },
      );
    await tx.run(
      sql`insert into inventory_stock_take_count
            (id, take_id, line_id, round, position, kind, quantity_milli, on_hand_milli, person_id, till_id, counted_at)
          select ${this.ids.next()}, ${take.id}, ${line.id}, ${line.round}, count(*) + 1, ${count.how},
            ${count.quantity_milli}, ${onHand_milli}, ${context.user?.id ?? null}, ${context.till.id}, ${tx.now}
          from inventory_stock_take_count where line_id = ${line.id} and round = ${line.round}`,
    );
    const corrections = correctionsOf(sql`${product.id}`, sql`${take.location_id}`);
    await tx.run(
      isFirst
        ? sql`update inventory_stock_take_line set counted_milli = ${counted_milli}, expected_milli = ${onHand_milli},
                seen_milli = ${onHand_milli}, corrections = ${corrections}, counted_at = ${tx.now}, scanned = '[]'
              where id = ${line.id}`
        : sql`update inventory_stock_take_line set counted_milli = ${counted_milli}, seen_milli = ${onHand_milli},
                counted_at = ${tx.now}
              where id = ${line.id}`,
    );
    if (take.state === 'open')
      await tx.run(sql`update inventory_stock_take set state = 'counting' where id = ${take.id}`);
    return this.read.lineIn(tx, take.id, product.id, context);
  }

  async #line(tx: Tx, take: string, product: string): Promise<OpenLine> {
    const known = await tx.get<OpenLine>(
      sql`select id, round, counted_milli, expected_milli from inventory_stock_take_line
          where take_id = ${take} and product_id = ${product}`,
    );
    if (known) return known;
    const id = this.ids.next();
    await tx.run(
      sql`insert into inventory_stock_take_line (id, take_id, product_id, round) values (${id}, ${take}, ${product}, 1)`,
    );
    return { id, round: 1, counted_milli: null, expected_milli: null };
  }

  #run<T>(
    method: string,
    input: Parameters<typeof canonicalJson>[0],
    context: CallContext,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T | Refusal> {
    return this.transactions.run(work, {
      label: 'stock count',
      request: { id: context.requestId, fingerprint: `inventory.${method} ${canonicalJson(input)}` },
    });
  }
}

async function inBaseUnits(
  tx: Tx,
  product: string,
  unit: string | null,
  quantity_milli: number,
): Promise<number> {
  if (unit === null) return quantity_milli;
  const known = await tx.get<{ factor_milli: number }>(
    sql`select factor_milli from inventory_unit where id = ${unit} and product_id = ${product}`,
  );
  if (!known)
    return tx.refuse('unknown-unit', 'The product is no longer counted in this unit. Choose another.');
  return multiplyDivide(quantity_milli, known.factor_milli, QUANTITY_ONE_MILLI, 'half-away');
}

async function onHandAt(tx: Tx, product: string, location: string): Promise<number> {
  const row = await tx.get<{ on_hand_milli: number }>(
    sql`select on_hand_milli from inventory_stock where product_id = ${product} and location_id = ${location}`,
  );
  return row?.on_hand_milli ?? 0;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

async function requireInside(tx: Tx, take: TakeRow, { id, name }: Named): Promise<void> {
  const inside = await tx.get<{ id: string }>(
    sql`select p.id from inventory_product p where p.id = ${id} and ${inScope(scopeOf(take))}`,
  );
  if (!inside)
    tx.refuse('outside-stock-take', `${name} is not part of ${labelOf(take)}. Count it all the same?`, {
      product: id,
      name,
    });
}

/** Two variances of the same goods would be booked twice. */
async function refuseCountedElsewhere(tx: Tx, take: TakeRow, { id, name }: Named): Promise<void> {
  const other = await tx.get<{ number: number; name: string }>(
    sql`select t.number, t.name from inventory_stock_take_line l join inventory_stock_take t on t.id = l.take_id
        where l.product_id = ${id} and l.state = 'open' and l.counted_milli is not null and t.id <> ${take.id}
          and t.location_id = ${take.location_id} and t.state in ('counting', 'reviewed', 'posting')
        order by t.number limit 1`,
  );
  if (other)
    tx.refuse(
      'counted-elsewhere',
      `${name} is counted in ${labelOf(other)} already. Post or cancel that one first, or have it counted again there.`,
      { product: id },
    );
}
