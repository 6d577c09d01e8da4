import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import { foldSerial, type ReceiveTransfer, type TransferLine } from '../../api/index.ts';

export interface ArrivedSerials {
  readonly received: readonly string[];
  readonly returned: readonly string[];
  readonly lost: readonly string[];
}

interface Arrived {
  readonly line: TransferLine;
  readonly received_milli: number;
  /** What did not arrive now. */
  readonly left_milli: number;
  readonly rest: ReceiveTransfer['rest'];
}

/** Which of the numbers on their way arrived. Nobody needs to say so where all of it did, or nothing. */
export function arrivedSerials(tx: Tx, arrived: Arrived, named?: readonly string[]): ArrivedSerials {
  const { line, received_milli, left_milli, rest } = arrived;
  const given = new Set((named ?? []).map(foldSerial));
  const strange = (named ?? []).find(
    (one) => !line.onTheWay.some((way) => foldSerial(way) === foldSerial(one)),
  );
  if (strange !== undefined)
    return tx.refuse(
      'serial-not-on-the-way',
      `${line.name} ${strange} is not on the way. Look at it again.`,
      {
        line: line.id,
        serial: strange,
      },
    );
  const isWhole = named === undefined && left_milli === 0;
  const received = line.onTheWay.filter((one) => isWhole || given.has(foldSerial(one)));
  const left = line.onTheWay.filter((one) => !received.includes(one));
  if (received.length * QUANTITY_ONE_MILLI > received_milli)
    return tx.refuse('too-many-serials', `More numbers of ${line.name} arrived than things.`, {
      line: line.id,
      numbers: received.length,
    });
  if (left.length * QUANTITY_ONE_MILLI > left_milli)
    return tx.refuse(
      'serial-needed',
      `Each ${line.name} has a serial number. Say which ones arrived: scan them or choose them.`,
      { line: line.id, product: line.product, name: line.name },
    );
  return { received, returned: rest === 'back' ? left : [], lost: rest === 'lost' ? left : [] };
}
