import type { PlacedTile, TileInfo, TileSize } from '../../api/index.ts';

/** A tile where its person wants it. */
export interface ShownTile extends TileInfo {
  readonly hidden: boolean;
}

/** What is offered, as it is arranged: what is new since then comes last, what is no longer there is left out. */
export function arranged(offered: readonly TileInfo[], placed: readonly PlacedTile[] | null): ShownTile[] {
  const byId = new Map(offered.map((tile) => [tile.id, tile]));
  const known = (placed ?? []).flatMap(({ id, size, hidden }) => {
    const tile = byId.get(id);
    byId.delete(id);
    return tile ? [{ ...tile, size, hidden }] : [];
  });
  return [...known, ...[...byId.values()].map((tile) => ({ ...tile, hidden: false }))];
}

/**
 * As it is kept. Tiles of modules that are off just now keep their places behind the others, so that they are put away or
 * small again when they come back.
 */
export function placesOf(tiles: readonly ShownTile[], before: readonly PlacedTile[] | null): PlacedTile[] {
  const shown = new Set(tiles.map(({ id }) => id));
  return [
    ...tiles.map(({ id, size, hidden }) => ({ id, size, hidden })),
    ...(before ?? []).filter(({ id }) => !shown.has(id)),
  ];
}

/** Puts a tile at a place among those that are shown. */
export function moved(tiles: readonly ShownTile[], id: string, place: number): ShownTile[] {
  const tile = tiles.find((each) => each.id === id);
  if (!tile) return [...tiles];
  const shown = tiles.filter((each) => !each.hidden && each.id !== id);
  shown.splice(Math.min(shown.length, Math.max(0, place)), 0, tile);
  return [...shown, ...tiles.filter((each) => each.hidden && each.id !== id)];
}

export function changed(
  tiles: readonly ShownTile[],
  id: string,
  change: { readonly size?: TileSize; readonly hidden?: boolean },
): ShownTile[] {
  return tiles.map((tile) => (tile.id === id ? { ...tile, ...change } : tile));
}
