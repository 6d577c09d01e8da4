import { type CallContext, currencyDigits, Fault, isRefusal, type Refusal } from '@counterpart/sdk';
import { Ids, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import { MoveDevices } from '../devices/move-device.ts';
import { Estimates } from '../estimates/estimates.ts';
import { EditLabour } from '../labour/edit-labour.ts';
import { EditParts } from '../parts/edit-parts.ts';
import type { SampleJob } from './sample-jobs.ts';

/** Takes a sample as far as it goes, by the same ways as people do. */
export class SampleWork {
  constructor(
    @inject(EditParts) private readonly parts: EditParts,
    @inject(EditLabour) private readonly labour: EditLabour,
    @inject(Estimates) private readonly estimates: Estimates,
    @inject(MoveDevices) private readonly moves: MoveDevices,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async do(opened: Ticket, job: SampleJob, context: CallContext): Promise<void> {
    const { currency } = await this.shops.get();
    // Prices have two decimals; a yen shop asks 100 times the figure, a dinar shop at its own digits.
    const factor = 10 ** Math.max(0, currencyDigits(currency) - 2);
    const call = () => ({ ...context, requestId: this.ids.next() });
    const device = opened.devices[0]!.id;
    let ticket = opened;
    for (const [name, price_minor] of job.parts ?? []) {
      const part = { device, ref: null, name, quantity_milli: 1000, unitPrice_minor: price_minor * factor };
      ticket = requireDone(await this.parts.add(part, call()));
    }
    for (const [name, price_minor, kind = 'labour'] of job.labour ?? []) {
      const line = { device, kind, name, quantity_milli: 1000, unitPrice_minor: price_minor * factor };
      ticket = requireDone(await this.labour.save(line, call()));
    }
    if (job.estimate) ticket = requireDone(await this.estimates.make({ device }, call()));
    if (job.estimate && job.estimate !== 'sent') {
      const estimate = ticket.devices[0]!.estimates[0]!.id;
      const decision = { estimate, decision: job.estimate, how: 'phone' as const };
      ticket = requireDone(await this.estimates.decide(decision, call()));
    }
    for (const to of job.path ?? []) {
      const from = ticket.devices[0]!.state.id;
      const step = { device, from, to, result: to === 'ready' ? (job.result ?? 'repaired') : null };
      ticket = requireDone(await this.moves.move(step, call()));
    }
  }
}

export function requireDone<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Fault({ code: answer.refused, message: answer.message });
  return answer;
}
