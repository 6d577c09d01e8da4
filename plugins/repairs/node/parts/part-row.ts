import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import { MOST_AMOUNT_MINOR, type PartState } from '../../api/index.ts';
import { requireOpenDevice, type DeviceRow } from '../devices/device-row.ts';

/** What the stock knows of a part: `none` of one in words. */
export type LedgerState = 'none' | 'open' | 'consumed' | 'released' | 'returned';

export interface PartRow {
  readonly id: string;
  readonly device_id: string;
  readonly ref: string | null;
  readonly name: string;
  readonly quantity_milli: number;
  readonly unit_price_minor: number;
  readonly state: PartState;
  readonly ledger: LedgerState;
  readonly reservation: string | null;
  readonly serials: string;
  readonly cost_minor: number | null;
  readonly settled: 'billed' | 'written-off' | null;
  /** The line of a refund with which it went back. */
  readonly refund_line: string | null;
  readonly till: string | null;
  readonly device_label: string;
}

export function readParts(reader: Reader, where: Sql): Promise<PartRow[]> {
  return reader.all<PartRow>(sql`
    select p.id, p.device_id, p.ref, p.name, p.quantity_milli, p.unit_price_minor, p.state, p.ledger, p.reservation,
      p.serials, p.cost_minor, p.settled, p.refund_line, p.till, d.label as device_label
    from repairs_part p join repairs_device d on d.id = p.device_id
    where ${where} order by p.device_id, p.position, p.id`);
}

export function partsOf(reader: Reader, device: string): Promise<PartRow[]> {
  return readParts(reader, sql`p.device_id = ${device}`);
}

/** A part of a device that is still here. */
export async function requirePart(
  tx: Tx,
  id: string,
): Promise<{ readonly part: PartRow; readonly device: DeviceRow }> {
  const [part] = await readParts(tx, sql`p.id = ${id}`);
  if (!part)
    return tx.refuse('unknown-part', 'There is no such part on any device. Look at the ticket again.');
  return { part, device: await requireOpenDevice(tx, part.device_id) };
}

interface Charged {
  readonly quantity_milli: number;
  readonly unit_price_minor: number;
}

/** What cannot be counted any more could not be read either: it is never written. */
export function requireCountable(tx: Tx, { quantity_milli, unit_price_minor }: Charged): void {
  const most = BigInt(MOST_AMOUNT_MINOR) * BigInt(QUANTITY_ONE_MILLI);
  if (BigInt(quantity_milli) * BigInt(unit_price_minor) <= most) return;
  tx.refuse('too-much', 'That comes to more than can be charged. Check the quantity and the price.');
}

export function amountOf(row: Charged): number {
  return multiplyDivide(row.quantity_milli, row.unit_price_minor, QUANTITY_ONE_MILLI, 'half-away');
}
