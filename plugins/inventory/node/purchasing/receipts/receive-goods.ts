import { allocate, canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, Rights, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { GoodsReceipt, ReceiveGoods as Input } from '../../../api/index.ts';
import { ShopStockRule } from '../../stock/shop-stock-rule.ts';
import { requireLocation, requireSupplier } from '../known-places.ts';
import { refuseState, requireOrder, rulesOf } from '../orders/order-refusals.ts';
import { readOrderLines } from '../orders/order-rows.ts';
import { bookOnOrder } from './book-on-order.ts';
import { postReceipt } from './post-receipt.ts';
import { readReceipt } from './read-receipt.ts';
import type { ReceiptLine } from './receipt-line.ts';
import { ReceivedLines, type Surplus } from './received-lines.ts';
import { rememberCosts } from './remember-costs.ts';

/** Posts what came: on an order, which says then how much of it is here, or without one. */
export class ReceiveGoods {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(Rights) private readonly rights: Rights,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<GoodsReceipt | Refusal> {
    const saysCosts =
      input.extra_minor > 0 ||
      input.lines.some(({ cost_minor, amount_minor }) => (cost_minor ?? amount_minor) !== undefined);
    if (saysCosts) this.rights.require(context, 'inventory.purchase');
    const costs = this.rights.may(context, 'inventory.purchase');
    const terms = await this.rule.refresh();
    return this.transactions.run(
      async (tx) => {
        const from = await origin(tx, input, context);
        const received = new ReceivedLines(tx, from.supplier, from.order);
        const come = [];
        for (const line of input.lines) come.push(await received.read(line));
        if (received.surplus.length > 0 && !input.confirmed) refuseSurplus(tx, received.surplus);
        const lines = spread(tx, come, input.extra_minor);
        const id = await postReceipt(
          tx,
          this.ids,
          {
            kind: 'receipt',
            supplier: from.supplier,
            location: from.location,
            order: from.order?.row.id ?? null,
            reverses: null,
            reference: input.reference,
            note: input.note,
            personId: context.user?.id ?? null,
            till: context.till.id,
            locale: context.locale,
          },
          lines.map((line) => ({
            ...line,
            value_minor: line.amount_minor === null ? null : line.amount_minor + line.extra_minor,
          })),
          terms,
        );
        if (from.order) await bookOnOrder(tx, from.order.row.id, lines);
        await rememberCosts(tx, this.ids, from.supplier, lines);
        return (await readReceipt(tx, id, { costs }))!;
      },
      {
        label: 'goods received',
        request: { id: context.requestId, fingerprint: `inventory.receiveGoods ${canonicalJson(input)}` },
      },
    );
  }
}

/** The order that was seen, or the supplier who came without one; and where the goods go. */
async function origin(tx: Tx, input: Input, { till }: CallContext) {
  if (input.order === undefined) {
    const supplier = await requireSupplier(tx, input.supplier);
    const location = await requireLocation(tx, { location: input.location, till: till.id });
    return { supplier: supplier.id, location, order: undefined };
  }
  const row = await requireOrder(tx, input.order, input.revision);
  if (!rulesOf(row).receives) refuseState(tx, row, 'nothing can be received on it');
  const location = await requireLocation(tx, { location: input.location ?? row.location_id, till: till.id });
  return { supplier: row.supplier_id, location, order: { row, lines: await readOrderLines(tx, row.id) } };
}

function refuseSurplus(tx: Tx, surplus: readonly Surplus[]): never {
  const names = [...new Set(surplus.map(({ name }) => name))].join(', ');
  return tx.refuse('more-than-ordered', `More than was ordered: ${names}. Count again, then confirm it.`, {
    lines: surplus.map((line) => ({ ...line })),
  });
}

/** Freight and the like, by what the lines cost; to the minor unit, the largest remainders first. */
function spread(
  tx: Tx,
  come: readonly Omit<ReceiptLine, 'extra_minor'>[],
  extra_minor: number,
): ReceiptLine[] {
  const unknown = come.find(({ amount_minor }) => amount_minor === null);
  if (extra_minor > 0 && unknown)
    tx.refuse('cost-missing', `Say what ${unknown.name} cost, so that the freight can be spread.`, {
      product: unknown.product,
    });
  const parts = allocate(
    extra_minor,
    come.map(({ amount_minor }) => amount_minor ?? 0),
  );
  return come.map((line, index) => ({ ...line, extra_minor: parts[index]! }));
}
