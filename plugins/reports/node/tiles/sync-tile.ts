import { syncContract, type Tile, type TileContent } from '@counterpart/sdk';
import type { Contracts } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

/** Whether the tills see each other: what the host has to say on a dashboard. */
export function syncTile(contracts: Contracts): Tile {
  return {
    id: 'sync',
    title: t('tiles.sync'),
    permission: 'reports.dashboard',
    size: 'small',
    order: 90,
    async content(): Promise<TileContent> {
      const tills = await contracts.client(syncContract).tills({});
      const online = tills.filter((till) => till.online).length;
      const note = tills.length === 1 ? t('tiles.onlyTill') : t('tiles.tillsOnline', { count: tills.length });
      return {
        figure: { type: 'count', value: online, note },
        lines: tills.map(({ id, name, online: isHere, seen_at }) => ({
          id,
          label: name,
          type: isHere ? ('text' as const) : ('dateTime' as const),
          value: isHere ? t('tiles.here') : seen_at,
          tone: isHere ? ('success' as const) : ('neutral' as const),
        })),
        open: { view: 'core.health' },
      };
    },
  };
}
