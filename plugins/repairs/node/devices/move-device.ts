import type { CallContext, Refusal } from '@counterpart/sdk';
import { Ids, Rights, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { CancelDevice, MoveDevice as Move, RepairState, Ticket } from '../../api/index.ts';
import { isStep, readState, stateOfRole } from '../graph/read-graph.ts';
import { SettleParts } from '../parts/settle-parts.ts';
import { dayOf } from '../tickets/day-of.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { requireTicket } from '../tickets/ticket-row.ts';
import { moveRow, refuseChanged } from './close-device.ts';
import { actorOf, writeEvent } from './device-event.ts';
import { figuresOf, readWork } from './device-figures.ts';
import { type DeviceRow, readDevices, requireOpenDevice } from './device-row.ts';
import { HandOver } from './hand-over.ts';
import { type Agreement, Agreements, requireAgreed } from './require-agreed.ts';

/** Takes devices from state to state, as far as the shop's graph, the customer's word and the caller's rights go. */
export class MoveDevices {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(SettleParts) private readonly parts: SettleParts,
    @inject(HandOver) private readonly handOver: HandOver,
    @inject(Rights) private readonly rights: Rights,
    @inject(Agreements) private readonly agreements: Agreements,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async move(input: Move, context: CallContext): Promise<Ticket | Refusal> {
    const agreement = await this.agreements.read();
    return this.desk.run('moveDevice', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      if (device.state_id !== input.from) refuseChanged(tx, device);
      const to = await requireStep(tx, device, input.to);
      if (to.role === 'collected') await this.#collect(tx, device, context);
      else if (to.class === 'closed') {
        this.rights.require(context, 'repairs.cancel');
        await this.#giveUp(tx, device, to, { reason: '', usedParts: 'return' }, context);
      } else await this.#go(tx, device, to, input, agreement, context);
      return device.ticket_id;
    });
  }

  async cancelDevice(input: CancelDevice, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('cancelDevice', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      await this.#giveUp(tx, device, await stateOfRole(tx, 'cancelled'), input, context);
      return device.ticket_id;
    });
  }

  async cancelTicket(
    input: { readonly ticket: string; readonly reason: string },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    return this.desk.run('cancelTicket', input, context, async (tx) => {
      const ticket = await requireTicket(tx, input.ticket);
      const open = await readDevices(tx, sql`d.ticket_id = ${ticket.id} and d.closed_at is null`);
      if (open.length === 0) {
        tx.refuse(
          'device-closed',
          `Nothing of ${ticket.label} is here any more, so there is nothing to give up.`,
        );
      }
      const cancelled = await stateOfRole(tx, 'cancelled');
      for (const device of open) {
        await this.#giveUp(tx, device, cancelled, { reason: input.reason, usedParts: 'return' }, context);
      }
      return ticket.id;
    });
  }

  async collect(input: { readonly device: string }, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('collectDevice', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      await this.#collect(tx, device, context);
      return device.ticket_id;
    });
  }

  async #collect(tx: Tx, device: DeviceRow, context: CallContext): Promise<void> {
    const { toPay_minor } = figuresOf(device, await readWork(tx, device.id));
    if (toPay_minor > 0 && device.class === 'ready') {
      tx.refuse('collect-at-the-till', `${device.label} is paid at the till: put it into the cart there.`, {
        device: device.id,
        toPay_minor,
      });
    }
    const free = { document: null, receipt: null, line: null, amount_minor: 0 };
    await this.handOver.collect(tx, device, { ...free, ready: true, day: dayOf(tx.now) }, actorOf(context));
  }

  async #go(
    tx: Tx,
    device: DeviceRow,
    to: RepairState,
    input: Move,
    agreement: Agreement,
    context: CallContext,
  ): Promise<void> {
    const work = await readWork(tx, device.id);
    const asked = work.estimates[0]?.state === 'sent';
    if (asked && (to.role === 'approved' || to.role === 'declined')) {
      tx.refuse(
        'decide-the-estimate',
        `Write down what the customer said to the estimate of ${device.label}.`,
      );
    }
    const result = to.class === 'ready' ? input.result : null;
    if (to.class === 'ready' && result === null) {
      tx.refuse('result-needed', `Say whether ${device.label} was repaired.`, { device: device.id });
    }
    if (to.class === 'working' || result === 'repaired') await requireAgreed(tx, device, agreement);
    if (!(await moveRow(tx, device, to, { result }))) refuseChanged(tx, device);
    // Nothing more goes into a device that is given back as it came.
    if (result === 'unrepaired') await this.parts.release(tx, device.id, actorOf(context));
    await writeEvent(tx, this.ids, actorOf(context), {
      device: device.id,
      kind: 'state',
      from: device.state_id,
      to: to.id,
      detail: result ?? '',
    });
  }

  async #giveUp(
    tx: Tx,
    device: DeviceRow,
    to: RepairState,
    { reason, usedParts }: Pick<CancelDevice, 'reason' | 'usedParts'>,
    context: CallContext,
  ): Promise<void> {
    if (!(await moveRow(tx, device, to, { result: null }))) refuseChanged(tx, device);
    await this.parts.giveUp(tx, device.id, usedParts, actorOf(context));
    await tx.run(
      sql`update repairs_estimate set state = 'replaced' where device_id = ${device.id} and state = 'sent'`,
    );
    if (reason !== '') await noteReason(tx, device, reason);
    await writeEvent(tx, this.ids, actorOf(context), {
      device: device.id,
      kind: 'cancelled',
      from: device.state_id,
      to: to.id,
    });
  }
}

async function requireStep(tx: Tx, device: DeviceRow, to: string): Promise<RepairState> {
  const state = await readState(tx, to);
  if (!state) return tx.refuse('unknown-state', 'There is no such state any more. Look at the states again.');
  if (await isStep(tx, device.state_id, to)) return state;
  const from = await readState(tx, device.state_id);
  return tx.refuse('no-such-step', `Nothing goes from "${from!.name}" to "${state.name}" in one step.`, {
    device: device.id,
    from: device.state_id,
    to,
  });
}

/** With the ticket and not with the event: what people write may name somebody, and events never change. */
async function noteReason(tx: Tx, { ticket_id, label }: DeviceRow, reason: string): Promise<void> {
  await tx.run(sql`
    update repairs_ticket set note = case note when '' then '' else note || char(10) end || ${`${label}: ${reason}`},
      revision = revision + 1
    where id = ${ticket_id}`);
}
