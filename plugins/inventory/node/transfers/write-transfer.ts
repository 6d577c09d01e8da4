import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductKind, SaveTransfer, Transfer } from '../../api/index.ts';
import { requireLocation } from '../locations/require-location.ts';
import { nextNumber } from '../purchasing/next-number.ts';
import { isWhole, wholeOnlyMessage } from '../units/whole-only.ts';
import { readTransfer } from './read-transfers.ts';
import { requireTransfer } from './require-transfer.ts';

/** Writes down what is to go from where to where; nothing moves yet. */
export class WriteTransfer {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: SaveTransfer, context: CallContext): Promise<Transfer | Refusal> {
    return this.#run('saveTransfer', input, context, async (tx) => {
      await requireLocation(tx, input.from, { inUse: true });
      await requireLocation(tx, input.to, { inUse: true });
      if (input.from === input.to)
        return tx.refuse('same-location', 'Choose two locations: goods go from one to another.', {
          field: 'to',
        });
      for (const line of input.lines) await requireMovable(tx, line, context.locale);
      const id = input.id ?? this.ids.next();
      if (input.id === undefined) await this.#insert(tx, id, input, context);
      else await update(tx, id, input);
      await this.#writeLines(tx, id, input.lines);
      return (await readTransfer(tx, id))!;
    });
  }

  cancel(transfer: string, context: CallContext): Promise<Transfer | Refusal> {
    return this.#run('cancelTransfer', transfer, context, async (tx) => {
      await requireTransfer(tx, transfer, 'draft');
      await tx.run(
        sql`update inventory_transfer set state = 'cancelled', revision = revision + 1 where id = ${transfer}`,
      );
      return (await readTransfer(tx, transfer))!;
    });
  }

  async #insert(tx: Tx, id: string, { from, to, note }: SaveTransfer, { user }: CallContext): Promise<void> {
    const { label } = await nextNumber(tx, 'TR');
    await tx.run(
      sql`insert into inventory_transfer (id, number, state, from_id, to_id, note, revision, created_by, created_at)
          values (${id}, ${label}, 'draft', ${from}, ${to}, ${note}, 1, ${user?.id ?? null}, ${tx.now})`,
    );
  }

  async #writeLines(tx: Tx, id: string, lines: SaveTransfer['lines']): Promise<void> {
    await tx.run(sql`delete from inventory_transfer_line where transfer_id = ${id}`);
    for (const [index, { product, quantity_milli, serials }] of lines.entries())
      await tx.run(
        sql`insert into inventory_transfer_line (id, transfer_id, position, product_id, quantity_milli, serials)
            values (${this.ids.next()}, ${id}, ${index + 1}, ${product}, ${quantity_milli},
              ${JSON.stringify(serials)})`,
      );
  }

  #run<T>(what: string, input: unknown, { requestId }: CallContext, work: (tx: Tx) => Promise<T>) {
    const request = { id: requestId, fingerprint: `inventory.${what} ${canonicalJson(input)}` };
    return this.transactions.run(work, { label: 'stock transfer', request });
  }
}

async function update(tx: Tx, id: string, { from, to, note, revision }: SaveTransfer): Promise<void> {
  const before = await requireTransfer(tx, id, 'draft');
  if (before.revision !== revision)
    tx.refuse('changed-elsewhere', `${before.number} was changed elsewhere meanwhile. Look at it again.`, {
      transfer: id,
      revision: before.revision,
    });
  await tx.run(
    sql`update inventory_transfer set from_id = ${from}, to_id = ${to}, note = ${note}, revision = revision + 1
        where id = ${id}`,
  );
}

/** A product that stock is kept of, in parts only where it has parts. */
async function requireMovable(
  tx: Tx,
  { product, quantity_milli }: SaveTransfer['lines'][number],
  locale: string,
): Promise<void> {
  const known = await tx.get<{ name: string; kind: ProductKind; unit: string; fractional: number }>(
    sql`select name, kind, unit, fractional from inventory_product where id = ${product}`,
  );
  if (!known)
    return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.', { product });
  if (known.kind === 'family')
    return tx.refuse('family-has-no-stock', `${known.name} is kept by its variants. Choose the variant.`, {
      product,
    });
  if (known.fractional === 0 && !isWhole(quantity_milli))
    return tx.refuse('whole-only', wholeOnlyMessage(known, quantity_milli, locale), { product });
}
