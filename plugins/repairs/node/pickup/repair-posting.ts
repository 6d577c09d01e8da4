import type {
  LineCost,
  PostedDocument,
  PostedDocumentLine,
  PostingOptions,
  PostingPart,
  PostingParticipant,
} from '@counterpart/sales/api';
import { formatAmount } from '@counterpart/sdk';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { postDepositLine } from '../deposits/deposit-lines.ts';
import { writePickup } from '../devices/close-device.ts';
import { type Actor, writeEvent } from '../devices/device-event.ts';
import { figuresOf, readWork } from '../devices/device-figures.ts';
import { type DeviceRow, readDevice } from '../devices/device-row.ts';
import { HandOver } from '../devices/hand-over.ts';
import type { PartRow } from '../parts/part-row.ts';
import { SettleParts } from '../parts/settle-parts.ts';

const PLUGIN = 'repairs';
const WHOLE_MILLI = 1000;

/** Repairs that are collected at the till, deposits that are paid there, and both taken back. */
export class RepairPosting implements PostingParticipant {
  constructor(
    @inject(HandOver) private readonly handOver: HandOver,
    @inject(SettleParts) private readonly parts: SettleParts,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async post(tx: Tx, document: PostedDocument, { late }: PostingOptions): Promise<PostingPart> {
    const costs: LineCost[] = [];
    for (const line of document.lines) {
      if (line.provider !== PLUGIN || line.ref === null || line.quantity_milli === 0) continue;
      const device = await readDevice(tx, line.ref);
      if (!device) {
        await requireDeposit(tx, line, late);
        await postDepositLine(tx, this.ids, line, document, late);
        continue;
      }
      const cost_minor = await this.#post(tx, device, line, document, late);
      if (cost_minor !== null) costs.push({ line: line.id, cost_minor });
    }
    return { costs };
  }

  async #post(
    tx: Tx,
    device: DeviceRow,
    line: PostedDocumentLine,
    document: PostedDocument,
    late: boolean,
  ): Promise<number | null> {
    const actor: Actor = { person: document.user, till: document.till };
    const pickup = {
      document: document.id,
      receipt: document.receipt,
      line: line.id,
      amount_minor: line.gross_minor,
    };
    const sold = line.quantity_milli > 0;
    if (document.kind !== 'void') {
      if (!sold) return this.#refund(tx, device, line, pickup, actor);
      if (!late) await requireWhole(tx, device, line, document);
      const used = await this.handOver.collect(
        tx,
        device,
        { ...pickup, ready: !late, day: document.businessDate },
        actor,
      );
      return costOf(used);
    }
    if (!sold) {
      await this.handOver.bringBack(tx, device, { ...pickup, quantity_milli: line.quantity_milli }, actor);
      return null;
    }
    const refunded = line.refundOf?.line;
    if (refunded !== undefined) await this.parts.unrefund(tx, device.id, refunded, actor);
    await this.#write(tx, device, line, pickup, 'restored', actor);
    return null;
  }

  /** Money back for a repair. The device stays where it is; when all the money went back, its parts are not billed any more. */
  async #refund(
    tx: Tx,
    device: DeviceRow,
    line: PostedDocumentLine,
    pickup: Pickup,
    actor: Actor,
  ): Promise<null> {
    const before_milli = line.refundOf?.refundedBefore_milli ?? 0;
    if (before_milli - line.quantity_milli >= WHOLE_MILLI) {
      const restock = line.disposition === 'restock';
      await this.parts.refund(tx, device.id, { line: line.id, restock }, actor);
    }
    await this.#write(tx, device, line, pickup, 'refunded', actor);
    return null;
  }

  async #write(
    tx: Tx,
    { id }: DeviceRow,
    { quantity_milli }: PostedDocumentLine,
    pickup: Pickup,
    kind: 'refunded' | 'restored',
    actor: Actor,
  ): Promise<void> {
    await writePickup(tx, this.ids, { ...pickup, device: id, kind, quantity_milli });
    await writeEvent(tx, this.ids, actor, {
      device: id,
      kind: kind === 'refunded' ? 'refunded' : 'collected',
      detail: pickup.receipt,
    });
  }
}

interface Pickup {
  readonly document: string;
  readonly receipt: string;
  readonly line: string;
  readonly amount_minor: number;
}

/** There is one of it; and nobody pays more than they agreed to, also when something was added since it was ready. */
async function requireWhole(
  tx: Tx,
  device: DeviceRow,
  line: PostedDocumentLine,
  { currency, locale }: PostedDocument,
): Promise<void> {
  if (line.quantity_milli !== WHOLE_MILLI) {
    tx.refuse('one-of-a-kind', `${device.label} is one device. Leave its quantity at 1.`);
  }
  if (device.result === 'unrepaired') return;
  const figures = figuresOf(device, await readWork(tx, device.id));
  if (!figures.beyondLimit) return;
  const money = formatAmount(figures.repaired_minor, { currency, locale });
  tx.refuse(
    'above-limit',
    `${device.label} comes to ${money} now, which is more than the customer agreed to. Make an estimate and ask them.`,
    { device: device.id },
  );
}

async function requireDeposit(tx: Tx, line: PostedDocumentLine, late: boolean): Promise<void> {
  if (late) return;
  const deposit = await tx.get(sql`select id from repairs_deposit where id = ${line.ref}`);
  if (!deposit) tx.refuse('unknown-item', `${line.name} is not on any repair. Take it out of the cart.`);
}

/** Null when the cost of one of them is not known: then that of the whole is not. */
function costOf(parts: readonly PartRow[]): number | null {
  let sum_minor = 0;
  for (const { cost_minor } of parts) {
    if (cost_minor === null) return null;
    sum_minor += cost_minor;
  }
  return sum_minor;
}
