import type { Tx } from '@counterpart/sdk/node';
import type { ReceiveTransfer, Transfer, TransferLine } from '../../api/index.ts';
import { type ArrivedSerials, arrivedSerials } from './arrived-serials.ts';
import { outstanding } from './read-transfers.ts';

/** What became of a line now. */
export interface Arrival {
  readonly line: TransferLine;
  readonly received_milli: number;
  readonly returned_milli: number;
  readonly lost_milli: number;
  /** The numbers of each, where they have some. */
  readonly serials: ArrivedSerials;
}

/** Refuses more than is on the way, and lines of another transfer. */
export function arrivals(tx: Tx, sent: Transfer, { lines, rest }: ReceiveTransfer): Arrival[] {
  const given = new Map((lines ?? []).map((arrived) => [arrived.line, arrived]));
  const foreign = [...given.keys()].find((id) => !sent.lines.some((line) => line.id === id));
  if (foreign !== undefined)
    tx.refuse('unknown-line', `${sent.number} has no such line. Look at it again.`, { line: foreign });
  return sent.lines.map((line) => {
    const open = outstanding(line);
    const received_milli = lines ? (given.get(line.id)?.quantity_milli ?? 0) : open;
    if (received_milli > open)
      tx.refuse('too-much', `More ${line.name} than is on the way cannot arrive.`, {
        line: line.id,
        open_milli: open,
      });
    const left = open - received_milli;
    return {
      line,
      received_milli,
      returned_milli: rest === 'back' ? left : 0,
      lost_milli: rest === 'lost' ? left : 0,
      serials: arrivedSerials(
        tx,
        { line, received_milli, left_milli: left, rest },
        given.get(line.id)?.serials,
      ),
    };
  });
}
