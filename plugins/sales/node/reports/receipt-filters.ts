import type { ReportAsk } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';
import { hourOf } from '../figures/hour-of.ts';
import { onlyGoods } from '../figures/measures.ts';

const AND = sql` and `;

/** Which documents `d` have something of what was asked for. */
export function ofDocument(ask: ReportAsk): Sql {
  const { from, to, filters } = ask;
  const { register, person, hour, weekday, item, category } = filters;
  const lines = lineParts(ask);
  return sql.join(
    [
      sql`d.business_date >= ${from} and d.business_date <= ${to}`,
      ...(register === undefined ? [] : [sql`d.register = ${register}`]),
      ...(person === undefined ? [] : [sql`coalesce(d.person, '') = ${person}`]),
      ...(hour === undefined ? [] : [sql`${hourOf(sql`d.at`)} = ${Number(hour)}`]),
      ...(weekday === undefined
        ? []
        : [sql`(cast(strftime('%w', d.business_date) as integer) + 6) % 7 = ${Number(weekday)}`]),
      ...(category === undefined ? [] : [onDatesOf(category, ask)]),
      ...(lines.length === 0 ? [] : [withLines(lines, item !== undefined)]),
    ],
    AND,
  );
}

/** Which lines `l` of them. */
export function ofLine(ask: ReportAsk): Sql {
  return sql.join([sql`1 = 1`, ...lineParts(ask)], AND);
}

function lineParts({ filters: { item, category, of } }: ReportAsk): Sql[] {
  return [
    ...(item === undefined ? [] : [ofItem(item), onlyGoods]),
    ...(category === undefined ? [] : [sql`coalesce(l.category, '') = ${category}`, onlyGoods]),
    ...(of === 'discounted' ? [sql`l.line_discount_minor + l.sale_discount_minor <> 0`, onlyGoods] : []),
    ...(of === 'untaxed'
      ? [onlyGoods, sql`not exists (select 1 from sales_line_tax t where t.line = l.id)`]
      : []),
  ];
}

/** By the index of what was sold: a few among very many. */
function withLines(parts: readonly Sql[], few: boolean): Sql {
  const where = sql.join(parts, AND);
  return few
    ? sql`d.id in (select l.document from sales_line l where ${where})`
    : sql`exists (select 1 from sales_line l where l.document = d.id and ${where})`;
}

/** `<provider>|<ref>`, or `||<name>`: what has no reference goes by its name. */
function ofItem(item: string): Sql {
  if (item.startsWith('||')) return sql`l.ref is null and l.name = ${item.slice(2)}`;
  const cut = item.indexOf('|');
  return sql`l.provider = ${item.slice(0, cut)} and l.ref = ${item.slice(cut + 1)}`;
}

/** Its figures know on which dates there is any of a category. */
function onDatesOf(category: string, { from, to }: ReportAsk): Sql {
  return sql`d.business_date in (
    select f.span from sales_figures_category f
      where f.id >= ${from} and f.id < ${`${to}~`} and f.category = ${category}
    union select s.id from sales_figures_span s
      where s.summed = 0 and length(s.id) = 10 and s.id >= ${from} and s.id <= ${to})`;
}
