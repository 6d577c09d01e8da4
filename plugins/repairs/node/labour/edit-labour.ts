import type { CallContext, Refusal, v } from '@counterpart/sdk';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import type { SaveLabourSchema } from '../../api/labour.ts';
import { actorOf, writeEvent } from '../devices/device-event.ts';
import { type DeviceRow, requireOpenDevice } from '../devices/device-row.ts';
import { requireCountable } from '../parts/part-row.ts';
import { nextPosition } from '../parts/settle-parts.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';

/** What is charged for work, and for having looked. */
export class EditLabour {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: v.InferOutput<typeof SaveLabourSchema>, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('saveLabour', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      const { kind, name, quantity_milli, unitPrice_minor } = input;
      requireCountable(tx, { quantity_milli, unit_price_minor: unitPrice_minor });
      const person = context.user?.id ?? null;
      if (input.id === undefined) {
        await tx.run(sql`
          insert into repairs_labour (id, device_id, position, kind, name, quantity_milli, unit_price_minor, waived,
            person, changed_at)
          values (${this.ids.next()}, ${device.id}, ${await nextPosition(tx, 'labour', device.id)}, ${kind}, ${name},
            ${quantity_milli}, ${unitPrice_minor}, 0, ${person}, ${tx.now})`);
      } else {
        const { changes } = await tx.run(sql`
          update repairs_labour set kind = ${kind}, name = ${name}, quantity_milli = ${quantity_milli},
            unit_price_minor = ${unitPrice_minor}, person = ${person}, changed_at = ${tx.now}
          where id = ${input.id} and device_id = ${device.id}`);
        if (changes === 0) refuseUnknown(tx);
      }
      await this.#note(tx, device, name, context);
      return device.ticket_id;
    });
  }

  remove(input: { readonly labour: string }, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('removeLabour', input, context, async (tx) => {
      const row = await tx.get<{ device_id: string; name: string }>(
        sql`select device_id, name from repairs_labour where id = ${input.labour}`,
      );
      if (!row) return refuseUnknown(tx);
      const device = await requireOpenDevice(tx, row.device_id);
      await tx.run(sql`delete from repairs_labour where id = ${input.labour}`);
      await this.#note(tx, device, `− ${row.name}`, context);
      return device.ticket_id;
    });
  }

  #note(tx: Tx, { id }: DeviceRow, detail: string, context: CallContext): Promise<void> {
    return writeEvent(tx, this.ids, actorOf(context), { device: id, kind: 'labour', detail });
  }
}

function refuseUnknown(tx: Tx): never {
  return tx.refuse('unknown-labour', 'That is not on the device any more. Look at the ticket again.');
}
