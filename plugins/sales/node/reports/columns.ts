import type { ReportColumn } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';
import { LINE_MEASURES } from '../figures/measures.ts';
import { t } from '../text/t.ts';

/** Sees what was earned: costs and margins. */
export const SEE_MARGIN = 'sales.seeMargin';

/** What every report of sold goods shows, from what was sold to what was earned. */
export const SALE_COLUMNS: readonly ReportColumn[] = [
  { id: 'quantity_milli', title: t('reports.quantity'), type: 'quantity', summed: true, choice: 'shown' },
  { id: 'sold_minor', title: t('reports.sold'), type: 'money', summed: true, choice: 'hidden' },
  { id: 'refunded_minor', title: t('reports.refunded'), type: 'money', summed: true, choice: 'hidden' },
  { id: 'voided_minor', title: t('reports.voided'), type: 'money', summed: true, choice: 'hidden' },
  { id: 'discount_minor', title: t('reports.discount'), type: 'money', summed: true, choice: 'hidden' },
  { id: 'net_minor', title: t('reports.net'), type: 'money', summed: true, choice: 'shown' },
  { id: 'tax_minor', title: t('reports.tax'), type: 'money', summed: true, choice: 'shown' },
  { id: 'total_minor', title: t('reports.total'), type: 'money', summed: true },
  ...costColumns('hidden'),
];

export function costColumns(costs: 'shown' | 'hidden'): ReportColumn[] {
  const permission = SEE_MARGIN;
  return [
    {
      id: 'costed_minor',
      title: t('reports.costed'),
      type: 'money',
      summed: true,
      permission,
      choice: 'hidden',
    },
    { id: 'cost_minor', title: t('reports.cost'), type: 'money', summed: true, permission, choice: costs },
    {
      id: 'margin_minor',
      title: t('reports.margin'),
      type: 'money',
      summed: true,
      permission,
      choice: 'shown',
    },
    { id: 'margin_ppm', title: t('reports.marginShare'), type: 'percent', permission, choice: 'shown' },
  ];
}

/** Of columns that {@link saleSums} or {@link saleFigures} select. */
export const SALE_DERIVED = {
  margin_ppm: share(sql`margin_minor`, sql`costed_minor`),
};

/** The measures of figures, summed over a group. */
export const saleSums: Sql = sql`
  ${sql.join(LINE_MEASURES.map((measure) => sql`sum(${sql.name(measure)}) as ${sql.name(measure)}`))},
  sum(line_discount_minor + sale_discount_minor) as discount_minor,
  sum(costed_minor - cost_minor) as margin_minor`;

/** `part` of `whole` in parts per million; null where there is no whole. */
export function share(part: Sql, whole: Sql): Sql {
  return sql`case when ${whole} = 0 then null else cast(round(1000000.0 * ${part} / ${whole}) as integer) end`;
}

/** So much for each; null where there are none. */
export function average(sum: Sql, count: Sql): Sql {
  return sql`case when ${count} = 0 then null else cast(round(1.0 * ${sum} / ${count}) as integer) end`;
}
