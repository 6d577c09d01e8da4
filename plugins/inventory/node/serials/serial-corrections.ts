import { type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { foldSerial, type Serial, type SerialTracking } from '../../api/index.ts';
import { readSerial, readTracking } from './serial-rows.ts';
import { writeSerialMove } from './write-serial-move.ts';

/** Puts right what was typed wrongly. */
export class SerialCorrections {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** Takes a number away that was given by mistake; what had it stays in stock without one. */
  takeNumber(
    { id, note }: { readonly id: string; readonly note: string },
    context: CallContext,
  ): Promise<SerialTracking | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const serial = await readSerial(tx, id);
        if (!serial) return tx.refuse('unknown-serial', 'There is no such serial number. Look for it again.');
        const { changes } = await tx.run(
          sql`update inventory_serial set state = 'gone', location_id = null where id = ${id} and state = 'in-stock'`,
        );
        if (changes === 0)
          return tx.refuse(
            'serial-not-in-stock',
            `${serial.product.name} ${serial.serial} is not in stock any more. Its life stays as it is.`,
          );
        const personId = context.user?.id ?? null;
        await writeSerialMove(tx, this.ids, { serial: id, direction: -1, move: null, note, personId });
        return (await readTracking(tx, serial.product.id))!;
      },
      {
        label: 'serial numbers',
        request: { id: context.requestId, fingerprint: `inventory.takeNumber ${id} ${note}` },
      },
    );
  }

  /** Another number for the same thing. What it was stays in the audit log. */
  correct(
    { id, serial }: { readonly id: string; readonly serial: string },
    context: CallContext,
  ): Promise<Serial | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const before = await readSerial(tx, id);
        if (!before) return tx.refuse('unknown-serial', 'There is no such serial number. Look for it again.');
        const taken = await tx.get<{ id: string }>(
          sql`select id from inventory_serial
              where product_id = ${before.product.id} and serial_folded = ${foldSerial(serial)} and id <> ${id}`,
        );
        if (taken)
          return tx.refuse(
            'duplicate-serial',
            `Another ${before.product.name} has the number ${serial}. Look at it again.`,
            { field: 'serial' },
          );
        await tx.run(
          sql`update inventory_serial set serial = ${serial.trim()}, serial_folded = ${foldSerial(serial)} where id = ${id}`,
        );
        await this.audit.append(tx, {
          action: 'inventory.correctSerial',
          subject: id,
          data: { from: before.serial, to: serial.trim() },
        });
        return (await readSerial(tx, id))!;
      },
      {
        label: 'serial number corrected',
        request: { id: context.requestId, fingerprint: `inventory.correctSerial ${id} ${serial}` },
      },
    );
  }
}
