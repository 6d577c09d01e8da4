import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Database, Ids, Rights, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { requireKept } from '../customers/require-kept.ts';
import type { Consent, ConsentPurpose, ConsentWay, RecordConsent } from '../../api/index.ts';

interface ConsentRow {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly given: number;
  readonly how: ConsentWay;
  readonly at: number;
  readonly person_id: string | null;
}

/** Clocks of tills differ a little. */
const CLOCKS_DIFFER_MS = 60_000;

/** What customers agreed to, each time a row of its own. */
export class Consents {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Rights) private readonly rights: Rights,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async of(customer: string): Promise<Consent[]> {
    const rows = await this.database.all<ConsentRow>(
      sql`select id, purpose, given, how, at, person_id from customers_consent
          where customer_id in (select id from customers_customer
            where root_id = (select root_id from customers_customer where id = ${customer}))
          order by at desc, id desc`,
    );
    const names = new Map<string, string>();
    for (const id of new Set(rows.map(({ person_id }) => person_id)))
      if (id !== null) names.set(id, (await this.rights.person(id))?.name ?? '');
    return rows.map(({ person_id, given, ...row }) => ({
      ...row,
      given: given === 1,
      person: person_id === null ? null : { id: person_id, name: names.get(person_id) ?? '' },
    }));
  }

  record(input: RecordConsent, context: CallContext): Promise<Consent | Refusal> {
    const id = this.ids.next();
    return this.transactions.run(
      async (tx) => {
        const { purpose, given, how, at = tx.now } = input;
        const customer = await tx.get<{ root_id: string; erased_at: number | null }>(
          sql`select root_id, erased_at from customers_customer where id = ${input.customer}`,
        );
        if (!customer)
          return tx.refuse('unknown-customer', 'There is no such customer any more. Look for them again.');
        requireKept(tx, { erased: customer.erased_at !== null });
        if (at > tx.now + CLOCKS_DIFFER_MS)
          return tx.refuse(
            'consent-in-the-future',
            'Nobody can have agreed later than now. Correct the day.',
            {
              field: 'at',
            },
          );
        const { user } = context;
        await tx.run(
          sql`insert into customers_consent (id, customer_id, purpose, given, how, at, person_id, recorded_at)
              values (${id}, ${customer.root_id}, ${purpose}, ${given ? 1 : 0}, ${how}, ${at}, ${user?.id ?? null},
                ${tx.now})`,
        );
        const person = user && { id: user.id, name: user.name };
        return { id, purpose, given, how, at, person };
      },
      {
        label: 'consent',
        request: { id: context.requestId, fingerprint: `customers.recordConsent ${canonicalJson(input)}` },
      },
    );
  }
}
