import type { Tile, TileContent } from '@counterpart/sdk';
import { type Database, sql } from '@counterpart/sdk/node';
import { byPayment } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';

interface Row {
  readonly register: string;
  readonly name: string;
  readonly taken_minor: number;
}

/** What each register took in today, less what it gave back. */
export function registersTile(database: Database): Tile {
  return {
    id: 'registers',
    title: t('tiles.registers'),
    permission: 'sales.reports',
    size: 'small',
    order: 40,
    async content({ today }): Promise<TileContent> {
      const rows = await database.all<Row>(sql`
        select r.id as register, r.name, sum(f.taken_minor + f.given_minor) as taken_minor
        from (${figuresOf(byPayment, { from: today, to: today })}) f join sales_register r on r.id = f.register
        group by r.id, r.name order by r.name`);
      if (rows.length === 0) return { empty: t('tiles.noneToday') };
      return {
        lines: rows.map(({ register, name, taken_minor }) => ({
          id: register,
          label: name,
          type: 'money',
          value: taken_minor,
          open: { report: 'sales.receipts', from: today, to: today, filters: { register } },
        })),
        open: { report: 'sales.byRegister', from: today, to: today },
      };
    },
  };
}
