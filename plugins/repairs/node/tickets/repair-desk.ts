import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import { fingerprint } from './fingerprint.ts';
import { Tickets } from './tickets.ts';

/**
 * Changes a ticket in one transaction, once for a request id, and answers with the ticket as it is then. What is kept of
 * the answer is an id: a stored result names nobody.
 */
export class RepairDesk {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Tickets) private readonly tickets: Tickets,
  ) {}

  /** `work` returns the id of the ticket. */
  async run(
    method: string,
    input: unknown,
    { requestId }: CallContext,
    work: (tx: Tx) => Promise<string>,
  ): Promise<Ticket | Refusal> {
    const changed = await this.transactions.run(async (tx) => ({ ticket: await work(tx) }), {
      label: 'repair',
      request: { id: requestId, fingerprint: fingerprint(method, input) },
    });
    if (isRefusal(changed)) return changed;
    return (await this.tickets.read(changed.ticket))!;
  }
}
