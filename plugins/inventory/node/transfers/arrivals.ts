import type { Tx } from '@counterpart/sdk/node';
import type { ReceiveTransfer, Transfer, TransferLine } from '../../api/index.ts';
import { outstanding } from './read-transfers.ts';

/** What became of a line now. */
export interface Arrival {
  readonly line: TransferLine;
  readonly received_milli: number;
  readonly returned_milli: number;
  readonly lost_milli: number;
}

/** Refuses more than is on the way, and lines of another transfer. */
export function arrivals(tx: Tx, sent: Transfer, { lines, rest }: ReceiveTransfer): Arrival[] {
  const given = new Map((lines ?? []).map(({ line, quantity_milli }) => [line, quantity_milli]));
  const foreign = [...given.keys()].find((id) => !sent.lines.some((line) => line.id === id));
  if (foreign !== undefined)
    tx.refuse('unknown-line', `${sent.number} has no such line. Look at it again.`, { line: foreign });
  return sent.lines.map((line) => {
    const open = outstanding(line);
    const received_milli = lines ? (given.get(line.id) ?? 0) : open;
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
    };
  });
}
