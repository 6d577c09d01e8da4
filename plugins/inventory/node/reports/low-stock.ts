import type { Report } from '@counterpart/sdk';
import { type Database, sql, sqlReport } from '@counterpart/sdk/node';
import { isLow, levelTables, onOrder } from '../purchasing/reorder/stock-figures.ts';
import { t } from '../text/t.ts';
import { CODE, NAME, openProduct, SEE_STOCK } from './product-columns.ts';

/** What has to be ordered, by location. */
export function lowStock(database: Database): Report {
  return sqlReport(database, {
    id: 'lowStock',
    title: t('reports.lowStock'),
    description: t('reports.lowStockHelp'),
    permission: SEE_STOCK,
    time: 'now',
    columns: [
      NAME,
      CODE,
      { id: 'location', title: t('reports.location'), type: 'text', choice: 'shown' },
      { id: 'free_milli', title: t('reports.free'), type: 'quantity', summed: true },
      { id: 'point_milli', title: t('reports.point'), type: 'quantity' },
      { id: 'on_order_milli', title: t('reports.onOrder'), type: 'quantity', summed: true },
      { id: 'missing_milli', title: t('reports.missing'), type: 'quantity', summed: true },
    ],
    sort: { column: 'missing_milli', descending: true },
    source: () => sql`
      select v.id, p.id as product, p.name, p.code, l.name as location, v.point_milli,
        coalesce(s.on_hand_milli - s.reserved_milli, 0) as free_milli,
        ${onOrder(sql`v.product_id`, sql`v.location_id`)} as on_order_milli,
        case when v.target_milli > coalesce(s.on_hand_milli - s.reserved_milli, 0)
          then v.target_milli - coalesce(s.on_hand_milli - s.reserved_milli, 0) else 0 end as missing_milli
      from ${levelTables} where ${isLow}`,
    link: (row) => openProduct(String(row['product'])),
  });
}
