import type { Report } from '@counterpart/sdk';
import { type Database, sql, sqlReport } from '@counterpart/sdk/node';
import { heldNow } from '../costing/stock-value.ts';
import { t } from '../text/t.ts';
import { endOfDate, startOfDate } from './end-of-date.ts';
import {
  CATEGORY,
  CODE,
  NAME,
  named,
  narrowed,
  openProduct,
  joinProduct,
  QUANTITY,
  SEE_STOCK,
  VALUE,
} from './product-columns.ts';

/** What lies there: goods of which little or nothing was sold in the period. */
export function slowStock(database: Database): Report {
  return sqlReport(database, {
    id: 'slowStock',
    title: t('reports.slowStock'),
    description: t('reports.slowStockHelp'),
    permission: SEE_STOCK,
    time: 'period',
    columns: [
      NAME,
      CODE,
      CATEGORY,
      QUANTITY,
      VALUE,
      { id: 'sold_milli', title: t('reports.soldInPeriod'), type: 'quantity', summed: true },
      { id: 'last_sold_at', title: t('reports.lastSold'), type: 'dateTime', choice: 'shown' },
    ],
    sort: { column: 'sold_milli', descending: false },
    filters: [
      { id: 'which', title: t('reports.which'), kind: 'choice', initial: 'dead' },
      { id: 'name', title: t('reports.product'), kind: 'search' },
    ],
    options: async () => [
      { value: 'dead', label: t('reports.dead') },
      { value: 'slow', label: t('reports.slow') },
    ],
    source: ({ from, to, filters }) => sql`
      select * from (
        select h.id, ${named}, h.quantity_milli, h.value_minor,
          coalesce((
            select -sum(m.quantity_milli) from inventory_move m
            where m.product_id = h.id and m.moved_at >= ${startOfDate(from)} and m.moved_at <= ${endOfDate(to)}
              and m.reason in ('sale', 'return', 'void', 'used')), 0) as sold_milli,
          (select max(m.moved_at) from inventory_move m
            where m.product_id = h.id and m.reason in ('sale', 'used')) as last_sold_at
        from (${heldNow()}) h ${joinProduct(sql`h.id`)}
        where h.quantity_milli > 0 and ${narrowed(filters)})
      where ${filters['which'] === 'slow' ? sql`sold_milli < quantity_milli` : sql`sold_milli <= 0`}`,
    link: (row) => openProduct(row.id),
  });
}
