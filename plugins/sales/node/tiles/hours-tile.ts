import type { Tile, TileContent } from '@counterpart/sdk';
import type { Database } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';
import { hoursOf, weekBefore, weekdayOf } from './compared-day.ts';
import { hasSold, NO_SALES } from './no-sales.ts';

/** Today hour by hour over the same weekday before. */
export function hoursTile(database: Database): Tile {
  return {
    id: 'hours',
    title: t('tiles.hours'),
    permission: 'sales.reports',
    size: 'large',
    order: 45,
    async content({ today }): Promise<TileContent> {
      const now = await hoursOf(database, today);
      const before = await hoursOf(database, weekBefore(today));
      const all = [...now, ...before].map(({ hour }) => hour);
      if (all.length === 0) {
        return (await hasSold(database)) ? { empty: t('tiles.noHours') } : NO_SALES;
      }
      const first = Math.min(...all);
      const hours = Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at);
      const last = now.at(-1)?.hour ?? -1;
      const value = (rows: typeof now, hour: number) =>
        rows.find((row) => row.hour === hour)?.total_minor ?? 0;
      return {
        chart: {
          kind: 'time',
          type: 'money',
          labels: hours.map((hour) => `${String(hour).padStart(2, '0')}:00`),
          series: [
            {
              title: t('tiles.todaySeries'),
              values: hours.map((hour) => (hour > last ? null : value(now, hour))),
            },
            {
              title: t('tiles.lastWeekday', { weekday: weekdayOf(weekBefore(today)) }),
              values: hours.map((hour) => value(before, hour)),
              earlier: true,
            },
          ],
        },
        open: { report: 'sales.byHour', from: today, to: today },
      };
    },
  };
}
