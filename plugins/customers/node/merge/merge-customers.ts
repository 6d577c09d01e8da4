import type { CallContext, Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Customer } from '../../api/index.ts';
import { readCustomer } from '../customers/read-customer.ts';
import { requireKept } from '../customers/require-kept.ts';
import { updateCustomer } from '../customers/write-customer.ts';
import { mergedFields } from './merged-fields.ts';
import { mergeParts } from './merge-part.ts';

/**
 * Makes one customer of two. The record that goes stays as an alias: every document keeps the id that it has, and
 * whoever asks for the one that is kept asks for both.
 */
export class MergeCustomers {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(
    input: { readonly from: string; readonly into: string },
    context: CallContext,
  ): Promise<Customer | Refusal> {
    return this.transactions.run(
      async (tx) => {
        // Each may have been merged meanwhile, by another till: then its successor is meant.
        const from = await requireCustomer(tx, input.from);
        const into = await requireCustomer(tx, input.into);
        if (from.id === into.id)
          return tx.refuse('same-customer', `${into.name} is one customer already.`, { customer: into.id });
        for (const part of mergeParts) await part(tx, this.ids, { from: from.id, into: into.id, context });
        await this.#moveRecord(tx, from, into);
        await tx.run(
          sql`insert into customers_merge (id, from_id, into_id, person_id, at)
              values (${this.ids.next()}, ${from.id}, ${into.id}, ${context.user?.id ?? null}, ${tx.now})`,
        );
        await this.audit.append(tx, {
          action: 'customers.merged',
          subject: into.id,
          data: { from: from.id },
        });
        return (await readCustomer(tx, into.id))!;
      },
      {
        label: 'customers merged',
        request: {
          id: context.requestId,
          fingerprint: `customers.mergeCustomers ${input.from} ${input.into}`,
        },
      },
    );
  }

  async #moveRecord(tx: Tx, from: Customer, into: Customer): Promise<void> {
    await tx.run(sql`delete from customers_contact where customer_id = ${from.id}`);
    await tx.run(sql`delete from customers_tag where customer_id = ${from.id}`);
    await tx.run(
      sql`update customers_customer set root_id = ${into.id}, status = 'merged', revision = revision + 1,
            updated_at = ${tx.now} where root_id = ${from.id}`,
    );
    await updateCustomer(tx, this.ids, into.id, mergedFields(into, from));
    // Whoever still comes as one of the two still comes; and came first when either did.
    await tx.run(
      sql`update customers_customer set status = ${from.status === 'active' ? 'active' : into.status},
            created_at = ${Math.min(from.created_at, into.created_at)} where id = ${into.id}`,
    );
  }
}

async function requireCustomer(tx: Tx, id: string): Promise<Customer> {
  const found = await readCustomer(tx, id);
  if (found) requireKept(tx, found);
  return (
    found ??
    tx.refuse('unknown-customer', 'There is no such customer any more. Look for them again.', {
      customer: id,
    })
  );
}
