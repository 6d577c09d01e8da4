import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ReceiveTransfer, Transfer, TransferLine } from '../../api/index.ts';
import { requireLocation } from '../locations/require-location.ts';
import { refuseOutOfStock } from '../reservations/refuse.ts';
import { moveStock } from '../stock/move-stock.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { arrivals, type Arrival } from './arrivals.ts';
import { moveGoods } from './move-goods.ts';
import { loseSerials } from './serials-on-the-way.ts';
import { outstanding, readTransfer } from './read-transfers.ts';
import { requireTransfer } from './require-transfer.ts';

/** Sends the goods of a transfer and takes them in. */
export class MoveTransfer {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  send(transfer: string, receive: boolean, context: CallContext): Promise<Transfer | Refusal> {
    return this.#run('sendTransfer', { transfer, receive }, context, async (tx) => {
      const draft = await requireTransfer(tx, transfer, 'draft');
      if (draft.lines.length === 0)
        return tx.refuse('empty-transfer', `There is nothing on ${draft.number} yet. Add a product.`);
      await requireLocation(tx, draft.from.id, { inUse: true });
      await requireLocation(tx, draft.to.id, { inUse: true });
      for (const line of draft.lines) await this.#sendLine(tx, draft, line, context);
      await tx.run(
        sql`update inventory_transfer set state = 'sent', sent_by = ${context.user?.id ?? null}, sent_at = ${tx.now},
              revision = revision + 1 where id = ${transfer}`,
      );
      if (receive) await this.#receive(tx, { transfer, rest: 'wait' }, context);
      return (await readTransfer(tx, transfer))!;
    });
  }

  receive(input: ReceiveTransfer, context: CallContext): Promise<Transfer | Refusal> {
    return this.#run('receiveTransfer', input, context, async (tx) => {
      await this.#receive(tx, input, context);
      return (await readTransfer(tx, input.transfer))!;
    });
  }

  async #receive(tx: Tx, input: ReceiveTransfer, context: CallContext): Promise<void> {
    const sent = await requireTransfer(tx, input.transfer, 'sent');
    for (const arrival of arrivals(tx, sent, input)) await this.#settleLine(tx, sent, arrival, context);
    const after = (await readTransfer(tx, sent.id))!;
    const isDone = after.lines.every((line) => outstanding(line) === 0);
    await tx.run(
      sql`update inventory_transfer set revision = revision + 1, state = ${isDone ? 'received' : 'sent'},
            received_by = ${isDone ? (context.user?.id ?? null) : null}, received_at = ${isDone ? tx.now : null}
          where id = ${sent.id}`,
    );
  }

  async #sendLine(tx: Tx, draft: Transfer, line: TransferLine, context: CallContext): Promise<void> {
    const move = moveOf(draft, line, context);
    const gone = {
      ...move,
      location: draft.from.id,
      quantity_milli: 0 - line.quantity_milli,
      serials: line.serials,
    };
    if (await moveGoods(tx, this.ids, gone, this.rule.current)) return;
    await refuseOutOfStock(tx, { product: line.product, location: draft.from.id }, line.quantity_milli);
  }

  async #settleLine(tx: Tx, sent: Transfer, arrival: Arrival, context: CallContext): Promise<void> {
    const { line, received_milli, returned_milli, lost_milli, serials } = arrival;
    const move = moveOf(sent, line, context);
    const terms = this.rule.current;
    const takeIn = (location: string, quantity_milli: number, numbers: readonly string[]) =>
      quantity_milli > 0
        ? moveGoods(tx, this.ids, { ...move, location, quantity_milli, serials: numbers }, terms)
        : undefined;
    await takeIn(sent.to.id, received_milli, serials.received);
    await takeIn(sent.from.id, returned_milli, serials.returned);
    await loseSerials(tx, line.product, serials.lost);
    if (lost_milli > 0)
      await moveStock(
        tx,
        this.ids,
        { ...move, location: null, quantity_milli: 0 - lost_milli, reason: 'lost' },
        terms,
      );
    await tx.run(
      sql`update inventory_transfer_line set received_milli = received_milli + ${received_milli},
            returned_milli = returned_milli + ${returned_milli}, lost_milli = lost_milli + ${lost_milli}
          where id = ${line.id}`,
    );
  }

  #run<T>(what: string, input: unknown, { requestId }: CallContext, work: (tx: Tx) => Promise<T>) {
    const request = { id: requestId, fingerprint: `inventory.${what} ${canonicalJson(input)}` };
    return this.transactions.run(work, { label: 'stock transfer', request });
  }
}

function moveOf({ id, number, note }: Transfer, line: TransferLine, { user }: CallContext) {
  return {
    product: line.product,
    document: { provider: 'inventory', ref: id, label: number, line: line.id },
    note,
    personId: user?.id ?? null,
  };
}
