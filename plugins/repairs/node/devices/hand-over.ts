import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { stateOfRole } from '../graph/read-graph.ts';
import type { PartRow } from '../parts/part-row.ts';
import { SettleParts } from '../parts/settle-parts.ts';
import { addMonths } from '../tickets/day-of.ts';
import { moveRow, type Pickup, refuseChanged, reopenTicket, writePickup } from './close-device.ts';
import { type Actor, writeEvent } from './device-event.ts';
import { deviceName, type DeviceRow } from './device-row.ts';

/** The document and line it is collected with; all null for what costs nothing. */
export type CollectedWith = Pick<Pickup, 'document' | 'receipt' | 'line' | 'amount_minor'>;

/** A device goes to its owner, and comes back when that is taken back. */
export class HandOver {
  constructor(
    @inject(SettleParts) private readonly parts: SettleParts,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /**
   * Collected, once: its parts are used and settled, and its warranty begins. `ready`: it has to stand ready; only what
   * was handed over while nobody could say so is taken as it is.
   */
  async collect(
    tx: Tx,
    device: DeviceRow,
    { ready, day, ...pickup }: CollectedWith & { readonly ready: boolean; readonly day: string },
    actor: Actor,
  ): Promise<readonly PartRow[]> {
    if (ready) requireReady(tx, device);
    const state = await stateOfRole(tx, 'collected');
    const result = device.result ?? 'repaired';
    const { document, receipt } = pickup;
    if (!(await moveRow(tx, device, state, { result, document, receipt }))) refuseChanged(tx, device);
    const free = device.claim_of !== null || result === 'unrepaired';
    const used = await this.parts.collect(tx, device.id, free ? 'written-off' : 'billed', actor);
    await writePickup(tx, this.ids, {
      ...pickup,
      device: device.id,
      kind: 'collected',
      quantity_milli: 1000,
    });
    if (!free) await this.#startWarranty(tx, device, day);
    await writeEvent(tx, this.ids, actor, {
      device: device.id,
      kind: 'collected',
      from: device.state_id,
      to: state.id,
      detail: receipt ?? '',
    });
    return used;
  }

  /** The sale is void: the device is here, ready, with its parts in it, and its warranty has not begun. */
  async bringBack(
    tx: Tx,
    device: DeviceRow,
    pickup: CollectedWith & { readonly quantity_milli: number },
    actor: Actor,
  ): Promise<void> {
    const state = await stateOfRole(tx, 'ready');
    if (!(await moveRow(tx, device, state, { result: device.result }))) refuseChanged(tx, device);
    await reopenTicket(tx, device.ticket_id);
    await this.parts.unbill(tx, device.id, actor);
    await tx.run(sql`delete from repairs_warranty where id = ${device.id}`);
    await writePickup(tx, this.ids, { ...pickup, device: device.id, kind: 'voided' });
    await writeEvent(tx, this.ids, actor, {
      device: device.id,
      kind: 'reopened',
      from: device.state_id,
      to: state.id,
      detail: pickup.receipt ?? '',
    });
  }

  /** A claim does not begin another warranty: that of the first job goes on. */
  async #startWarranty(tx: Tx, { id, warranty_months }: DeviceRow, day: string): Promise<void> {
    if (warranty_months === null || warranty_months === 0) return;
    await tx.run(sql`
      insert into repairs_warranty (id, until, set_at)
      values (${id}, ${addMonths(day, warranty_months)}, ${tx.now}) on conflict (id) do nothing`);
  }
}

function requireReady(tx: Tx, device: DeviceRow): void {
  if (device.closed_at !== null) {
    const what = device.role === 'cancelled' ? 'was given up' : 'was collected already';
    tx.refuse('device-closed', `${device.label} (${deviceName(device)}) ${what}.`, { device: device.id });
  }
  if (device.class === 'ready') return;
  tx.refuse('not-ready', `${device.label} (${deviceName(device)}) is not ready to be collected.`, {
    device: device.id,
  });
}
