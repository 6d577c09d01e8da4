import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { RepairState, Result } from '../../api/index.ts';
import type { DeviceRow } from './device-row.ts';

/** Nobody else was quicker: the device is where it was read, and still open. False when somebody was. */
export async function moveRow(
  tx: Tx,
  device: DeviceRow,
  to: RepairState,
  change: {
    readonly result: Result | null;
    readonly document?: string | null;
    readonly receipt?: string | null;
  },
): Promise<boolean> {
  const closed = to.class === 'closed' ? tx.now : null;
  const { changes } = await tx.run(sql`
    update repairs_device set state_id = ${to.id}, since_at = ${tx.now}, result = ${change.result},
      closed_at = ${closed}, document = ${change.document ?? null}, receipt = ${change.receipt ?? null},
      revision = revision + 1
    where id = ${device.id} and state_id = ${device.state_id} and revision = ${device.revision}`);
  if (changes === 0) return false;
  if (closed !== null) await closeBehind(tx, device);
  return true;
}

/** What nobody needs any more of a device that is gone, and the ticket when it was the last. */
async function closeBehind(tx: Tx, { id, ticket_id }: DeviceRow): Promise<void> {
  await tx.run(sql`delete from repairs_secret where id = ${id}`);
  await tx.run(sql`
    update repairs_ticket set closed_at = ${tx.now}, revision = revision + 1
    where id = ${ticket_id} and closed_at is null
      and not exists (select 1 from repairs_device d where d.ticket_id = ${ticket_id} and d.closed_at is null)`);
}

export async function reopenTicket(tx: Tx, ticket: string): Promise<void> {
  await tx.run(sql`
    update repairs_ticket set closed_at = null, revision = revision + 1 where id = ${ticket} and closed_at is not null`);
}

export function refuseChanged(tx: Tx, { label, id }: DeviceRow): never {
  return tx.refuse('changed-elsewhere', `Somebody else changed ${label} meanwhile. Look at it again.`, {
    device: id,
  });
}

export interface Pickup {
  readonly device: string;
  readonly kind: 'collected' | 'voided' | 'refunded' | 'restored';
  readonly document: string | null;
  readonly receipt: string | null;
  readonly line: string | null;
  readonly quantity_milli: number;
  readonly amount_minor: number;
}

export async function writePickup(tx: Tx, ids: Ids, pickup: Pickup): Promise<void> {
  await tx.run(sql`
    insert into repairs_pickup (id, device_id, kind, document, receipt, line, quantity_milli, amount_minor, at)
    values (${ids.next()}, ${pickup.device}, ${pickup.kind}, ${pickup.document}, ${pickup.receipt}, ${pickup.line},
      ${pickup.quantity_milli}, ${pickup.amount_minor}, ${tx.now})`);
}
