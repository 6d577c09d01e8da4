import type { ReportColumn } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

export const SEE_STOCK = 'inventory.view';
export const SEE_COST = 'inventory.seeCost';

export const NAME: ReportColumn = { id: 'name', title: t('reports.product'), type: 'text' };
export const CODE: ReportColumn = { id: 'code', title: t('reports.code'), type: 'text', choice: 'shown' };
export const CATEGORY: ReportColumn = {
  id: 'category',
  title: t('reports.category'),
  type: 'text',
  choice: 'hidden',
};
export const QUANTITY: ReportColumn = {
  id: 'quantity_milli',
  title: t('reports.onHand'),
  type: 'quantity',
  summed: true,
};
export const VALUE: ReportColumn = {
  id: 'value_minor',
  title: t('reports.value'),
  type: 'money',
  summed: true,
  permission: SEE_COST,
};

/** Of `inventory_product p` and its category `k`. */
export const named: Sql = sql`p.name, p.code, coalesce(k.name, ${t('reports.noCategory')}) as category`;
export const joinProduct = (id: Sql): Sql =>
  sql`join inventory_product p on p.id = ${id} left join inventory_category k on k.id = p.category_id`;

export const openProduct = (id: string) => ({ view: 'inventory.products', argument: id });

/** By name, code or category, as far as they are asked for. */
export function narrowed(filters: Readonly<Record<string, string>>): Sql {
  const { name, category } = filters;
  return sql.join(
    [
      sql`1 = 1`,
      ...(name ? [sql`(p.name like ${like(name)} escape '!' or p.code like ${like(name)} escape '!')`] : []),
      ...(category === undefined ? [] : [sql`coalesce(p.category_id, '') = ${category}`]),
    ],
    sql` and `,
  );
}

function like(term: string): string {
  return `%${term.replaceAll(/[!%_]/g, '!$&')}%`;
}
