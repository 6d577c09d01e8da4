import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { AuditLog, Database, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { StockTake } from '../../api/index.ts';
import { moveStock } from '../stock/move-stock.ts';
import type { StockTerms } from '../stock/move.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { correctionsOf } from './corrections.ts';
import { troubleColumn } from './line-columns.ts';
import { lacksNumbers, missingSerials } from './missing-serials.ts';
import { asTake, labelOf, numberOf, requireTake, type TakeRow } from './take-row.ts';
import { findLeftOver, setToZero } from './uncounted.ts';

/** So few that no till waits longer than 50 ms for a piece. */
const LINES_AT_ONCE = 50;

interface OpenLine {
  readonly id: string;
  readonly product_id: string;
  readonly counted_milli: number;
  readonly expected_milli: number;
  readonly is_corrected: number;
  /** Nobody said which ones of numbered goods are missing. */
  readonly lacks_numbers: number;
}

/**
 * Books the variances of a stock take, a few lines a transaction, so that the tills sell on in between. What a line did is
 * written with it: after a crash in the middle it is called again and goes on with the lines that are left.
 */
export class PostTake {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(id: string, context: CallContext): Promise<StockTake | Refusal> {
    const terms: StockTerms = { ...(await this.rule.refresh()), negative: 'force' };
    const begun = await this.#run((tx) => this.#begin(tx, id));
    if (isRefusal(begun) || begun.state === 'posted') return begun;
    for (;;) {
      const posted = await this.#run((tx) => this.#postSome(tx, id, terms, context));
      if (isRefusal(posted)) return posted;
      if (posted < LINES_AT_ONCE) break;
    }
    for (let after = ''; begun.uncounted === 'zero';) {
      const products = await findLeftOver(this.database, id, after, LINES_AT_ONCE);
      if (products.length === 0) break;
      const zeroed = await this.#run((tx) => setToZero(tx, this.ids, { take: id, products, terms, context }));
      if (isRefusal(zeroed)) return zeroed;
      after = products.at(-1)!;
    }
    return this.#run((tx) => this.#finish(tx, id));
  }

  async #begin(tx: Tx, id: string): Promise<StockTake> {
    const take = await requireTake(tx, id);
    if (take.state === 'posting' || take.state === 'posted') return asTake(take);
    if (take.state !== 'reviewed')
      return tx.refuse('not-reviewed', `End the counting of ${labelOf(take)} and review it first.`, {
        state: take.state,
      });
    await refuseTroubled(tx, take);
    await tx.run(sql`update inventory_stock_take set state = 'posting' where id = ${id}`);
    return { ...asTake(take), state: 'posting' };
  }

  /** How many lines were settled. */
  async #postSome(tx: Tx, id: string, terms: StockTerms, context: CallContext): Promise<number> {
    const take = await requireTake(tx, id);
    const lines = await tx.all<OpenLine>(
      sql`select l.id, l.product_id, l.counted_milli, l.expected_milli,
            l.corrections <> ${correctionsOf(sql`l.product_id`, sql`${take.location_id}`)} as is_corrected,
            ${lacksNumbers} as lacks_numbers
          from inventory_stock_take_line l join inventory_stock_take t on t.id = l.take_id
          where l.take_id = ${id} and l.state = 'open' and l.counted_milli is not null
          order by l.id limit ${LINES_AT_ONCE}`,
    );
    for (const line of lines) await this.#postLine(tx, take, line, terms, context);
    return lines.length;
  }

  async #postLine(
    tx: Tx,
    take: TakeRow,
    line: OpenLine,
    terms: StockTerms,
    context: CallContext,
  ): Promise<void> {
    const quantity_milli = line.counted_milli - line.expected_milli;
    const settled =
      line.is_corrected === 1 ? 'left' : line.lacks_numbers === 1 ? 'unnamed' : ('posted' as const);
    const moved =
      settled !== 'posted' || quantity_milli === 0
        ? undefined
        : await moveStock(
            tx,
            this.ids,
            {
              product: line.product_id,
              location: take.location_id,
              quantity_milli,
              reason: 'count',
              serials: await missingSerials(tx, line.id),
              document: { provider: 'inventory', ref: take.id, label: numberOf(take), line: line.id },
              personId: context.user?.id ?? null,
            },
            terms,
          );
    await tx.run(
      sql`update inventory_stock_take_line set state = ${settled}, move_id = ${moved?.id ?? null}
          where id = ${line.id} and state = 'open'`,
    );
  }

  async #finish(tx: Tx, id: string): Promise<StockTake> {
    const take = await requireTake(tx, id);
    if (take.state === 'posted') return asTake(take);
    await tx.run(
      sql`update inventory_stock_take set state = 'posted', posted_at = ${tx.now} where id = ${id}`,
    );
    const sums = await tx.get<{ lines: number; moves: number; value_minor: number }>(
      sql`select count(*) as lines, count(l.move_id) as moves, coalesce(sum(m.value_minor), 0) as value_minor
          from inventory_stock_take_line l left join inventory_move m on m.id = l.move_id where l.take_id = ${id}`,
    );
    const { lines = 0, moves = 0, value_minor = 0 } = sums ?? {};
    await this.audit.append(tx, {
      action: 'inventory.stock-take-posted',
      subject: id,
      data: { lines, moves, value_minor },
    });
    return asTake(await requireTake(tx, id));
  }

  #run<T>(work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
    return this.transactions.run(work, { lane: 'bulk', label: 'stock take' });
  }
}

/** What is to be counted again, and what somebody corrected since, would be booked wrong. */
async function refuseTroubled(tx: Tx, take: TakeRow): Promise<void> {
  const troubled = await tx.all<{ name: string; trouble: string }>(
    sql`select p.name, ${troubleColumn} as trouble from inventory_stock_take_line l
          join inventory_stock_take t on t.id = l.take_id join inventory_product p on p.id = l.product_id
        where t.id = ${take.id} and ${troubleColumn} in ('recount', 'corrected') order by p.name_folded limit 4`,
  );
  const [first] = troubled;
  if (!first) return;
  const more = troubled.length > 3 ? ' and others' : '';
  const names = troubled
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  tx.refuse(
    'look-again',
    first.trouble === 'recount'
      ? `Not yet counted again: ${names}${more}. Count on, then review once more.`
      : `Somebody corrected the stock since it was counted: ${names}${more}. Count it again, so that it is not corrected twice.`,
  );
}
