import type { TileContent } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

/** What to do next in a shop that has never sold. */
export const NO_SALES: TileContent = { empty: t('tiles.noSales'), open: { view: 'sales.sell' } };

export async function hasSold(reader: Reader): Promise<boolean> {
  return (await reader.get(sql`select 1 as sold from sales_document limit 1`)) !== undefined;
}
