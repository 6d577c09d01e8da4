import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { OpenStockTake, StockTake, StockTakeState, Uncounted } from '../../api/index.ts';
import { requireLocation } from '../purchasing/known-places.ts';
import { nextNumber } from '../purchasing/next-number.ts';
import { asTake, inScope, labelOf, requireCounting, requireTake, scopeColumns } from './take-row.ts';

/** Begins stock takes, ends their counting, and gives them up. */
export class ManageTakes {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  open(input: OpenStockTake, context: CallContext): Promise<StockTake | Refusal> {
    return this.#run('openStockTake', input, context, async (tx) => {
      const location = await requireLocation(tx, { location: input.location, till: context.till.id });
      const some = await tx.get<{ id: string }>(
        sql`select p.id from inventory_product p where p.status = 'active' and ${inScope(input.scope)} limit 1`,
      );
      if (!some)
        return tx.refuse('nothing-to-count', 'There are no products of this kind to count. Choose others.', {
          field: 'scope',
        });
      const { number } = await nextNumber(tx, 'ST');
      const id = this.ids.next();
      const { scope, scope_ref, products } = scopeColumns(input.scope);
      await tx.run(
        sql`insert into inventory_stock_take (id, number, name, location_id, scope, scope_ref, products, blind, state, person_id, opened_at)
            values (${id}, ${number}, ${input.name}, ${location}, ${scope}, ${scope_ref}, ${products}, ${input.blind ? 1 : 0},
              'open', ${context.user?.id ?? null}, ${tx.now})`,
      );
      return id;
    });
  }

  review(input: { take: string; uncounted: Uncounted }, context: CallContext): Promise<StockTake | Refusal> {
    return this.#run('reviewStockTake', input, context, async (tx) => {
      const take = await requireCounting(tx, input.take);
      if (take.counted === 0 && input.uncounted === 'leave')
        return tx.refuse('nothing-counted', 'Nothing was counted yet, so there is nothing to review.');
      await tx.run(
        sql`update inventory_stock_take set state = 'reviewed', uncounted = ${input.uncounted}, reviewed_at = ${tx.now}
            where id = ${take.id}`,
      );
      return take.id;
    });
  }

  countOn(input: { take: string }, context: CallContext): Promise<StockTake | Refusal> {
    return this.#run('countOn', input, context, async (tx) => {
      const take = await requireTake(tx, input.take);
      if (take.state !== 'reviewed')
        return tx.refuse('not-reviewed', `${labelOf(take)} is not being reviewed.`, { state: take.state });
      await tx.run(
        sql`update inventory_stock_take set state = 'counting', uncounted = null, reviewed_at = null where id = ${take.id}`,
      );
      return take.id;
    });
  }

  cancel(input: { take: string }, context: CallContext): Promise<StockTake | Refusal> {
    return this.#run('cancelStockTake', input, context, async (tx) => {
      const take = await requireTake(tx, input.take);
      const late: readonly StockTakeState[] = ['posting', 'posted'];
      if (late.includes(take.state))
        return tx.refuse(
          'already-posted',
          `${labelOf(take)} is posted: correct single products by adjusting their stock.`,
        );
      await tx.run(
        sql`update inventory_stock_take set state = 'cancelled', cancelled_at = ${tx.now}
            where id = ${take.id} and state <> 'cancelled'`,
      );
      await this.audit.append(tx, {
        action: 'inventory.stock-take-cancelled',
        subject: take.id,
        data: { counted: take.counted },
      });
      return take.id;
    });
  }

  #run(
    method: string,
    input: Parameters<typeof canonicalJson>[0],
    context: CallContext,
    work: (tx: Tx) => Promise<string>,
  ): Promise<StockTake | Refusal> {
    return this.transactions.run(async (tx) => asTake(await requireTake(tx, await work(tx))), {
      label: 'stock take',
      request: { id: context.requestId, fingerprint: `inventory.${method} ${canonicalJson(input)}` },
    });
  }
}
