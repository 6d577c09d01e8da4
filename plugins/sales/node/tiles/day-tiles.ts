import type { FigureType, Tile, TileContent } from '@counterpart/sdk';
import type { Database } from '@counterpart/sdk/node';
import { SEE_MARGIN } from '../reports/columns.ts';
import { t } from '../text/t.ts';
import { type ComparedDay, compareDay, type DayFigures } from './compared-day.ts';
import { hasSold, NO_SALES } from './no-sales.ts';

type Says = Omit<Tile, 'content' | 'size'> & {
  readonly type: FigureType;
  readonly figure: (day: DayFigures) => number | null;
  readonly note?: (compared: ComparedDay) => string;
  readonly report: string;
  /** Said while the shop has never sold. */
  readonly empty: TileContent;
};

/** One figure of today against the same weekday. */
function dayTile(database: Database, { type, figure, note, report, empty, ...tile }: Says): Tile {
  return {
    ...tile,
    size: 'small',
    async content({ today }): Promise<TileContent> {
      const compared = await compareDay(database, today);
      const { now, earlier, label, lastHour } = compared;
      if (lastHour === null && !(await hasSold(database))) return empty;
      return {
        figure: {
          type,
          value: figure(now),
          earlier: { label, value: figure(earlier) },
          ...(note && { note: note(compared) }),
        },
        open: { report, from: today, to: today },
      };
    },
  };
}

export function todayTile(database: Database): Tile {
  return dayTile(database, {
    id: 'today',
    title: t('tiles.today'),
    permission: 'sales.reports',
    order: 10,
    type: 'money',
    figure: ({ total_minor }) => total_minor,
    note: ({ now: { sales_count } }) =>
      sales_count === 1 ? t('tiles.oneSale') : t('tiles.sales', { count: sales_count }),
    report: 'sales.byHour',
    empty: NO_SALES,
  });
}

export function averageTile(database: Database): Tile {
  return dayTile(database, {
    id: 'average',
    title: t('tiles.average'),
    permission: 'sales.reports',
    order: 20,
    type: 'money',
    figure: ({ total_minor, sales_count }) =>
      sales_count === 0 ? null : Math.round(total_minor / sales_count),
    report: 'sales.byHour',
    empty: { empty: t('tiles.noAverage') },
  });
}

export function marginTile(database: Database): Tile {
  return dayTile(database, {
    id: 'margin',
    title: t('tiles.margin'),
    permission: SEE_MARGIN,
    order: 30,
    type: 'percent',
    figure: ({ costed_minor, cost_minor }) =>
      costed_minor === 0 ? null : Math.round(((costed_minor - cost_minor) / costed_minor) * 1_000_000),
    report: 'sales.byCategory',
    empty: { empty: t('tiles.noMargin') },
  });
}
