import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial, type MoveReason, type SerialState } from '../../api/index.ts';
import type { LocatedMove } from '../stock/move.ts';
import {
  refuseNotHere,
  refuseNumberedSince,
  refuseTooMany,
  refuseTwice,
  refuseUnnamed,
} from './serial-refusals.ts';
import { writeSerialMove } from './write-serial-move.ts';

/** What sold it, or took it for good. */
const SOLD: ReadonlySet<MoveReason> = new Set(['sale', 'void', 'used']);

/**
 * Moves the numbers of what a row of the ledger moved, in its transaction. A number goes out only from where it is and
 * comes in only when it is nowhere; what goes out without a number must have been one without.
 */
export async function moveSerials(
  tx: Tx,
  ids: Ids,
  move: LocatedMove,
  moved: { readonly id: string; readonly after_milli: number },
): Promise<void> {
  const isIn = move.quantity_milli > 0;
  const numbers = move.takesBack ? await serialsOfMove(tx, move.takesBack.move) : (move.serials ?? []);
  if (numbers.length * QUANTITY_ONE_MILLI > Math.abs(move.quantity_milli))
    await refuseTooMany(tx, move.product, numbers.length);
  for (const number of numbers) {
    const serial = isIn ? await bringIn(tx, ids, move, number) : await takeOut(tx, move, number);
    await writeSerialMove(tx, ids, {
      serial,
      direction: isIn ? 1 : -1,
      move: moved.id,
      personId: move.personId,
    });
  }
  if (!isIn) await requireAllNamed(tx, move, moved.after_milli);
}

/** Those that moved with a row of the ledger, where the very same goods go the other way. */
export async function serialsOfMove(tx: Tx, move: string): Promise<string[]> {
  const rows = await tx.all<{ serial: string }>(
    sql`select s.serial from inventory_serial_move e join inventory_serial s on s.id = e.serial_id
        where e.move_id = ${move} order by e.id`,
  );
  return rows.map(({ serial }) => serial);
}

async function takeOut(tx: Tx, move: LocatedMove, number: string): Promise<string> {
  const { product, location } = move;
  const state = stateAfter(move);
  const row = await tx.get<{ id: string }>(
    sql`update inventory_serial set state = ${state}, location_id = null
        where product_id = ${product} and serial_folded = ${foldSerial(number)} and state = 'in-stock'
          and location_id = ${location}
        returning id`,
  );
  return row?.id ?? refuseNotHere(tx, product, number);
}

function stateAfter({ reason, takesBack }: LocatedMove): SerialState {
  if (reason === 'transfer') return 'in-transit';
  // A receipt that is taken back: its goods go where they came from, and to no customer.
  if (takesBack) return 'gone';
  return SOLD.has(reason) ? 'sold' : 'gone';
}

/** Also one that was here before: it came back. */
export async function bringIn(
  tx: Tx,
  ids: Ids,
  {
    product,
    location,
    reason,
  }: Pick<LocatedMove, 'product' | 'location'> & Partial<Pick<LocatedMove, 'reason'>>,
  number: string,
): Promise<string> {
  const folded = foldSerial(number);
  const known = await tx.get<{ id: string; state: SerialState }>(
    sql`select id, state from inventory_serial where product_id = ${product} and serial_folded = ${folded}`,
  );
  if (known?.state === 'in-stock' || (known?.state === 'in-transit' && reason !== 'transfer'))
    return refuseTwice(tx, product, number);
  if (known) {
    await tx.run(
      sql`update inventory_serial set state = 'in-stock', location_id = ${location}, warranty_until = null
          where id = ${known.id}`,
    );
    return known.id;
  }
  const id = ids.next();
  await tx.run(
    sql`insert into inventory_serial (id, product_id, serial, serial_folded, state, location_id, created_at)
        values (${id}, ${product}, ${number.trim()}, ${folded}, 'in-stock', ${location}, ${tx.now})`,
  );
  return id;
}

/** There are never more numbers at a location than goods. */
async function requireAllNamed(
  tx: Tx,
  { product, location, takesBack }: LocatedMove,
  onHand_milli: number,
): Promise<void> {
  const counted = await tx.get<{ numbers: number }>(
    sql`select count(*) as numbers from inventory_serial
        where product_id = ${product} and location_id = ${location} and state = 'in-stock'`,
  );
  if (counted!.numbers * QUANTITY_ONE_MILLI > Math.max(0, onHand_milli))
    await (takesBack ? refuseNumberedSince(tx, product) : refuseUnnamed(tx, product));
}
