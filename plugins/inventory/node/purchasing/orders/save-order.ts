import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PurchaseOrder, SavePurchaseOrder as Input } from '../../../api/index.ts';
import { requireLocation, requireSupplier } from '../known-places.ts';
import { nextNumber } from '../next-number.ts';
import { requireOrder, rulesOf } from './order-refusals.ts';
import { readOrder } from './read-order.ts';
import { writeLines } from './write-lines.ts';

/** Writes a draft, or changes an order as far as its state allows, unless somebody else changed it meanwhile. */
export class SaveOrder {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<PurchaseOrder | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const id =
          input.id === undefined
            ? await insertDraft(tx, this.ids, input, context)
            : await this.#change(tx, input.id, input, context);
        return (await readOrder(tx, id, { costs: true }))!;
      },
      {
        label: input.id === undefined ? 'new purchase order' : 'purchase order change',
        request: {
          id: context.requestId,
          fingerprint: `inventory.savePurchaseOrder ${canonicalJson(input)}`,
        },
      },
    );
  }

  async #change(tx: Tx, id: string, input: Input, context: CallContext): Promise<string> {
    const order = await requireOrder(tx, id, input.revision);
    const { edits } = rulesOf(order);
    const changesGoods = (input.lines ?? input.supplier ?? input.location) !== undefined;
    if (edits === 'nothing' || (changesGoods && edits !== 'everything'))
      return tx.refuse(
        'not-editable',
        edits === 'arrival'
          ? `${order.label} was sent: only its date and its note can change. Take it back to a draft to change more.`
          : `${order.label} is settled and cannot be changed.`,
        { order: id, state: order.state },
      );
    const supplier =
      input.supplier === undefined ? order.supplier_id : (await requireSupplier(tx, input.supplier)).id;
    const location =
      input.location === undefined
        ? order.location_id
        : await requireLocation(tx, { location: input.location, till: context.till.id });
    const total_minor =
      input.lines === undefined
        ? order.total_minor
        : await writeLines(tx, this.ids, { id, supplier }, input.lines);
    await tx.run(
      sql`update inventory_purchase_order set supplier_id = ${supplier}, location_id = ${location},
            expected_on = ${input.expected === undefined ? order.expected_on : input.expected},
            note = ${input.note ?? order.note}, total_minor = ${total_minor}, revision = revision + 1,
            updated_at = ${tx.now}
          where id = ${id}`,
    );
    return id;
  }
}

/** Writes a new draft under the next number; it is never deleted, only cancelled, so that the numbers have no gap. */
export async function insertDraft(
  tx: Tx,
  ids: Ids,
  input: Omit<Input, 'id' | 'revision'>,
  { till, user }: Pick<CallContext, 'till' | 'user'>,
): Promise<string> {
  const supplier = await requireSupplier(tx, input.supplier);
  const location = await requireLocation(tx, { location: input.location, till: till.id });
  const id = ids.next();
  const { number, label } = await nextNumber(tx, 'PO');
  await tx.run(
    sql`insert into inventory_purchase_order
          (id, number, label, supplier_id, location_id, state, expected_on, note, total_minor, person_id, revision,
           created_at, updated_at)
        values (${id}, ${number}, ${label}, ${supplier.id}, ${location}, 'draft', ${input.expected ?? null},
          ${input.note ?? ''}, 0, ${user?.id ?? null}, 1, ${tx.now}, ${tx.now})`,
  );
  const total_minor = await writeLines(tx, ids, { id, supplier: supplier.id }, input.lines ?? []);
  await tx.run(sql`update inventory_purchase_order set total_minor = ${total_minor} where id = ${id}`);
  return id;
}
