import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import type { PostedDocumentLine } from '@counterpart/sales/api';
import { sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial } from '../../api/index.ts';
import { refuseNotHere } from '../serials/serial-refusals.ts';
import { readAvailability } from '../stock/available.ts';
import { outOfStockMessage } from '../stock/stock-message.ts';
import type { LineTarget } from './line-target.ts';

/** Says why a line cannot be sold: how much of what is left at the location, and who else has some. */
export async function refuseLine(tx: Tx, line: PostedDocumentLine, location: string): Promise<never> {
  const product = await readAvailability(tx, line.ref!, location);
  if (!product)
    return tx.refuse(
      'unknown-product',
      `${line.name} is no longer a product of the shop. Take it off the sale.`,
      { line: line.id, product: line.ref },
    );
  const { name, available_milli, places } = product;
  // Lines of the same product may stand before this one: what is left is left for this one.
  return tx.refuse('out-of-stock', outOfStockMessage(name, available_milli, 'en', places), {
    line: line.id,
    product: line.ref,
    name,
    onHand_milli: available_milli,
    wanted_milli: line.quantity_milli,
  });
}

/** The very one is not there: which one it was, and where it is or went. Of one that is there, why all the same. */
export async function refuseNumbered(
  tx: Tx,
  line: PostedDocumentLine,
  location: string,
  serial: string,
): Promise<never> {
  const here = await tx.get<{ id: string }>(
    sql`select id from inventory_serial where product_id = ${line.ref} and serial_folded = ${foldSerial(serial)}
          and location_id = ${location} and state = 'in-stock'`,
  );
  return here ? refuseLine(tx, line, location) : refuseNotHere(tx, line.ref!, serial);
}

/** Nothing moves as a family: the line must say which variant. */
export function refuseFamily(tx: Tx, line: PostedDocumentLine, { name, product }: LineTarget): never {
  return tx.refuse(
    'choose-first',
    `${name} comes in variants and is not sold itself. Take it off the sale and choose one of them.`,
    { line: line.id, product },
  );
}

/** There is one with this number. */
export function requireOne(tx: Tx, line: PostedDocumentLine, { name, serial, product }: LineTarget): void {
  if (serial === null || Math.abs(line.quantity_milli) === QUANTITY_ONE_MILLI) return;
  tx.refuse(
    'one-of-a-kind',
    `There is one ${name} with the number ${serial}. Set the quantity to 1, and add the others by their own numbers.`,
    { line: line.id, product, serial },
  );
}
