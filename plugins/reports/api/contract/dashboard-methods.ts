import { field, operation, query, TileContentSchema, v } from '@counterpart/sdk';

const TileSizeSchema = v.picklist(['small', 'wide', 'large']);
export type TileSize = v.InferOutput<typeof TileSizeSchema>;

const TileInfo = v.object({
  /** `<plugin>.<tile>` */
  id: v.string(),
  title: v.string(),
  group: v.string(),
  size: TileSizeSchema,
  order: v.number(),
});
export type TileInfo = v.InferOutput<typeof TileInfo>;

/** A tile as a person wants it; those that they never arranged are not among them. */
const PlacedTile = v.strictObject({ id: field.id(), size: TileSizeSchema, hidden: v.boolean() });
export type PlacedTile = v.InferOutput<typeof PlacedTile>;
const PlacedTiles = v.pipe(v.array(PlacedTile), v.maxLength(200));

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
  arrangement: query({
    scope: 'shop',
    permission: 'reports.dashboard',
    description: 'How the caller has arranged the dashboard; null: as it came.',
    input: v.object({}),
    output: v.nullable(PlacedTiles),
  }),
  arrange: operation({
    scope: 'shop',
    permission: 'reports.dashboard',
    description: 'Arranges the dashboard for the caller, at every till; null: as it came.',
    input: v.strictObject({ tiles: v.nullable(PlacedTiles) }),
    output: v.object({}),
  }),
};
