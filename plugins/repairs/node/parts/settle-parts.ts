import { sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PartState } from '../../api/index.ts';
import type { Actor } from '../devices/device-event.ts';
import { type PartRow, partsOf } from './part-row.ts';
import { PartsStock } from './parts-stock.ts';

export interface PartChange {
  readonly to: PartState;
  readonly settled?: PartRow['settled'];
  readonly serials?: readonly string[];
  readonly refundLine?: string | null;
}

/** Every way in which parts change, each exactly once: whoever comes second finds the part settled. */
export class SettleParts {
  constructor(@inject(PartsStock) private readonly stock: PartsStock) {}

  /** One part, which is refused when somebody else was quicker. */
  async change(tx: Tx, part: PartRow, change: PartChange, actor: Actor): Promise<PartRow> {
    const { to, settled = null, refundLine = null } = change;
    const serials = change.serials ? JSON.stringify(change.serials) : part.serials;
    const { changes } = await tx.run(sql`
      update repairs_part set state = ${to}, settled = ${settled}, serials = ${serials}, refund_line = ${refundLine},
        person = ${actor.person}, changed_at = ${tx.now}
      where id = ${part.id} and state = ${part.state} and settled is ${part.settled}`);
    if (changes === 0) refuseSettled(tx, part);
    const changed = { ...part, state: to, settled, serials, refund_line: refundLine };
    return this.stock.tell(tx, changed, actor.person);
  }

  /** Collected: what was promised is used now, and all that is in the device is billed or written off. */
  async collect(
    tx: Tx,
    device: string,
    settled: 'billed' | 'written-off',
    actor: Actor,
  ): Promise<readonly PartRow[]> {
    const used: PartRow[] = [];
    for (const part of await partsOf(tx, device)) {
      if (part.state === 'reserved' || part.state === 'used') {
        used.push(await this.change(tx, part, { to: 'used', settled }, actor));
      }
    }
    return used;
  }

  /** What is promised to a device is for everybody again. */
  async release(tx: Tx, device: string, actor: Actor): Promise<void> {
    for (const part of await partsOf(tx, device)) {
      if (part.state === 'reserved') await this.change(tx, part, { to: 'removed' }, actor);
    }
  }

  /** Given up: promises end, and what is in the device goes back or is written off. */
  async giveUp(tx: Tx, device: string, usedParts: 'return' | 'write-off', actor: Actor): Promise<void> {
    await this.release(tx, device, actor);
    for (const part of await partsOf(tx, device)) {
      if (part.state !== 'used') continue;
      await this.change(
        tx,
        part,
        usedParts === 'return' ? { to: 'returned' } : { to: 'used', settled: 'written-off' },
        actor,
      );
    }
  }

  /** The sale it was collected with is void: the parts are in the device, and nobody has paid for them. */
  async unbill(tx: Tx, device: string, actor: Actor): Promise<void> {
    for (const part of await partsOf(tx, device)) {
      if (part.settled !== null) await this.change(tx, part, { to: 'used' }, actor);
    }
  }

  /** The money went back: what was billed goes back to the stock, or is written off. */
  async refund(
    tx: Tx,
    device: string,
    { line, restock }: { readonly line: string; readonly restock: boolean },
    actor: Actor,
  ): Promise<void> {
    for (const part of await partsOf(tx, device)) {
      if (part.settled !== 'billed') continue;
      await this.change(
        tx,
        part,
        restock
          ? { to: 'returned', refundLine: line }
          : { to: 'used', settled: 'written-off', refundLine: line },
        actor,
      );
    }
  }

  /** The refund is void: everything is as it was before it. */
  async unrefund(tx: Tx, device: string, line: string, actor: Actor): Promise<void> {
    for (const part of await partsOf(tx, device)) {
      if (part.refund_line === line) await this.change(tx, part, { to: 'used', settled: 'billed' }, actor);
    }
  }
}

export function refuseSettled(tx: Tx, { name, device_label, id }: PartRow): never {
  return tx.refuse(
    'part-settled',
    `Something else happened to ${name} of ${device_label} meanwhile. Look at the ticket again.`,
    { part: id },
  );
}

/** Where the next part of a device stands. */
export async function nextPosition(tx: Tx, table: 'part' | 'labour', device: string): Promise<number> {
  const rows = sql.name(`repairs_${table}`);
  const last = await tx.get<{ n: number }>(
    sql`select coalesce(max(position), 0) as n from ${rows} where device_id = ${device}`,
  );
  return last!.n + 1;
}
