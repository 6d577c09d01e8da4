import { type BooksHealth, syncContract, type Tile, type TileContent } from '@counterpart/sdk';
import type { Contracts } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

type Line = NonNullable<TileContent['lines']>[number];

/** Older ones are no comfort: as the host advises. */
const OLD_BACKUP_MS = 7 * 86_400_000;

/** Whether the tills see each other and how soon, and when the books were last put away: the host on a dashboard. */
export function syncTile(contracts: Contracts): Tile {
  return {
    id: 'sync',
    title: t('tiles.sync'),
    permission: 'reports.dashboard',
    size: 'small',
    order: 90,
    async content({ today }): Promise<TileContent> {
      const sync = contracts.client(syncContract);
      const [tills, { delay_ms }, { backup }] = await Promise.all([
        sync.tills({}),
        sync.status({}),
        sync.books({}),
      ]);
      const online = tills.filter((till) => till.online).length;
      const note = tills.length === 1 ? t('tiles.onlyTill') : t('tiles.tillsOnline', { count: tills.length });
      return {
        figure: { type: 'count', value: online, note },
        lines: [
          ...tills.map(({ id, name, online: isHere, seen_at }) => ({
            id,
            label: name,
            type: isHere ? ('text' as const) : ('dateTime' as const),
            value: isHere ? t('tiles.here') : seen_at,
            tone: isHere ? ('success' as const) : ('neutral' as const),
          })),
          ...(delay_ms === null ? [] : [delayLine(delay_ms)]),
          backupLine(backup, today),
        ],
        open: { view: 'core.health' },
      };
    },
  };
}

/** From a commit at another till until it is seen. */
function delayLine(delay_ms: number): Line {
  const seconds = (Math.max(delay_ms, 100) / 1000).toFixed(1);
  return { id: 'delay', label: t('tiles.delay'), value: t('tiles.seconds', { seconds }) };
}

function backupLine({ at, failure }: BooksHealth['backup'], today: string): Line {
  const line = { id: 'backup', label: t('tiles.backup') };
  if (at === null) return { ...line, value: t('tiles.noBackup'), tone: 'warning' };
  const old = Date.parse(today) - at > OLD_BACKUP_MS;
  const tone = failure !== null ? ('danger' as const) : old ? ('warning' as const) : ('neutral' as const);
  return { ...line, type: 'dateTime', value: at, tone };
}
