import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Customer, SaveCustomer as Input } from '../../api/index.ts';
import { contactsOf, type CustomerFields } from './customer-fields.ts';
import { requireFieldValues } from '../custom-fields/require-field-values.ts';
import { conflictOf } from './edit-conflict.ts';
import { nextCode } from './next-code.ts';
import { readCustomer } from './read-customer.ts';
import { requireKept } from './require-kept.ts';
import { requireFreeCodes, requireGroup } from './require-free.ts';
import { insertCustomer, updateCustomer } from './write-customer.ts';

/** Adds a customer, or changes one unless somebody else changed it meanwhile. */
export class SaveCustomer {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<Customer | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const before = await requireEdited(tx, input);
        if (before && input.revision !== before.revision)
          return tx.refuse(
            'changed-elsewhere',
            `${before.name} was changed elsewhere meanwhile. Compare both, then save again.`,
            { customer: before.id, revision: before.revision, ...conflictOf(input, before) },
          );
        const fields = await merge(tx, input, before);
        await requireGroup(tx, fields.group);
        await requireFreeCodes(tx, fields, before?.id ?? null);
        const id = before?.id ?? this.ids.next();
        if (before) await updateCustomer(tx, this.ids, id, fields);
        else await insertCustomer(tx, this.ids, { ...fields, id });
        return (await readCustomer(tx, id))!;
      },
      {
        label: input.id === undefined ? 'new customer' : 'customer change',
        request: { id: context.requestId, fingerprint: `customers.saveCustomer ${canonicalJson(input)}` },
      },
    );
  }
}

/** The customer as it is, or undefined for a new one; refuses when there is none. */
async function requireEdited(tx: Tx, { id }: Input): Promise<Customer | undefined> {
  if (id === undefined) return undefined;
  const found = await readCustomer(tx, id);
  if (found) requireKept(tx, found);
  return found ?? tx.refuse('unknown-customer', 'There is no such customer any more. Look for them again.');
}

async function merge(tx: Tx, input: Input, before: Customer | undefined): Promise<CustomerFields> {
  return {
    code: input.code || before?.code || (await nextCode(tx)),
    name: input.name,
    company: input.company ?? before?.company ?? '',
    contacts: contactsOf({
      phones: input.phones ?? before?.phones ?? [],
      mails: input.mails ?? before?.mails ?? [],
      addresses: input.addresses ?? before?.addresses ?? [],
      cards: input.cards ?? before?.cards ?? [],
      otherNames: input.otherNames ?? before?.otherNames ?? [],
    }),
    taxNumber: input.taxNumber ?? before?.taxNumber ?? '',
    exemptReason: input.exemptReason ?? before?.exemptReason ?? '',
    group: input.group === undefined ? (before?.group?.id ?? null) : input.group,
    tags: input.tags ?? before?.tags ?? [],
    note: input.note ?? before?.note ?? '',
    fields: await requireFieldValues(tx, before?.fields ?? {}, input.fields ?? {}),
  };
}
