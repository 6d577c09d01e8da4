import type { CsvCell, Exporter, ExportPage } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ConsentPurpose, ConsentWay, CustomField } from '../../../api/index.ts';
import { readCustomFields } from '../../custom-fields/custom-field-rows.ts';
import { readCustomer } from '../../customers/read-customer.ts';
import type { CustomerColumn } from '../column.ts';
import { headerOf } from '../custom-columns.ts';
import { customerColumns } from '../customer-columns.ts';
import type { DraftConsent } from '../customer-draft.ts';

/** Everything of every customer, archived ones too, in the order in which they were made. */
export class CustomerExporter implements Exporter {
  readonly kind = 'customers';
  readonly permission = 'customers.export';

  constructor(@inject(Database) private readonly database: Database) {}

  async headers(): Promise<readonly string[]> {
    return [...written().map(({ header }) => header), ...(await this.#customFields()).map(headerOf)];
  }

  async page(after: string | null, limit: number): Promise<ExportPage> {
    const rows = await this.database.all<{ id: string }>(
      sql`select id from customers_customer where root_id = id and erased_at is null and id > ${after ?? ''} order by id limit ${limit}`,
    );
    const custom = await this.#customFields();
    const cells: CsvCell[][] = [];
    for (const { id } of rows) {
      const customer = (await readCustomer(this.database, id))!;
      const consents = await this.#consents(id);
      const earlierCodes = await this.#earlierCodes(id);
      const exported = { ...customer, consents, earlierCodes };
      cells.push([
        ...written().map((column) => column.write!(exported)),
        ...custom.map((field) => customCell(field, customer.fields[field.id] ?? '')),
      ]);
    }
    return { rows: cells, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  }

  async #customFields(): Promise<CustomField[]> {
    return (await readCustomFields(this.database)).filter(({ retired }) => !retired);
  }

  async #consents(customer: string): Promise<DraftConsent[]> {
    const rows = await this.database.all<{
      purpose: ConsentPurpose;
      given: number;
      how: ConsentWay;
      at: number;
    }>(
      sql`select purpose, given, how, at from customers_consent where customer_id in
            (select id from customers_customer where root_id = ${customer}) order by at, id`,
    );
    return rows.map((row) => ({ ...row, given: row.given === 1 }));
  }

  async #earlierCodes(customer: string): Promise<string[]> {
    const rows = await this.database.all<{ code: string }>(
      sql`select code from customers_customer where root_id = ${customer} and id <> ${customer} order by id`,
    );
    return rows.map(({ code }) => code);
  }
}

function written(): CustomerColumn[] {
  return customerColumns.filter(({ write }) => write);
}

function customCell({ kind }: CustomField, value: string): CsvCell {
  return kind === 'number' && value !== '' ? { figure: value } : value;
}
