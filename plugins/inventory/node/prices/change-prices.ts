import { canonicalJson, type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import {
  AuditLog,
  Clock,
  Ids,
  ShopService,
  type Sql,
  sql,
  TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PriceAsk, PriceChange, PriceRounding, PriceRule, ProductSelection } from '../../api/index.ts';
import { followFamily } from '../variants/follow-family.ts';
import { asChange, type ChangeRow, requireChange } from './price-change-row.ts';
import { pricedRows, type PricedRow, type TaxFactors, taxFactors } from './priced-rows.ts';
import { todayOf } from './today.ts';

/** So few that no till waits longer than 50 ms for a piece. */
const PRODUCTS_AT_ONCE = 100;

/**
 * Changes many prices, a few products a transaction, so that the tills sell on in between. How far it is stands with what
 * it did: after an interruption it goes on from there. A price that somebody changed since the preview is left alone.
 */
export class ChangePrices {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Clock) private readonly clock: Clock,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async start(
    input: PriceAsk & { readonly seen: number },
    context: CallContext,
  ): Promise<PriceChange | Refusal> {
    const { selection, rule, rounding, seen } = input;
    const begun = await this.#begin(context, `startPriceChange ${canonicalJson(input)}`, async () => ({
      undo_of: null,
      rule: canonicalJson({ rule, rounding }),
      selection: canonicalJson(selection),
      seen,
    }));
    return isRefusal(begun) ? begun : this.continue(begun);
  }

  async undo(change: string, context: CallContext): Promise<PriceChange | Refusal> {
    const begun = await this.#begin(context, `undoPriceChange ${change}`, async (tx) => {
      await requireUndoable(tx, await requireChange(tx, change));
      return { undo_of: change, rule: null, selection: null, seen: 0 };
    });
    return isRefusal(begun) ? begun : this.continue(begun);
  }

  async continue(id: string): Promise<PriceChange | Refusal> {
    const factors = taxFactors(await this.shops.get(), todayOf(this.clock));
    for (;;) {
      const row = await this.transactions.run((tx) => this.#applySome(tx, id, factors), {
        lane: 'bulk',
        label: 'price change',
      });
      if (isRefusal(row)) return row;
      if (row.state === 'applied') return asChange(row);
    }
  }

  #begin(
    context: CallContext,
    fingerprint: string,
    head: (tx: Tx) => Promise<Pick<ChangeRow, 'undo_of' | 'rule' | 'selection' | 'seen'>>,
  ): Promise<string | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const { undo_of, rule, selection, seen } = await head(tx);
        const id = this.ids.next();
        await tx.run(
          sql`insert into inventory_price_change
                (id, undo_of, rule, selection, seen, state, done_to, changed, skipped, person_id, started_at)
              values (${id}, ${undo_of}, ${rule}, ${selection}, ${seen}, 'applying', '', 0, 0,
                ${context.user?.id ?? null}, ${tx.now})`,
        );
        return id;
      },
      { label: 'price change', request: { id: context.requestId, fingerprint: `inventory.${fingerprint}` } },
    );
  }

  async #applySome(tx: Tx, id: string, factors: TaxFactors): Promise<ChangeRow> {
    const change = await requireChange(tx, id);
    if (change.state === 'applied') return change;
    const rows = await tx.all<PricedRow & { is_due: number }>(await next(tx, change, factors));
    let [changed, skipped] = [0, 0];
    for (const row of rows) {
      const outcome = row.new_minor === null ? 'no-cost' : row.is_due === 1 ? 'changed' : 'elsewhere';
      if (outcome === 'changed' && row.new_minor === row.old_minor) continue;
      await tx.run(
        sql`insert into inventory_price_change_line (id, change_id, product_id, old_minor, new_minor, outcome)
            values (${this.ids.next()}, ${id}, ${row.id}, ${row.old_minor}, ${row.new_minor}, ${outcome})`,
      );
      if (outcome !== 'changed') {
        skipped += 1;
        continue;
      }
      changed += 1;
      await tx.run(
        sql`update inventory_product set price_minor = ${row.new_minor}, own_price = 1, revision = revision + 1,
              updated_at = ${tx.now} where id = ${row.id}`,
      );
      if (row.kind === 'family') await followFamily(tx, row.id);
    }
    const isDone = rows.length < PRODUCTS_AT_ONCE;
    await tx.run(
      sql`update inventory_price_change set done_to = ${rows.at(-1)?.id ?? change.done_to}, changed = changed + ${changed},
            skipped = skipped + ${skipped}, state = ${isDone ? 'applied' : 'applying'},
            finished_at = ${isDone ? tx.now : null}
          where id = ${id}`,
    );
    const after = await requireChange(tx, id);
    if (isDone)
      await this.audit.append(tx, {
        action: after.undo_of === null ? 'inventory.prices-changed' : 'inventory.prices-restored',
        subject: id,
        data: { changed: after.changed, skipped: after.skipped },
      });
    return after;
  }
}

/** The next products by id, with what becomes of them. */
async function next(tx: Tx, change: ChangeRow, factors: TaxFactors): Promise<Sql> {
  if (change.undo_of !== null)
    return sql`select p.id, p.name, p.code, p.kind, p.price_minor as old_minor, l.old_minor as new_minor,
        p.price_minor = l.new_minor as is_due
      from inventory_price_change_line l join inventory_product p on p.id = l.product_id
      where l.change_id = ${change.undo_of} and l.outcome = 'changed' and p.id > ${change.done_to}
      order by p.id limit ${PRODUCTS_AT_ONCE}`;
  const { rule, rounding } = JSON.parse(change.rule ?? '') as {
    rule: PriceRule;
    rounding: PriceRounding | null;
  };
  const selection = JSON.parse(change.selection ?? '') as ProductSelection;
  const isNext = sql`and p.id > ${change.done_to} and p.created_at <= ${change.started_at}`;
  return sql`select q.*, q.seq <= ${change.seen} as is_due
    from ${await pricedRows(tx, { selection, rule, rounding }, factors, isNext)} order by q.id limit ${PRODUCTS_AT_ONCE}`;
}

async function requireUndoable(tx: Tx, change: ChangeRow): Promise<void> {
  if (change.state === 'applying')
    tx.refuse('still-applying', 'The change is not finished. Go on with it first.');
  if (change.is_undone === 1) tx.refuse('already-undone', 'The change was undone already.');
  const since = await tx.all<{ name: string }>(
    sql`select p.name from inventory_price_change_line l join inventory_product p on p.id = l.product_id
        where l.change_id = ${change.id} and l.outcome = 'changed' and p.price_minor <> l.new_minor
        order by p.name_folded limit 4`,
  );
  if (since.length === 0) return;
  const names = since
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  tx.refuse(
    'prices-changed-since',
    `The price of ${names}${since.length > 3 ? ' and others' : ''} was changed since. Change the prices anew instead.`,
  );
}
