import { inject, injectable } from 'inversify';
import { decimalSeparator, parseAmount, type Shop } from '@counterpart/sdk';
import { Database, ShopService, type Sql, sql } from '@counterpart/sdk/node';
import type { DocumentKind, SaleSummary } from '../../api/index.ts';
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
  ) {}

  async find(ask: Ask): Promise<{ sales: SaleSummary[]; total: number }> {
    const where = sql.join([sql`1 = 1`, ...narrowed(ask), ...(await this.#meant(ask.term))], AND);
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
    const shop = await this.shops.get();
    const found = await this.catalogue.resolve(term);
    const either = [
      ...byNumber(term),
      ...byAmount(term, shop),
      ...(found
        ? [hasLine(sql`l.provider = ${found.provider} and l.ref = ${found.ref}`)]
        : [hasLine(sql`(l.name like ${like(term)} escape '!' or l.sku like ${like(term)} escape '!')`)]),
    ];
    return [sql`(${sql.join(either, sql` or `)})`];
  }
}

const AND = sql` and `;

function narrowed({ kind, from, to }: Ask): Sql[] {
  return [
    ...(kind === null ? [] : [sql`d.kind = ${kind}`]),
    ...(from === null ? [] : [sql`d.business_date >= ${from}`]),
    ...(to === null ? [] : [sql`d.business_date <= ${to}`]),
  ];
}

/** As printed, or the number alone, of any register. */
function byNumber(term: string): Sql[] {
  const printed = sql`d.receipt = ${term.toUpperCase()}`;
  return /^\d{1,9}$/.test(term) ? [printed, sql`d.number = ${Number(term)}`] : [printed];
}

/** Either way: people remember what was paid and what they got back. */
function byAmount(term: string, { currency, locale }: Shop): Sql[] {
  const amount = parseAmount(term, { currency, locale, decimalSeparator: decimalSeparator(locale) });
  if (!amount.ok) return [];
  return [sql`d.total_minor in (${sql.list([amount.amount_minor, -amount.amount_minor])})`];
}

function hasLine(condition: Sql): Sql {
  return sql`exists (select 1 from sales_line l where l.document = d.id and ${condition})`;
}

function like(term: string): string {
  return `%${term.replaceAll(/[!%_]/g, '!$&')}%`;
}
