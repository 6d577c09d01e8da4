import { Parties } from '@counterpart/sales/api';
import type { CallContext, Sample } from '@counterpart/sdk';
import { Clock, Database, Ids, Points, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { TicketCustomer } from '../../api/index.ts';
import { dayOf } from '../tickets/day-of.ts';
import { OpenTickets } from '../tickets/open-ticket.ts';
import { sampleJobs, WALK_INS } from './sample-jobs.ts';
import { requireDone, SampleWork } from './sample-work.ts';

const DAY_MS = 86_400_000;

/** Fills an empty shop with repairs in every state, of customers when there are some. */
export class SampleRepairs implements Sample {
  readonly order = 30;

  constructor(
    @inject(SampleWork) private readonly work: SampleWork,
    @inject(OpenTickets) private readonly tickets: OpenTickets,
    @inject(Database) private readonly database: Database,
    @inject(Points) private readonly points: Points,
    @inject(Clock) private readonly clock: Clock,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async fill(context: CallContext): Promise<void> {
    // A shop that has repairs is left alone.
    if (await this.database.get(sql`select id from repairs_ticket limit 1`)) return;
    const people = await this.#people();
    for (const [index, job] of sampleJobs.entries()) {
      const ticket = requireDone(
        await this.tickets.open(
          {
            customer: people[index % people.length]!,
            due: dayOf(this.clock.now() + job.dueInDays * DAY_MS),
            priority: job.priority ?? 'normal',
            technician: job.mine ? (context.user?.id ?? null) : null,
            note: '',
            devices: [
              {
                checks: [],
                costLimit_minor: null,
                warrantyMonths: null,
                claimOf: null,
                accessories: '',
                ...job.device,
              },
            ],
          },
          { ...context, requestId: this.ids.next() },
        ),
      );
      await this.work.do(ticket, job, context);
    }
  }

  async #people(): Promise<TicketCustomer[]> {
    const known = await Promise.all(
      this.points.all(Parties).map(async ({ plugin, value }) =>
        (await value.search({ term: '', limit: sampleJobs.length })).map(({ ref, name, phone }) => ({
          party: { provider: plugin, ref },
          name,
          phone: phone ?? '',
        })),
      ),
    );
    return [...known.flat().slice(0, sampleJobs.length - WALK_INS.length), ...WALK_INS];
  }
}
