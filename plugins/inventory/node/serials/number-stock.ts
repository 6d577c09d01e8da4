import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { NumberStock as Input, SerialTracking } from '../../api/index.ts';
import { bringIn } from './move-serials.ts';
import { readTracking } from './serial-rows.ts';
import { requireTracked } from './require-tracked.ts';
import { writeSerialMove } from './write-serial-move.ts';

/** Gives numbers to goods that are there without one. */
export class NumberStock {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<SerialTracking | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const stock = await requireTracked(tx, { ...input, till: context.till.id });
        const without = Math.floor(Math.max(0, stock.on_hand_milli) / 1000) - stock.numbers;
        if (input.serials.length > without)
          return tx.refuse(
            'none-without-number',
            without === 0
              ? `Every ${stock.name} on hand has its number. Book it in to add another.`
              : `${without} of ${stock.name} on hand have no number, and you gave ${input.serials.length}. Take some away, or book them in.`,
            { withoutNumber: without },
          );
        for (const number of input.serials) {
          const serial = await bringIn(tx, this.ids, stock, number);
          const personId = context.user?.id ?? null;
          await writeSerialMove(tx, this.ids, { serial, direction: 1, move: null, personId });
        }
        return (await readTracking(tx, input.product))!;
      },
      {
        label: 'serial numbers',
        request: { id: context.requestId, fingerprint: `inventory.numberStock ${canonicalJson(input)}` },
      },
    );
  }
}
