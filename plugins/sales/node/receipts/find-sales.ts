import { inject, injectable } from 'inversify';
import { decimalSeparator, parseAmount, type Shop } from '@counterpart/sdk';
import { Database, ShopService, type Sql, sql } from '@counterpart/sdk/node';
import type { DocumentKind, PartyRef, SaleSummary, Sellable } from '../../api/index.ts';
import { KnownParties } from '../parties/known-parties.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { summaryColumns } from './sale-summary.ts';

/** Nobody reads further. */
const COUNT_AT_MOST = 10_000;

interface Ask {
  readonly term: string;
  readonly kind: DocumentKind | null;
  /** Business dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly party: PartyRef | null;
  readonly limit: number;
  readonly offset: number;
}

/** Finds documents by what people remember of them: number, day, something on it, what it came to. */
@injectable()
export class FindSales {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(KnownParties) private readonly parties: KnownParties,
  ) {}

  async find(ask: Ask): Promise<{ sales: SaleSummary[]; total: number }> {
    const where = sql.join(
      [sql`1 = 1`, ...narrowed(ask), ...(await this.#of(ask.party)), ...(await this.#meant(ask.term))],
      AND,
    );
    const counted = await this.database.get<{ total: number }>(
      sql`select count(*) as total from (select 1 from sales_document d where ${where} limit ${COUNT_AT_MOST})`,
    );
    const sales = await this.database.all<SaleSummary>(sql`
      select ${summaryColumns} from sales_document d where ${where}
      order by d.at desc, d.id desc limit ${ask.limit} offset ${ask.offset}`);
    return { sales, total: counted?.total ?? 0 };
  }

  /** A term may be a number, an amount, a code and a name at once: whatever matches is shown. */
  async #meant(term: string): Promise<Sql[]> {
    if (term === '') return [];
    const printed = term.toUpperCase();
    if (RECEIPT.test(printed) && (await this.#isReceipt(printed))) return [sql`d.receipt = ${printed}`];
    const shop = await this.shops.get();
    const found = await this.catalogue.resolve(term);
    const either = [
      ...byNumber(term),
      ...byAmount(term, shop),
      ...(await this.#byCustomer(term)),
      found ? withItem(found) : withText(term),
    ];
    return [sql`(${sql.join(either, sql` or `)})`];
  }

  async #of(party: PartyRef | null): Promise<Sql[]> {
    return party === null ? [] : [soldTo(party.provider, await this.parties.refsOf(party))];
  }

  /** Also under the references they had before a merge. */
  async #byCustomer(term: string): Promise<Sql[]> {
    if (term.length < SHORTEST_NAME) return [];
    const found = await this.parties.search(term, MOST_CUSTOMERS);
    return Promise.all(found.map(async (party) => soldTo(party.provider, await this.parties.refsOf(party))));
  }

  /** A stock code may look like one. */
  async #isReceipt(receipt: string): Promise<boolean> {
    const found = await this.database.get<{ id: string }>(
      sql`select id from sales_document where receipt = ${receipt}`,
    );
    return found !== undefined;
  }
}

/** Fewer letters are in too many names to mean somebody. */
const SHORTEST_NAME = 2;
const MOST_CUSTOMERS = 20;
const AND = sql` and `;
/** As printed: `R1-000042`. */
const RECEIPT = /^\p{L}\w*-\d{6,}$/u;

function narrowed({ kind, from, to }: Ask): Sql[] {
  return [
    ...(kind === null ? [] : [sql`d.kind = ${kind}`]),
    ...(from === null ? [] : [sql`d.business_date >= ${from}`]),
    ...(to === null ? [] : [sql`d.business_date <= ${to}`]),
  ];
}

/** The number alone, of any register. */
function byNumber(term: string): Sql[] {
  return /^\d{1,9}$/.test(term) ? [sql`d.number = ${Number(term)}`] : [];
}

/** Either way: people remember what was paid and what they got back. */
function byAmount(term: string, { currency, locale }: Shop): Sql[] {
  const amount = parseAmount(term, { currency, locale, decimalSeparator: decimalSeparator(locale) });
  if (!amount.ok) return [];
  return [sql`d.total_minor in (${sql.list([amount.amount_minor, -amount.amount_minor])})`];
}

/** By the index of what was sold: a few among very many. */
function withItem({ provider, ref }: Sellable): Sql {
  return sql`d.id in (select l.document from sales_line l where l.provider = ${provider} and l.ref = ${ref})`;
}

/** By the index of whom it was for. */
function soldTo(provider: string, refs: readonly string[]): Sql {
  return sql`d.id in (
    select p.id from sales_document_party p where p.provider = ${provider} and p.ref in (${sql.list(refs)}))`;
}

/** Document by document, the newest first, until the page is full. */
function withText(term: string): Sql {
  const text = like(term);
  return sql`exists (
    select 1 from sales_line l
    where l.document = d.id and (l.name like ${text} escape '!' or l.sku like ${text} escape '!'))`;
}

function like(term: string): string {
  return `%${term.replaceAll(/[!%_]/g, '!$&')}%`;
}
