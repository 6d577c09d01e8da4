import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial } from '../../api/index.ts';

/** By the line of a transfer that they left with. */
export async function serialsOnTheWay(reader: Reader, transfer: string): Promise<Map<string, string[]>> {
  const rows = await reader.all<{ line: string; serial: string }>(
    sql`select l.id as line, n.serial from inventory_transfer_line l
        join inventory_serial n on n.product_id = l.product_id and n.state = 'in-transit'
        join inventory_serial_move e
          on e.id = (select max(b.id) from inventory_serial_move b where b.serial_id = n.id)
        join inventory_move m on m.id = e.move_id and m.document_line = l.id
        where l.transfer_id = ${transfer} order by n.id`,
  );
  const byLine = new Map<string, string[]>();
  for (const { line, serial } of rows) byLine.set(line, [...(byLine.get(line) ?? []), serial]);
  return byLine;
}

/** They left, and never arrived: that they did is in the transfer. */
export async function loseSerials(tx: Tx, product: string, serials: readonly string[]): Promise<void> {
  for (const serial of serials)
    await tx.run(
      sql`update inventory_serial set state = 'gone'
          where product_id = ${product} and serial_folded = ${foldSerial(serial)} and state = 'in-transit'`,
    );
}
