import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { Files, Ids, sql, type StoredPicture, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { MAX_PHOTOS, type Ticket } from '../../api/index.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { requireKept } from '../tickets/ticket-row.ts';
import { actorOf, writeEvent } from './device-event.ts';
import { requireDevice } from './device-row.ts';

/** Photos of devices, and the signature of who brought them. */
export class Photos {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(Files) private readonly files: Files,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async add(
    input: { readonly device: string; readonly upload: string },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const picture = await this.files.picture(input.upload);
    if (isRefusal(picture)) return picture;
    return this.desk.run('addPhoto', input, context, async (tx) => {
      const device = await requireDevice(tx, input.device);
      await requireKept(tx, device.ticket_id);
      const { n } = (await tx.get<{ n: number }>(
        sql`select count(*) as n from repairs_photo where device_id = ${device.id}`,
      ))!;
      if (n >= MAX_PHOTOS) {
        tx.refuse(
          'too-many-photos',
          `${device.label} has ${n} photos, and no more are kept. Remove one first.`,
        );
      }
      await this.#keep(tx, { ticket: device.ticket_id, device: device.id }, picture);
      await writeEvent(tx, this.ids, actorOf(context), { device: device.id, kind: 'photo' });
      return device.ticket_id;
    });
  }

  remove(input: { readonly photo: string }, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('removePhoto', input, context, async (tx) => {
      const photo = await tx.get<{ ticket_id: string }>(
        sql`select ticket_id from repairs_photo where id = ${input.photo} and device_id is not null`,
      );
      if (!photo) return tx.refuse('unknown-photo', 'That photo is not there any more.');
      await this.forget(tx, input.photo);
      return photo.ticket_id;
    });
  }

  async sign(
    input: { readonly ticket: string; readonly upload: string | null },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const picture = input.upload === null ? null : await this.files.picture(input.upload);
    if (isRefusal(picture)) return picture;
    return this.desk.run('sign', input, context, async (tx) => {
      const ticket = await requireKept(tx, input.ticket);
      const before = await tx.get<{ id: string }>(
        sql`select id from repairs_photo where ticket_id = ${ticket.id} and device_id is null`,
      );
      if (before) await this.forget(tx, before.id);
      if (picture) await this.#keep(tx, { ticket: ticket.id, device: null }, picture);
      return ticket.id;
    });
  }

  async forget(tx: Tx, photo: string): Promise<void> {
    await this.files.release(tx, photo);
    await tx.run(sql`delete from repairs_photo where id = ${photo}`);
  }

  async #keep(
    tx: Tx,
    owner: { readonly ticket: string; readonly device: string | null },
    { small, medium, large, width, height }: StoredPicture,
  ): Promise<void> {
    const id = this.ids.next();
    await this.files.keep(tx, id, [small, medium, large]);
    await tx.run(sql`
      insert into repairs_photo (id, ticket_id, device_id, small_file, medium_file, large_file, width, height, added_at)
      values (${id}, ${owner.ticket}, ${owner.device}, ${small}, ${medium}, ${large}, ${width}, ${height}, ${tx.now})`);
  }
}
