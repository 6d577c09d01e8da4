import { StockLedger } from '@counterpart/inventory/api';
import type { Joined } from '@counterpart/sdk';
import { Points, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PartState } from '../../api/index.ts';
import type { LedgerState, PartRow } from './part-row.ts';

/** What the stock should know of a part in each of its states. */
const WANTED: Readonly<Record<PartState, readonly LedgerState[]>> = {
  reserved: ['open'],
  used: ['consumed'],
  removed: ['released'],
  // One that was used and taken out again while Inventory was off was never more than promised.
  returned: ['returned', 'released'],
};

/**
 * The stock behind the parts. What happened to a part is written down first; then the stock is told, in the same
 * transaction while there is somebody who keeps it, and later, once, when Inventory is on again.
 */
export class PartsStock {
  constructor(@inject(Points) private readonly points: Points) {}

  keeper(): Joined<StockLedger> | undefined {
    return this.points.all(StockLedger)[0];
  }

  /** For what cannot be done without the stock. */
  requireKeeper(tx: Tx): Joined<StockLedger> {
    return (
      this.keeper() ??
      tx.refuse(
        'no-stock-ledger',
        'Nobody keeps the stock just now. Switch Inventory on, or name the part in words.',
      )
    );
  }

  async reserve(
    tx: Tx,
    part: Pick<PartRow, 'ref' | 'quantity_milli' | 'till' | 'device_label'> & { readonly ticket: string },
  ): Promise<{ readonly reservation: string; readonly name: string }> {
    const { plugin, value } = this.requireKeeper(tx);
    return value.reserve(tx.narrowedTo(plugin), {
      ref: part.ref!,
      quantity_milli: part.quantity_milli,
      owner: { provider: 'repairs', ref: part.ticket, label: part.device_label },
      ...(part.till !== null && { till: part.till }),
    });
  }

  /** Tells the stock what became of a part, step by step until it knows. */
  async tell(tx: Tx, part: PartRow, person: string | null): Promise<PartRow> {
    let now = part;
    while (now.ledger !== 'none' && !WANTED[now.state].includes(now.ledger)) {
      const joined = this.keeper();
      if (!joined) break;
      now = await this.#step(tx, now, joined, person);
      await tx.run(sql`
        update repairs_part set ledger = ${now.ledger}, reservation = ${now.reservation}, cost_minor = ${now.cost_minor}
        where id = ${now.id}`);
    }
    return now;
  }

  async #step(
    tx: Tx,
    part: PartRow,
    { plugin, value }: Joined<StockLedger>,
    person: string | null,
  ): Promise<PartRow> {
    const stock = tx.narrowedTo(plugin);
    const reservation = part.reservation!;
    if (part.state !== 'used') {
      if (part.ledger === 'open') {
        await value.release(stock, reservation);
        return { ...part, ledger: 'released' };
      }
      const { cost_minor } = await value.giveBack(stock, { reservation, person });
      return { ...part, ledger: 'returned', cost_minor };
    }
    if (part.ledger === 'open') {
      const serials = JSON.parse(part.serials) as string[];
      const ask = { reservation, person, ...(serials.length > 0 && { serials }) };
      const { cost_minor } = await value.consume(stock, ask);
      return { ...part, ledger: 'consumed', cost_minor };
    }
    // It went back once and is in the device again: a promise of its own, kept at once.
    const ticket = await tx.get<{ ticket_id: string }>(
      sql`select ticket_id from repairs_device where id = ${part.device_id}`,
    );
    const again = await this.reserve(tx, { ...part, ticket: ticket!.ticket_id });
    return { ...part, ledger: 'open', reservation: again.reservation };
  }
}

/** Parts whose stock has not heard yet. */
export const waitsForStock = sql`(
  (p.state = 'used' and p.ledger not in ('none', 'consumed'))
  or (p.state in ('removed', 'returned') and p.ledger in ('open', 'consumed')))`;
