import { field, query, TileContentSchema, v } from '@counterpart/sdk';

const TileInfo = v.object({
  /** `<plugin>.<tile>` */
  id: v.string(),
  title: v.string(),
  group: v.string(),
  size: v.picklist(['small', 'wide', 'large']),
  order: v.number(),
});

export const dashboardMethods = {
  tiles: query({
    scope: 'shop',
    permission: 'reports.dashboard',
    description: 'The tiles that the caller may see.',
    input: v.object({}),
    output: v.array(TileInfo),
  }),
  tile: query({
    scope: 'shop',
    permission: 'reports.dashboard',
    heavy: true,
    description: 'What a tile says on a business date; null when its module is gone.',
    input: v.object({ tile: field.id(), today: field.date() }),
    output: v.nullable(TileContentSchema),
  }),
};
