import { sql, type Tx } from '@counterpart/sdk/node';
import type { TicketCustomer } from '../../api/index.ts';
import { foldCustomer } from '../text/fold.ts';

/** Whose ticket it is: apart from the ticket, so that it can be erased. */
export async function writeCustomer(
  tx: Tx,
  ticket: string,
  customer: TicketCustomer | undefined,
): Promise<void> {
  if (!customer) {
    return tx.refuse(
      'unknown-party',
      'This customer is no longer there. Choose another, or type a name and a phone number.',
    );
  }
  const { party, name, phone } = customer;
  if (name === '') {
    tx.refuse('nobody-named', 'Say whose device it is: choose a customer, or type a name.');
  }
  await tx.run(sql`
    insert into repairs_ticket_party (id, provider, ref, name, phone, folded)
    values (${ticket}, ${party?.provider ?? null}, ${party?.ref ?? null}, ${name}, ${phone}, ${foldCustomer(customer)})
    on conflict (id) do update set provider = excluded.provider, ref = excluded.ref, name = excluded.name,
      phone = excluded.phone, folded = excluded.folded`);
}
