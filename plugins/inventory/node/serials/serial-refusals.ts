import { sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial } from '../../api/index.ts';

interface Whereabouts {
  readonly product: string;
  readonly state: string | null;
  readonly location: string | null;
  readonly document: string | null;
}

/** Something should leave with a number that is not where it should leave from. */
export async function refuseNotHere(tx: Tx, product: string, number: string): Promise<never> {
  const found = await whereabouts(tx, product, number);
  const sentence =
    found.location !== null
      ? `It is at ${found.location}.`
      : found.state === null
        ? 'Nobody has booked it in.'
        : found.document === null
          ? 'It has left the shop.'
          : `It left with ${found.document}.`;
  return tx.refuse('serial-not-in-stock', `${found.product} ${number} is not in stock here. ${sentence}`, {
    product,
    serial: number,
  });
}

/** Something should come in with a number that is in stock already, or on its way to another location. */
export async function refuseTwice(tx: Tx, product: string, number: string): Promise<never> {
  const found = await whereabouts(tx, product, number);
  return tx.refuse(
    'serial-in-stock',
    found.location === null
      ? `${found.product} ${number} is on its way with ${found.document ?? 'a transfer'}. Take it in there, or look at the number again.`
      : `${found.product} ${number} is in stock already, at ${found.location}. Look at the number again.`,
    { product, serial: number },
  );
}

/** More numbers than things. */
export async function refuseTooMany(tx: Tx, product: string, numbers: number): Promise<never> {
  const found = await whereabouts(tx, product, '');
  return tx.refuse(
    'too-many-serials',
    `${numbers} serial numbers are more than there are of ${found.product} here. Give each one its own.`,
    { product, numbers },
  );
}

/** Something that must have a number should leave without. */
export async function refuseUnnamed(tx: Tx, product: string): Promise<never> {
  const { product: name } = await whereabouts(tx, product, '');
  return tx.refuse(
    'serial-needed',
    `Each ${name} has a serial number. Say which one leaves: scan it or choose it.`,
    {
      product,
      name,
    },
  );
}

/** The very goods that came should go back, and some of them have got numbers since: nobody knows which ones. */
export async function refuseNumberedSince(tx: Tx, product: string): Promise<never> {
  const { product: name } = await whereabouts(tx, product, '');
  return tx.refuse(
    'serial-needed',
    `${name} got serial numbers after it came. Return it to the supplier by its numbers instead, or take the numbers away first.`,
    { product, name },
  );
}

async function whereabouts(tx: Tx, product: string, number: string): Promise<Whereabouts> {
  const row = await tx.get<Whereabouts>(
    sql`select p.name as product, s.state, l.name as location,
          (select m.document_label from inventory_serial_move e join inventory_move m on m.id = e.move_id
           where e.serial_id = s.id order by e.id desc limit 1) as document
        from inventory_product p
        left join inventory_serial s on s.product_id = p.id and s.serial_folded = ${foldSerial(number)}
        left join inventory_location l on l.id = s.location_id
        where p.id = ${product}`,
  );
  return row!;
}
