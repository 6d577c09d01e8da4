import { formatAmount } from '@counterpart/sdk';
import {
  Database,
  type Person,
  type PersonalDataKeeper,
  type PersonalSection,
  ShopService,
  sql,
  type Tx,
} from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Customer } from '../../api/index.ts';
import { readCustomer } from '../customers/read-customer.ts';
import { t } from '../text/t.ts';

const PROVIDER = 'customers';

/** The record of a customer, as everything that is kept about a person. */
export class CustomerRecords implements PersonalDataKeeper {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async export({ provider, refs }: Person): Promise<PersonalSection[]> {
    const customer = provider === PROVIDER ? await readCustomer(this.database, refs[0]!) : null;
    if (!customer) return [];
    return [await this.#record(customer), ...(await this.#consents(refs)), ...(await this.#balances(refs))];
  }

  async erase(tx: Tx, { provider, refs }: Person, { again }: { readonly again: boolean }): Promise<void> {
    if (provider !== PROVIDER) return;
    const own = sql.list(refs);
    if (!again) await this.#requireSettled(tx, refs);
    await tx.run(sql`delete from customers_contact where customer_id in (${own})`);
    await tx.run(sql`delete from customers_tag where customer_id in (${own})`);
    await tx.run(sql`delete from customers_ledger_note where customer_id in (${own})`);
    for (const ref of refs) {
      const code = `erased-${ref.slice(-12)}`;
      await tx.run(sql`
        update customers_customer set code = ${code}, code_folded = ${code}, name = ${t('erasedCustomer')},
          name_folded = '', company = '', tax_number = '', exempt_reason = '', group_id = null, note = '', fields = '{}',
          words = '', status = case when root_id = id then 'archived' else status end, revision = revision + 1,
          updated_at = ${tx.now}, erased_at = coalesce(erased_at, ${tx.now})
        where id = ${ref}`);
    }
  }

  /** Whoever owes the shop something, or has something with it, cannot be nobody yet. */
  async #requireSettled(tx: Tx, refs: readonly string[]): Promise<void> {
    const open = await tx.get<{ id: string }>(sql`
      select id from customers_account where id in (${sql.list(refs)}) and balance_minor <> 0
      union select id from customers_credit where id in (${sql.list(refs)}) and balance_minor <> 0`);
    if (open) tx.refuse('open-balance', t('erase.openBalance'), { customer: open.id });
  }

  async #record(customer: Customer): Promise<PersonalSection> {
    const fields = await this.database.all<{ id: string; title: string }>(
      sql`select id, title from customers_field`,
    );
    const contacts = [...customer.phones, ...customer.mails, ...customer.addresses];
    const rows = [
      { label: t('person.name'), value: customer.name },
      ...customer.otherNames.map((value) => ({ label: t('person.otherName'), value })),
      { label: t('person.number'), value: customer.code },
      { label: t('person.company'), value: customer.company },
      { label: t('person.taxNumber'), value: customer.taxNumber },
      { label: t('person.exempt'), value: customer.exemptReason },
      { label: t('person.group'), value: customer.group?.name ?? '' },
      ...contacts.map(({ label, value }) => ({ label: label || t('person.contact'), value })),
      ...customer.cards.map((value) => ({ label: t('person.card'), value })),
      { label: t('person.tags'), value: customer.tags.join(', ') },
      ...fields.map(({ id, title }) => ({ label: title, value: customer.fields[id] ?? '' })),
      { label: t('person.note'), value: customer.note },
    ];
    return {
      title: t('person.record'),
      rows: rows.filter(({ value }) => value !== ''),
      data: JSON.parse(JSON.stringify(customer)),
    };
  }

  async #consents(refs: readonly string[]): Promise<PersonalSection[]> {
    const consents = await this.database.all<{ purpose: string; given: number; how: string; at: number }>(sql`
      select purpose, given, how, at from customers_consent where customer_id in (${sql.list(refs)})
      order by at, id`);
    if (consents.length === 0) return [];
    return [
      {
        title: t('person.consents'),
        rows: consents.map(({ purpose, given, how, at }) => ({
          label: `${new Date(at).toISOString().slice(0, 10)}, ${purpose}`,
          value: `${given === 1 ? t('person.given') : t('person.takenBack')} (${how})`,
        })),
        data: consents.map(({ given, ...consent }) => ({ ...consent, given: given === 1 })),
      },
    ];
  }

  async #balances(refs: readonly string[]): Promise<PersonalSection[]> {
    const { currency, locale } = await this.shops.get();
    const sections: PersonalSection[] = [];
    for (const { title, entries, isMoney } of LEDGERS) {
      const rows = await this.database.all<Entry>(sql`${entries(refs)}`);
      if (rows.length === 0) continue;
      const written = (amount: number) =>
        isMoney ? formatAmount(amount, { currency, locale, display: 'code' }) : String(amount);
      sections.push({
        title: t(title),
        rows: rows.map(({ day, kind, receipt, amount, note }) => ({
          label: [day, kind, receipt].filter(Boolean).join(', '),
          value: [written(amount), note].filter(Boolean).join(' · '),
        })),
        data: rows.map((row) => ({ ...row })),
      });
    }
    return sections;
  }
}

interface Entry {
  readonly day: string;
  readonly kind: string;
  readonly receipt: string | null;
  readonly amount: number;
  readonly note: string | null;
}

const LEDGERS = [
  {
    title: 'person.account',
    isMoney: true,
    entries: (refs: readonly string[]) => sql`
      select e.business_date as day, e.kind, e.receipt, e.amount_minor as amount, n.note
      from customers_account_entry e left join customers_ledger_note n on n.id = e.id
      where e.customer_id in (${sql.list(refs)}) order by e.at, e.position`,
  },
  {
    title: 'person.credit',
    isMoney: true,
    entries: (refs: readonly string[]) => sql`
      select e.business_date as day, e.kind, e.receipt, e.amount_minor as amount, n.note
      from customers_credit_entry e left join customers_ledger_note n on n.id = e.id
      where e.customer_id in (${sql.list(refs)}) order by e.at, e.position`,
  },
  {
    title: 'person.points',
    isMoney: false,
    entries: (refs: readonly string[]) => sql`
      select e.business_date as day, e.kind, e.receipt, e.amount, n.note
      from customers_points_entry e left join customers_ledger_note n on n.id = e.id
      where e.customer_id in (${sql.list(refs)}) order by e.at, e.position`,
  },
] as const;
