import { type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { Result, StateClass, StateRole } from '../../api/index.ts';

export interface DeviceRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly position: number;
  readonly label: string;
  readonly kind: string;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
  readonly fault: string;
  readonly accessories: string;
  readonly checks: string;
  readonly cost_limit_minor: number | null;
  readonly warranty_months: number | null;
  readonly state_id: string;
  readonly class: StateClass;
  readonly role: StateRole | null;
  readonly since_at: number;
  readonly technician: string | null;
  readonly result: Result | null;
  readonly claim_of: string | null;
  readonly opened_at: number;
  readonly closed_at: number | null;
  readonly document: string | null;
  readonly receipt: string | null;
  readonly revision: number;
}

export function readDevices(reader: Reader, where: Sql): Promise<DeviceRow[]> {
  return reader.all<DeviceRow>(sql`
    select d.id, d.ticket_id, d.position, d.label, d.kind, d.brand, d.model, d.serial, d.fault, d.accessories,
      d.checks, d.cost_limit_minor, d.warranty_months, d.state_id, s.class, s.role, d.since_at,
      coalesce(d.technician, (select technician from repairs_ticket where id = d.ticket_id)) as technician,
      d.result, d.claim_of, d.opened_at, d.closed_at, d.document, d.receipt, d.revision
    from repairs_device d join repairs_state s on s.id = d.state_id
    where ${where} order by d.ticket_id, d.position`);
}

export async function readDevice(reader: Reader, id: string): Promise<DeviceRow | undefined> {
  return (await readDevices(reader, sql`d.id = ${id}`))[0];
}

export async function requireDevice(tx: Tx, id: string): Promise<DeviceRow> {
  const row = await readDevice(tx, id);
  return row ?? tx.refuse('unknown-device', 'There is no such device on any ticket. Look for it again.');
}

/** One that was collected or given up stays as it was. */
export async function requireOpenDevice(tx: Tx, id: string): Promise<DeviceRow> {
  const row = await requireDevice(tx, id);
  if (row.closed_at !== null) {
    const why = row.role === 'cancelled' ? 'was given up' : 'was collected';
    tx.refuse('device-closed', `${row.label} ${why}, so nothing of it changes any more.`, {
      device: id,
      label: row.label,
    });
  }
  return row;
}

/** What people call it: its make, or its kind, or its number. */
export function deviceName({
  kind,
  brand,
  model,
  label,
}: Pick<DeviceRow, 'kind' | 'brand' | 'model' | 'label'>): string {
  const make = [brand, model].filter((part) => part !== '').join(' ');
  return make || kind || label;
}
