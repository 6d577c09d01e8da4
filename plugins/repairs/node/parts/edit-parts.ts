import { Sellables, type SellableItem, type SellableProvider } from '@counterpart/sales/api';
import { type CallContext, type Refusal, refusal, type v } from '@counterpart/sdk';
import { Ids, Points, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ChangePart, FoundPart, PartState, Ticket } from '../../api/index.ts';
import type { AddPartSchema } from '../../api/part.ts';
import { actorOf, writeEvent } from '../devices/device-event.ts';
import { requireOpenDevice } from '../devices/device-row.ts';
import { Agreements, requireAgreed } from '../devices/require-agreed.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { type PartRow, requireCountable, requirePart } from './part-row.ts';
import { PartsStock } from './parts-stock.ts';
import { nextPosition, refuseSettled, SettleParts } from './settle-parts.ts';

/** Parts of devices that are here: added, changed, used, and taken off again. */
export class EditParts {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(SettleParts) private readonly settle: SettleParts,
    @inject(PartsStock) private readonly stock: PartsStock,
    @inject(Agreements) private readonly agreements: Agreements,
    @inject(Points) private readonly points: Points,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** What of a family can be had, and not the family; of numbered goods the product, whose number is said when it is used. */
  async find({ term, limit }: { readonly term: string; readonly limit: number }): Promise<FoundPart[]> {
    const provider = this.#goods();
    if (!provider) return [];
    const found: FoundPart[] = [];
    for (const item of await provider.search({ term, limit })) {
      if (item.single) continue;
      const choices = item.choose === undefined ? [] : ((await provider.choices?.(item.ref)) ?? []);
      const family = choices.filter(({ single }) => single !== true);
      found.push(...(family.length > 0 ? family : [item]).map(foundPart));
    }
    return found.slice(0, limit);
  }

  async add(input: v.InferOutput<typeof AddPartSchema>, context: CallContext): Promise<Ticket | Refusal> {
    const { ref, quantity_milli } = input;
    const item = ref === null ? null : await this.#goods()?.get(ref);
    if (ref === null && input.name === undefined) {
      return refusal('part-not-named', 'Choose a part from the stock, or name it.');
    }
    return this.desk.run('addPart', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      const till = context.till.id;
      const part = { ref, quantity_milli, till, device_label: device.label, ticket: device.ticket_id };
      const promised = ref === null ? null : await this.stock.reserve(tx, part);
      const name = input.name ?? promised!.name;
      const price_minor = input.unitPrice_minor ?? item?.unitPrice_minor ?? 0;
      requireCountable(tx, { quantity_milli, unit_price_minor: price_minor });
      await tx.run(sql`
        insert into repairs_part (id, device_id, position, ref, name, quantity_milli, unit_price_minor, state, ledger,
          reservation, serials, cost_minor, settled, till, person, changed_at, refund_line)
        values (${this.ids.next()}, ${device.id}, ${await nextPosition(tx, 'part', device.id)}, ${ref}, ${name},
          ${quantity_milli}, ${price_minor}, 'reserved', ${promised ? 'open' : 'none'}, ${promised?.reservation ?? null},
          '[]', null, null, ${till}, ${context.user?.id ?? null}, ${tx.now}, null)`);
      await this.#note(tx, device.id, `+ ${name}`, context);
      return device.ticket_id;
    });
  }

  async change(input: ChangePart, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('changePart', input, context, async (tx) => {
      const { part, device } = await requirePart(tx, input.part);
      if (part.state !== 'reserved' && part.state !== 'used') refuseSettled(tx, part);
      const quantity_milli = input.quantity_milli ?? part.quantity_milli;
      const price_minor = input.unitPrice_minor ?? part.unit_price_minor;
      requireCountable(tx, { quantity_milli, unit_price_minor: price_minor });
      const reservation = await this.#reserveAnew(tx, part, quantity_milli, device.ticket_id);
      await tx.run(sql`
        update repairs_part set quantity_milli = ${quantity_milli}, unit_price_minor = ${price_minor},
          reservation = ${reservation}, changed_at = ${tx.now} where id = ${part.id}`);
      await this.#note(tx, device.id, part.name, context);
      return device.ticket_id;
    });
  }

  /** With work that was agreed to only: a part in the device is work that began. */
  async use(
    input: { readonly part: string; readonly serials?: readonly string[] | undefined },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const agreement = await this.agreements.read();
    return this.desk.run('usePart', input, context, async (tx) => {
      const { part, device } = await requirePart(tx, input.part);
      if (part.state !== 'reserved') refuseSettled(tx, part);
      await requireAgreed(tx, device, agreement);
      const change = { to: 'used' as const, ...(input.serials && { serials: input.serials }) };
      await this.settle.change(tx, part, change, actorOf(context));
      await this.#note(tx, device.id, part.name, context);
      return device.ticket_id;
    });
  }

  take(input: { readonly part: string }, from: PartState, to: PartState, context: CallContext) {
    return this.desk.run(`${to} part`, input, context, async (tx) => {
      const { part, device } = await requirePart(tx, input.part);
      if (part.state !== from) refuseSettled(tx, part);
      await this.settle.change(tx, part, { to }, actorOf(context));
      await this.#note(tx, device.id, `− ${part.name}`, context);
      return device.ticket_id;
    });
  }

  /** Another quantity of a promised part is another promise; of a used one there is no other. */
  async #reserveAnew(tx: Tx, part: PartRow, quantity_milli: number, ticket: string): Promise<string | null> {
    if (quantity_milli === part.quantity_milli) return part.reservation;
    if (part.state !== 'reserved') refuseSettled(tx, part);
    if (part.reservation === null) return null;
    const { plugin, value } = this.stock.requireKeeper(tx);
    await value.release(tx.narrowedTo(plugin), part.reservation);
    const again = await this.stock.reserve(tx, { ...part, quantity_milli, ticket });
    return again.reservation;
  }

  #note(tx: Tx, device: string, detail: string, context: CallContext): Promise<void> {
    return writeEvent(tx, this.ids, actorOf(context), { device, kind: 'part', detail });
  }

  /** What can be sold by whoever keeps the stock, under the references that the stock knows. */
  #goods(): SellableProvider | undefined {
    const keeper = this.stock.keeper();
    return this.points.all(Sellables).find(({ plugin }) => plugin === keeper?.plugin)?.value;
  }
}

function foundPart({ ref, name, sku, unitPrice_minor, onHand_milli }: SellableItem): FoundPart {
  return { ref, name, sku, unitPrice_minor, onHand_milli };
}
