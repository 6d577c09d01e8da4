import type { Report } from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { heldThen } from '../costing/stock-value.ts';
import { t } from '../text/t.ts';
import { endOfDate } from './end-of-date.ts';
import {
  CATEGORY,
  CODE,
  NAME,
  named,
  openProduct,
  joinProduct,
  QUANTITY,
  SEE_COST,
  VALUE,
} from './product-columns.ts';

const DAY_MS = 86_400_000;
/** Up to so many days, each with its words; the last is older. */
const AGES = [
  { id: 'a', days: 30, title: t('reports.age30') },
  { id: 'b', days: 90, title: t('reports.age90') },
  { id: 'c', days: 180, title: t('reports.age180') },
  { id: 'd', days: 365, title: t('reports.age365') },
] as const;
const OLDER = { id: 'e', title: t('reports.ageOlder') };
const UNKNOWN = { id: 'f', title: t('reports.ageUnknown') };
const TITLES = new Map([...AGES, OLDER, UNKNOWN].map(({ id, title }) => [id as string, title]));

/** How long goods have been there: what is left came in last. */
export function stockAgeing(database: Database): Report[] {
  const common = { permission: SEE_COST, time: 'date' } as const;
  return [
    sqlReport(database, {
      ...common,
      id: 'stockAgeing',
      title: t('reports.stockAgeing'),
      description: t('reports.stockAgeingHelp'),
      columns: [{ id: 'age', title: t('reports.age'), type: 'text' }, QUANTITY, VALUE],
      sort: { column: 'age', descending: false },
      chart: {
        kind: 'time',
        label: 'age',
        series: ['value_minor'],
        sort: { column: 'age', descending: false },
        most: 6,
      },
      shown: { age: (age) => TITLES.get(String(age)) ?? age },
      source: ({ to }) => sql`
        select age as id, age, sum(quantity_milli) as quantity_milli, sum(value_minor) as value_minor
        from (${arrivals(endOfDate(to))}) group by age`,
      link: (row) => ({
        report: 'inventory.agedStock',
        filters: { age: row.id },
        labels: { age: TITLES.get(row.id) ?? row.id },
      }),
    }),
    sqlReport(database, {
      ...common,
      id: 'agedStock',
      title: t('reports.agedStock'),
      description: t('reports.agedStockHelp'),
      columns: [
        NAME,
        CODE,
        CATEGORY,
        { id: 'since', title: t('reports.since'), type: 'dateTime', choice: 'shown' },
        QUANTITY,
        VALUE,
      ],
      sort: { column: 'since', descending: false },
      filters: [{ id: 'age', title: t('reports.age'), kind: 'given' }],
      source: ({ to, filters: { age } }) => sql`
        select a.product_id as id, ${named}, min(a.moved_at) as since, sum(a.quantity_milli) as quantity_milli,
          sum(a.value_minor) as value_minor
        from (${arrivals(endOfDate(to))}) a ${joinProduct(sql`a.product_id`)}
        where ${age === undefined ? sql`1 = 1` : sql`a.age = ${age}`} group by a.product_id`,
      link: (row) => openProduct(row.id),
    }),
  ];
}

/**
 * What is left of each arrival, the newest first until all that is there has come from somewhere; what no arrival
 * accounts for came with the first. Values are cut at running sums, so that they add up to the unit.
 */
function arrivals(at: number): Sql {
  const came = sql`
    select product_id, moved_at, quantity_milli,
      sum(quantity_milli) over (partition by product_id order by moved_at desc, id desc) as running,
      row_number() over (partition by product_id order by moved_at, id) as nth
    from inventory_move
    where moved_at <= ${at} and quantity_milli > 0 and location_id is not null
      and reason in ('opening', 'received', 'found', 'correction', 'count')`;
  const cut = sql`
    select h.id as product_id, i.moved_at, h.quantity_milli as owned,
      case when h.is_unknown then 0 else h.value_minor end as worth,
      case when i.product_id is null or i.nth = 1 or i.running > h.quantity_milli then h.quantity_milli
        else i.running end as upto,
      case when i.product_id is null then 0 when i.running - i.quantity_milli > h.quantity_milli then h.quantity_milli
        else i.running - i.quantity_milli end as before
    from (${heldThen(at)}) h left join (${came}) i on i.product_id = h.id where h.quantity_milli > 0`;
  return sql`
    select product_id, moved_at, ${ageOf(sql`(${at} - moved_at)`)} as age, upto - before as quantity_milli,
      cast(round(1.0 * worth * upto / owned) as integer) - cast(round(1.0 * worth * before / owned) as integer)
        as value_minor
    from (${cut}) where upto > before`;
}

function ageOf(age: Sql): Sql {
  const steps = AGES.map(({ id, days }) => sql`when ${age} <= ${days * DAY_MS} then ${id}`);
  return sql`case when moved_at is null then ${UNKNOWN.id} ${sql.join(steps, sql` `)} else ${OLDER.id} end`;
}
