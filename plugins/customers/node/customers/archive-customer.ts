import type { CallContext, Refusal } from '@counterpart/sdk';
import { sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Customer, CustomerStatus } from '../../api/index.ts';
import { readCustomer } from './read-customer.ts';
import { requireKept } from './require-kept.ts';

/** Takes a customer off the lists or puts them back. Balances and documents stay. */
export class ArchiveCustomer {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  execute(customer: string, status: CustomerStatus, context: CallContext): Promise<Customer | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const before = await readCustomer(tx, customer);
        if (before) requireKept(tx, before);
        // Doing it twice changes nothing, so that a double click raises no conflict for whoever edits the customer.
        await tx.run(
          sql`update customers_customer set status = ${status}, revision = revision + 1, updated_at = ${tx.now}
              where id = (select root_id from customers_customer where id = ${customer}) and status <> ${status}`,
        );
        return (
          (await readCustomer(tx, customer)) ??
          tx.refuse('unknown-customer', 'There is no such customer any more. Look for them again.')
        );
      },
      {
        label: status === 'archived' ? 'customer archived' : 'customer restored',
        request: { id: context.requestId, fingerprint: `customers.${status} ${customer}` },
      },
    );
  }
}
