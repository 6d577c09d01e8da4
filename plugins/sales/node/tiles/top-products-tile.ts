import type { Tile, TileContent } from '@counterpart/sdk';
import { type Database, sql } from '@counterpart/sdk/node';
import { byItem } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { addDays } from '../reports/dates.ts';
import { t } from '../text/t.ts';

const DAYS = 7;
const MOST = 6;

/** What sold best in the last days. */
export function topProductsTile(database: Database): Tile {
  return {
    id: 'topProducts',
    title: t('tiles.topProducts'),
    permission: 'sales.reports',
    size: 'large',
    order: 46,
    async content({ today }): Promise<TileContent> {
      const from = addDays(today, 1 - DAYS);
      const rows = await database.all<{ name: string; total_minor: number }>(sql`
        select max(name) as name, sum(total_minor) as total_minor
        from (${figuresOf(byItem, { from, to: today })}) group by provider, ref, case when ref = '' then name end
        having sum(total_minor) > 0 order by 2 desc, 1 limit ${MOST}`);
      if (rows.length === 0) return { empty: t('tiles.noneLately') };
      return {
        chart: {
          kind: 'ranked',
          type: 'money',
          labels: rows.map(({ name }) => name),
          series: [{ title: t('tiles.topProducts'), values: rows.map(({ total_minor }) => total_minor) }],
        },
        open: { report: 'sales.byProduct', from, to: today },
      };
    },
  };
}
