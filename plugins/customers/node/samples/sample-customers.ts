import { type CallContext, Fault, foldName, isRefusal, type Sample } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { WrittenContact } from '../contacts/contact-row.ts';
import { nextCode } from '../customers/next-code.ts';
import { insertCustomer } from '../customers/write-customer.ts';
import { SAMPLE_GROUPS, samplePeople, type SamplePerson } from './sample-people.ts';

/** Fills an empty shop with people of many scripts, so that there is somebody to sell to. */
export class SampleCustomers implements Sample {
  readonly order = 20;

  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async fill(context: CallContext): Promise<void> {
    const filled = await this.transactions.run(
      async (tx) => {
        // A shop that has customers is left alone.
        if (await tx.get(sql`select id from customers_customer limit 1`)) return false;
        const groups = await this.#addGroups(tx);
        for (const person of samplePeople) {
          const id = this.ids.next();
          await insertCustomer(tx, this.ids, {
            id,
            code: await nextCode(tx),
            name: person.name,
            company: person.company ?? '',
            contacts: contactsOf(person),
            taxNumber: person.taxNumber ?? '',
            exemptReason: '',
            group: (person.group && groups.get(person.group)) ?? null,
            tags: person.tags ?? [],
            note: person.note ?? '',
            fields: {},
          });
          if (person.agreed)
            await tx.run(
              sql`insert into customers_consent (id, customer_id, purpose, given, how, at, person_id, recorded_at)
                  values (${this.ids.next()}, ${id}, 'mail', 1, 'paper', ${tx.now}, ${context.user?.id ?? null}, ${tx.now})`,
            );
        }
        return true;
      },
      { lane: 'bulk', label: 'sample customers' },
    );
    if (isRefusal(filled)) throw new Fault({ code: filled.refused, message: filled.message });
  }

  async #addGroups(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const groups = new Map<string, string>();
    for (const name of SAMPLE_GROUPS) {
      const id = this.ids.next();
      groups.set(name, id);
      await tx.run(
        sql`insert into customers_group (id, name, name_folded, revision, created_at, updated_at)
            values (${id}, ${name}, ${foldName(name)}, 1, ${tx.now}, ${tx.now})
            on conflict (name_folded) do nothing`,
      );
    }
    return groups;
  }
}

function contactsOf({ phone, mail, address, card }: SamplePerson): WrittenContact[] {
  const all = { phone, mail, address, card };
  return Object.entries(all).flatMap(([kind, value]) =>
    value === undefined ? [] : [{ kind: kind as WrittenContact['kind'], label: '', value }],
  );
}
