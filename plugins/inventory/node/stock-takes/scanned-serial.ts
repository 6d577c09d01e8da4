import { sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial } from '../../api/index.ts';
import type { TakeRow } from './take-row.ts';

export interface ScannedSerial {
  readonly id: string;
  readonly product: string;
}

/** The one thing at the take's location that has this number; undefined for none, or when several products have it. */
export async function findScanned(tx: Tx, take: TakeRow, number: string): Promise<ScannedSerial | undefined> {
  const found = await tx.all<ScannedSerial>(
    sql`select id, product_id as product from inventory_serial
        where serial_folded = ${foldSerial(number)} and state = 'in-stock' and location_id = ${take.location_id} limit 2`,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Puts a number on its line, once: who scans it again has counted it already. */
export async function noteScanned(
  tx: Tx,
  take: TakeRow,
  serial: ScannedSerial,
  number: string,
): Promise<void> {
  const { changes } = await tx.run(
    sql`update inventory_stock_take_line set scanned = json_insert(scanned, '$[#]', ${serial.id})
        where take_id = ${take.id} and product_id = ${serial.product}
          and ${serial.id} not in (select value from json_each(scanned))`,
  );
  if (changes === 0)
    tx.refuse('serial-counted', `${number} was scanned already. Take the next one.`, { serial: number });
}
