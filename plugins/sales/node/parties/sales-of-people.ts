import { inject, injectable } from 'inversify';
import { formatAmount, formatQuantity } from '@counterpart/sdk';
import {
  Database,
  type Person,
  type PersonalDataKeeper,
  type PersonalSection,
  ShopService,
  type Sql,
  sql,
  type Tx,
} from '@counterpart/sdk/node';
import type { ParkedContent, Receipt } from '../../api/index.ts';
import { readReceipt } from '../receipts/read-receipt.ts';

/** What sales keeps about somebody: which documents were for them, and the carts that wait. */
@injectable()
export class SalesOfPeople implements PersonalDataKeeper {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async export(person: Person): Promise<PersonalSection[]> {
    const documents = await this.database.all<{ id: string }>(sql`
      select p.id from sales_document_party p join sales_document d on d.id = p.id
      where ${isOf(person)} order by d.at, d.id`);
    const receipts: Receipt[] = [];
    for (const { id } of documents) receipts.push((await readReceipt(this.database, { id }))!);
    if (receipts.length === 0) return [];
    const { locale } = await this.shops.get();
    return [
      {
        title: 'Purchases',
        rows: receipts.map((receipt) => ({
          label: `${receipt.receipt}, ${receipt.businessDate}`,
          value: inWords(receipt, locale),
        })),
        data: receipts.map(asData),
      },
    ];
  }

  /** What was sold stays, to nobody in particular. */
  async erase(tx: Tx, person: Person): Promise<void> {
    await tx.run(sql`delete from sales_document_party as p where ${isOf(person)}`);
    const parked = await tx.all<{ id: string; content: string }>(sql`select id, content from sales_parked`);
    for (const { id, content } of parked) {
      const sale = JSON.parse(content) as ParkedContent;
      if (sale.party?.provider !== person.provider || !person.refs.includes(sale.party.ref)) continue;
      // It may have been called after them.
      await tx.run(sql`
        update sales_parked set name = '', content = ${JSON.stringify({ ...sale, party: null })} where id = ${id}`);
    }
  }

  async eraseAtTill(tx: Tx, { provider, refs }: Person): Promise<void> {
    await tx.run(sql`
      update sales_cart set party_provider = null, party_ref = null, party_name = null, parked_name = null,
        exempt_reason = case when exempt_by_party = 1 then null else exempt_reason end, exempt_by_party = 0
      where party_provider = ${provider} and party_ref in (${sql.list(refs)})`);
  }
}

function isOf({ provider, refs }: Person): Sql {
  return sql`p.provider = ${provider} and p.ref in (${sql.list(refs)})`;
}

function inWords({ lines, total_minor, currency }: Receipt, locale: string): string {
  const what = lines.map(({ name, quantity_milli }) => `${formatQuantity(quantity_milli, locale)} × ${name}`);
  return `${formatAmount(total_minor, { currency, locale, display: 'code' })}: ${what.join('; ')}`;
}

function asData({ receipt, kind, at, businessDate, currency, total_minor, lines, payments }: Receipt) {
  return {
    receipt,
    kind,
    at,
    businessDate,
    currency,
    total_minor,
    lines: lines.map(({ name, sku, quantity_milli, unitPrice_minor, gross_minor, note }) => ({
      name,
      sku,
      quantity_milli,
      unitPrice_minor,
      gross_minor,
      note,
    })),
    payments: payments.map(({ title, tendered_minor, change_minor, reference }) => ({
      title,
      tendered_minor,
      change_minor,
      reference,
    })),
  };
}
