import { canonicalJson, type CallContext, type JsonObject, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SaveSupplier as Input, Supplier, SupplierStatus } from '../../../api/index.ts';
import { foldName, searchText } from '../../search/fold.ts';
import { readSupplier, type SupplierRow, readSupplierRow } from './read-supplier.ts';

type Fields = Pick<
  SupplierRow,
  | 'name'
  | 'contact'
  | 'phone'
  | 'email'
  | 'address'
  | 'customer_number'
  | 'lead_days'
  | 'minimum_order_minor'
  | 'note'
>;

/** Adds a supplier, or changes one unless somebody else changed it meanwhile. */
export class SaveSupplier {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<Supplier | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const before = await this.#before(tx, input);
        const fields = merge(input, before);
        const id = input.id ?? this.ids.next();
        if (before) await update(tx, id, fields);
        else await insert(tx, id, fields);
        return (await readSupplier(tx, id, { costs: true }))!;
      },
      {
        label: input.id === undefined ? 'new supplier' : 'supplier change',
        request: { id: context.requestId, fingerprint: `inventory.saveSupplier ${canonicalJson(input)}` },
      },
    );
  }

  /** Takes a supplier off the lists or puts it back. Doing it twice changes nothing. */
  setStatus(supplier: string, status: SupplierStatus, context: CallContext): Promise<Supplier | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(
          sql`update inventory_supplier set status = ${status}, revision = revision + 1, updated_at = ${tx.now}
              where id = ${supplier} and status <> ${status}`,
        );
        return (await readSupplier(tx, supplier, { costs: true })) ?? refuseUnknownSupplier(tx);
      },
      {
        label: status === 'archived' ? 'supplier archived' : 'supplier restored',
        request: { id: context.requestId, fingerprint: `inventory.supplier ${status} ${supplier}` },
      },
    );
  }

  async #before(tx: Tx, input: Input): Promise<SupplierRow | undefined> {
    if (input.id === undefined) return undefined;
    const row = await readSupplierRow(tx, input.id);
    if (!row) return refuseUnknownSupplier(tx);
    if (input.revision !== row.revision)
      return tx.refuse(
        'changed-elsewhere',
        `${row.name} was changed elsewhere meanwhile. Compare both, then save again.`,
        { supplier: row.id, revision: row.revision, ...differences(input, row) },
      );
    return row;
  }
}

export function refuseUnknownSupplier(tx: Tx): never {
  return tx.refuse('unknown-supplier', 'There is no such supplier any more. Choose another.', {
    field: 'supplier',
  });
}

function merge(input: Input, before: SupplierRow | undefined): Fields {
  return {
    name: input.name,
    contact: input.contact ?? before?.contact ?? '',
    phone: input.phone ?? before?.phone ?? '',
    email: input.email ?? before?.email ?? '',
    address: input.address ?? before?.address ?? '',
    customer_number: input.customerNumber ?? before?.customer_number ?? '',
    lead_days: input.leadDays === undefined ? (before?.lead_days ?? null) : input.leadDays,
    minimum_order_minor: input.minimumOrder_minor ?? before?.minimum_order_minor ?? 0,
    note: input.note ?? before?.note ?? '',
  };
}

/** Where what somebody typed differs from what is stored by now. */
function differences(input: Input, stored: SupplierRow): JsonObject {
  const typed = merge(input, stored);
  const fields = (Object.keys(typed) as (keyof Fields)[]).filter((name) => typed[name] !== stored[name]);
  const pick = (from: Fields): JsonObject => Object.fromEntries(fields.map((name) => [name, from[name]]));
  return { fields, yours: pick(typed), theirs: pick(stored) };
}

function searched({ name, contact, customer_number, phone }: Fields): string {
  return searchText(name, [contact, customer_number, phone]);
}

async function insert(tx: Tx, id: string, fields: Fields): Promise<void> {
  await tx.run(
    sql`insert into inventory_supplier
          (id, name, name_folded, search_text, contact, phone, email, address, customer_number, lead_days,
           minimum_order_minor, note, status, revision, created_at, updated_at)
        values (${id}, ${fields.name}, ${foldName(fields.name)}, ${searched(fields)}, ${fields.contact},
          ${fields.phone}, ${fields.email}, ${fields.address}, ${fields.customer_number}, ${fields.lead_days},
          ${fields.minimum_order_minor}, ${fields.note}, 'active', 1, ${tx.now}, ${tx.now})`,
  );
}

async function update(tx: Tx, id: string, fields: Fields): Promise<void> {
  await tx.run(
    sql`update inventory_supplier set name = ${fields.name}, name_folded = ${foldName(fields.name)},
          search_text = ${searched(fields)}, contact = ${fields.contact}, phone = ${fields.phone},
          email = ${fields.email}, address = ${fields.address}, customer_number = ${fields.customer_number},
          lead_days = ${fields.lead_days}, minimum_order_minor = ${fields.minimum_order_minor},
          note = ${fields.note}, revision = revision + 1, updated_at = ${tx.now}
        where id = ${id}`,
  );
}
