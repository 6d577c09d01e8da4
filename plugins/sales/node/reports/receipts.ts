import type { Cells, Report, ReportAsk, ReportColumn, ReportPage, ReportWindow } from '@counterpart/sdk';
import { type Database, type Sql, sql } from '@counterpart/sdk/node';
import type { DocumentKind } from '../../api/index.ts';
import { byCategory, byHour, byItem } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { LINES, liabilitySum, lineSums, onlyGoods } from '../figures/measures.ts';
import { t } from '../text/t.ts';
import { SALE_COLUMNS, SALE_DERIVED, saleSums } from './columns.ts';
import { ofDocument, ofLine } from './receipt-filters.ts';
import { PERSON_FILTER, REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

const OWN: readonly ReportColumn[] = [
  { id: 'at', title: t('reports.at'), type: 'dateTime' },
  { id: 'receipt', title: t('reports.receipt'), type: 'text' },
  { id: 'kind', title: t('reports.kind'), type: 'text', choice: 'shown' },
  { id: 'register', title: t('reports.register'), type: 'text', choice: 'hidden' },
  { id: 'person', title: t('reports.person'), type: 'text', choice: 'shown' },
];
const LIABILITY: ReportColumn = {
  id: 'liability_minor',
  title: t('reports.liability'),
  type: 'money',
  summed: true,
  choice: 'hidden',
};
/** What the receipts themselves say, whatever of them was asked for. */
const OF_DOCUMENT = new Set(OWN.map(({ id }) => id));

/** Every document with what it has of what was asked for: what the figures of the other reports are made of. */
export function receiptsReport(database: Database, names: RegistersAndPeople): Report {
  const columns = [...OWN, ...SALE_COLUMNS, LIABILITY];
  return {
    id: 'receipts',
    title: t('reports.receipts'),
    description: t('reports.receiptsHelp'),
    permission: 'sales.reports',
    time: 'period',
    columns,
    sort: { column: 'at', descending: true },
    filters: [
      REGISTER_FILTER,
      PERSON_FILTER,
      { id: 'hour', title: t('reports.hour'), kind: 'given' },
      { id: 'weekday', title: t('reports.weekday'), kind: 'given' },
      { id: 'category', title: t('reports.category'), kind: 'given' },
      { id: 'item', title: t('reports.product'), kind: 'given' },
      { id: 'of', title: t('reports.only'), kind: 'given' },
    ],
    options: (filter) => names.options(filter),
    rows: (ask, window) => rows(database, names, ask, window),
    totals: (ask) => totals(database, ask),
  };
}

type Row = Cells & { readonly id: string };

/** The page first and then its figures, so that nobody sums what nobody sees; only a figure's order needs them all. */
async function rows(
  database: Database,
  names: RegistersAndPeople,
  ask: ReportAsk,
  { sort, offset, limit, only }: ReportWindow,
): Promise<ReportPage> {
  const direction = sort.descending ? sql`desc` : sql`asc`;
  const page = sql`limit ${limit} offset ${offset}`;
  const chosen = only ? sql`and d.id in (${sql.list(['', ...only])})` : sql.empty;
  const head = sql`d.id, d.at, d.receipt, d.kind, ${names.register(sql`d.register`)} as register,
    ${await names.person(sql`coalesce(d.person, '')`)} as person`;
  const first = OF_DOCUMENT.has(sort.column);
  const wanted = first
    ? sql`d.id in (select id from (select ${head} from sales_document d where ${ofDocument(ask)} ${chosen}
        order by ${order(sort.column, direction)} ${page}))`
    : sql`${ofDocument(ask)} ${chosen}`;
  const found = await database.all<Row>(sql`
    select *, ${SALE_DERIVED.margin_ppm} as margin_ppm from (
      select ${head}, ${lineSums}, ${withDerived}, ${liabilitySum}
      from ${LINES} where ${wanted} and ${ofLine(ask)} group by d.id)
    order by ${sort.column === 'at' ? sql`at ${direction}` : sql`${sql.name(sort.column)} ${direction}`}, id ${direction}
    ${first ? sql.empty : page}`);
  return {
    rows: found.map(({ id, ...cells }) => ({
      id,
      cells: { ...cells, kind: t(`kind.${cells['kind'] as DocumentKind}`) },
      open: { view: 'sales.history', argument: id },
    })),
    total: only ? found.length : await count(database, ask),
  };
}

function order(column: string, direction: Sql): Sql {
  if (column !== 'at') return sql`${sql.name(column)} ${direction}, d.id ${direction}`;
  return sql`d.business_date ${direction}, d.at ${direction}, d.id ${direction}`;
}

const goods = (figure: Sql): Sql => sql`sum(case when ${onlyGoods} then ${figure} else 0 end)`;
const withDerived: Sql = sql`
  ${goods(sql`l.line_discount_minor + l.sale_discount_minor`)} as discount_minor,
  ${goods(sql`case when c.cost_minor is null then 0 else l.net_minor - c.cost_minor end`)} as margin_minor`;

/** Figures that were summed already say it where they can tell the filters apart. */
function summed(ask: ReportAsk): Sql | undefined {
  const { category, item, of, hour, weekday, person, register } = ask.filters;
  if (of !== undefined) return undefined;
  const is = (column: Sql, value: string | undefined) =>
    value === undefined ? [] : [sql`${column} = ${value}`];
  const where = (...parts: Sql[][]) => sql`where ${sql.join([sql`1 = 1`, ...parts.flat()], sql` and `)}`;
  const byDocument = [hour, weekday, person].some((value) => value !== undefined);
  if (item !== undefined) {
    if (byDocument || register !== undefined || category !== undefined) return undefined;
    const itemOf = sql`case when ref = '' then '||' || name else provider || '|' || ref end`;
    return sql`(select *, 0 as liability_minor from (${figuresOf(byItem, ask)})) ${where(is(itemOf, item))}`;
  }
  if (category !== undefined) {
    if (byDocument) return undefined;
    return sql`(select *, 0 as liability_minor from (${figuresOf(byCategory, ask)}))
      ${where(is(sql`category`, category), is(sql`register`, register))}`;
  }
  const weekdayOf = sql`(cast(strftime('%w', span) as integer) + 6) % 7`;
  return sql`(${figuresOf(byHour, ask)}) ${where(
    is(sql`register`, register),
    is(sql`person`, person),
    hour === undefined ? [] : [sql`hour = ${Number(hour)}`],
    weekday === undefined ? [] : [sql`${weekdayOf} = ${Number(weekday)}`],
  )}`;
}

async function count(database: Database, ask: ReportAsk): Promise<number> {
  const figures = summed(ask);
  const counted = await database.get<{ n: number | null }>(
    figures
      ? sql`select sum(documents) as n from ${figures}`
      : sql`select count(*) as n from sales_document d where ${ofDocument(ask)}`,
  );
  return counted?.n ?? 0;
}

async function totals(database: Database, ask: ReportAsk): Promise<Cells> {
  const figures = summed(ask);
  const sums = figures
    ? sql`select ${saleSums}, sum(liability_minor) as liability_minor from ${figures}`
    : sql`select ${lineSums}, ${withDerived}, ${liabilitySum}
        from ${LINES} where ${ofDocument(ask)} and ${ofLine(ask)}`;
  const found = await database.get<Cells>(
    sql`select *, ${SALE_DERIVED.margin_ppm} as margin_ppm from (${sums})`,
  );
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([id, sum]) => [id, id === 'margin_ppm' ? sum : (sum ?? 0)]),
  );
}
