import { type Reader, sql } from '@counterpart/sdk/node';
import { type DrawerFigures, LIABILITY_TAX_CLASS, type ShiftFigures } from '../../api/index.ts';
import { CASH_KIND } from './cash-kind.ts';
import type { ShiftRow } from './read-shift.ts';

interface KindRow {
  readonly kind: string;
  readonly count: number;
  readonly discount_minor: number;
  readonly net_minor: number;
  readonly tax_minor: number;
  readonly total_minor: number;
  readonly cashRounding_minor: number;
}

/** Adds up a shift from what was posted in it; inside the closing transaction it is exactly what the Z seals. */
export async function shiftFigures(reader: Reader, shift: ShiftRow): Promise<ShiftFigures> {
  const { id } = shift;
  const kinds = await reader.all<KindRow>(sql`
    select kind, count(*) as count, sum(line_discount_minor + sale_discount_minor) as discount_minor,
      sum(net_minor) as net_minor, sum(tax_minor) as tax_minor, sum(total_minor) as total_minor,
      sum(cash_rounding_minor) as "cashRounding_minor"
    from sales_document where shift = ${id} group by kind order by kind`);
  const taxes = await reader.all<ShiftFigures['taxes'][number]>(sql`
    select t.tax as id, t.name, t.rate_ppm, sum(t.base_minor) as base_minor, sum(t.amount_minor) as amount_minor
    from sales_document_tax t join sales_document d on d.id = t.document
    where d.shift = ${id} group by t.tax, t.name, t.rate_ppm order by t.rate_ppm desc, t.tax, t.name`);
  const tenders = await reader.all<ShiftFigures['tenders'][number]>(sql`
    select method, kind, max(title) as title, count(*) as count,
      sum(case when amount_minor > 0 then amount_minor else 0 end) as taken_minor,
      sum(case when amount_minor < 0 then -amount_minor else 0 end) as refunded_minor
    from (
      select p.method, p.kind, p.title, p.tendered_minor - p.change_minor as amount_minor
      from sales_payment p join sales_document d on d.id = p.document where d.shift = ${id}) paid
    group by method, kind order by method, kind`);
  const liabilities = await reader.all<ShiftFigures['liabilities'][number]>(sql`
    select coalesce(l.category, '') as title, count(*) as count,
      sum(case when l.gross_minor > 0 then l.gross_minor else 0 end) as taken_minor,
      sum(case when l.gross_minor < 0 then -l.gross_minor else 0 end) as "givenBack_minor"
    from sales_line l join sales_document d on d.id = l.document
    where d.shift = ${id} and l.tax_class = ${LIABILITY_TAX_CLASS} group by l.category order by l.category`);
  const sum = (figure: Exclude<keyof KindRow, 'kind'>) => kinds.reduce((all, row) => all + row[figure], 0);
  const sales = kinds.find(({ kind }) => kind === 'sale');
  return {
    ...(await receiptRange(reader, id)),
    documentCount: sum('count'),
    documents: kinds.map(({ kind, count, total_minor }) => ({ kind, count, total_minor })),
    averageSale_minor: sales ? Math.round(sales.total_minor / sales.count) : null,
    discount_minor: sum('discount_minor'),
    net_minor: sum('net_minor'),
    taxes,
    tax_minor: sum('tax_minor'),
    total_minor: sum('total_minor'),
    cashRounding_minor: sum('cashRounding_minor'),
    liabilities,
    tenders,
    drawer: await drawerFigures(reader, shift, tenders),
  };
}

async function receiptRange(
  reader: Reader,
  shift: string,
): Promise<Pick<ShiftFigures, 'firstReceipt' | 'lastReceipt'>> {
  const first = await reader.get<{ receipt: string }>(
    sql`select receipt from sales_document where shift = ${shift} order by number limit 1`,
  );
  const last = await reader.get<{ receipt: string }>(
    sql`select receipt from sales_document where shift = ${shift} order by number desc limit 1`,
  );
  return { firstReceipt: first?.receipt ?? null, lastReceipt: last?.receipt ?? null };
}

async function drawerFigures(
  reader: Reader,
  { id, float_minor }: ShiftRow,
  tenders: ShiftFigures['tenders'],
): Promise<DrawerFigures> {
  const moved = await reader.all<{ kind: string; amount_minor: number }>(sql`
    select kind, sum(amount_minor) as amount_minor from sales_cash_movement where shift = ${id} group by kind`);
  const of = (kind: string) => moved.find((row) => row.kind === kind)?.amount_minor ?? 0;
  const cash = tenders.filter(({ kind }) => kind === CASH_KIND);
  const drawer = {
    float_minor,
    taken_minor: cash.reduce((all, { taken_minor }) => all + taken_minor, 0),
    refunded_minor: cash.reduce((all, { refunded_minor }) => all + refunded_minor, 0),
    paidIn_minor: of('paid-in'),
    paidOut_minor: of('paid-out'),
    dropped_minor: of('dropped'),
  };
  const { taken_minor, refunded_minor, paidIn_minor, paidOut_minor, dropped_minor } = drawer;
  const expected_minor =
    float_minor + taken_minor - refunded_minor + paidIn_minor - paidOut_minor - dropped_minor;
  return { ...drawer, expected_minor };
}
