import type { CallContext, Refusal } from '@counterpart/sdk';
import { Ids, Settings, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { DecideEstimate, EstimateLine, RepairState, StateRole, Ticket } from '../../api/index.ts';
import { moveRow, refuseChanged } from '../devices/close-device.ts';
import { actorOf, writeEvent } from '../devices/device-event.ts';
import { type DeviceWork, readWork } from '../devices/device-figures.ts';
import { type DeviceRow, requireOpenDevice } from '../devices/device-row.ts';
import { stateOfRole } from '../graph/read-graph.ts';
import { amountOf } from '../parts/part-row.ts';
import { SettleParts } from '../parts/settle-parts.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { readEstimates } from './estimate-row.ts';

/** What the customer is told, and what they say to it. */
export class Estimates {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(SettleParts) private readonly parts: SettleParts,
    @inject(Settings) private readonly settings: Settings,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async make(input: { readonly device: string }, context: CallContext): Promise<Ticket | Refusal> {
    const waive = await this.#waivesDiagnosis();
    return this.desk.run('makeEstimate', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      const work = await readWork(tx, device.id);
      const lines = linesOf(work, waive);
      if (lines.length === 0) {
        tx.refuse('nothing-to-estimate', `Add the parts and the work for ${device.label} first.`);
      }
      const version = (work.estimates[0]?.version ?? 0) + 1;
      const total_minor = lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
      await tx.run(
        sql`update repairs_estimate set state = 'replaced' where device_id = ${device.id} and state = 'sent'`,
      );
      await tx.run(sql`
        insert into repairs_estimate (id, device_id, version, state, total_minor, lines, made_at, made_by, decided_at,
          decided_by, how)
        values (${this.ids.next()}, ${device.id}, ${version}, 'sent', ${total_minor}, ${JSON.stringify(lines)},
          ${tx.now}, ${context.user?.id ?? null}, null, null, null)`);
      await this.#go(tx, device, 'awaiting-approval', { kind: 'estimate', detail: String(version) }, context);
      return device.ticket_id;
    });
  }

  async decide(input: DecideEstimate, context: CallContext): Promise<Ticket | Refusal> {
    const waive = await this.#waivesDiagnosis();
    return this.desk.run('decideEstimate', input, context, async (tx) => {
      const [estimate] = await readEstimates(tx, sql`e.id = ${input.estimate}`);
      if (!estimate)
        return tx.refuse('unknown-estimate', 'There is no such estimate. Look at the ticket again.');
      const device = await requireOpenDevice(tx, estimate.device_id);
      const { changes } = await tx.run(sql`
        update repairs_estimate set state = ${input.decision}, decided_at = ${tx.now},
          decided_by = ${context.user?.id ?? null}, how = ${input.how}
        where id = ${estimate.id} and state = 'sent'`);
      if (changes === 0) {
        tx.refuse(
          'estimate-decided',
          `That estimate of ${device.label} is no longer open. Look at the newest one.`,
        );
      }
      if (input.decision === 'declined') await this.parts.release(tx, device.id, actorOf(context));
      else if (waive) {
        await tx.run(
          sql`update repairs_labour set waived = 1 where device_id = ${device.id} and kind = 'diagnosis'`,
        );
      }
      await this.#go(
        tx,
        device,
        input.decision,
        { kind: input.decision, detail: String(estimate.version) },
        context,
      );
      return device.ticket_id;
    });
  }

  /** By itself, whatever steps there are: the customer's word is not one that somebody takes. */
  async #go(
    tx: Tx,
    device: DeviceRow,
    role: StateRole,
    event: { readonly kind: 'estimate' | 'approved' | 'declined'; readonly detail: string },
    context: CallContext,
  ): Promise<void> {
    const to: RepairState = await stateOfRole(tx, role);
    const moved = to.id !== device.state_id;
    if (moved && !(await moveRow(tx, device, to, { result: null }))) refuseChanged(tx, device);
    await writeEvent(tx, this.ids, actorOf(context), {
      device: device.id,
      ...event,
      ...(moved && { from: device.state_id, to: to.id }),
    });
  }

  async #waivesDiagnosis(): Promise<boolean> {
    return (await this.settings.get('repairs.waiveDiagnosis')) === true;
  }
}

/** Fees that an agreement waives are not asked for. */
function linesOf({ parts, labour }: DeviceWork, waive: boolean): EstimateLine[] {
  const goods = parts.filter(({ state }) => state === 'reserved' || state === 'used');
  const work = labour.filter(({ kind, waived }) => kind === 'labour' || (waived === 0 && !waive));
  return [
    ...goods.map((row) => ({ kind: 'part' as const, row })),
    ...work.map((row) => ({ kind: row.kind, row })),
  ].map(({ kind, row }) => ({
    kind,
    name: row.name,
    quantity_milli: row.quantity_milli,
    unitPrice_minor: row.unit_price_minor,
    amount_minor: amountOf(row),
  }));
}
