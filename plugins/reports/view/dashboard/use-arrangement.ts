import { createMemo, createSignal } from 'solid-js';
import { createLive, useClient } from '@counterpart/sdk/view';
import { type PlacedTile, reportsContract, type TileSize } from '../../api/index.ts';
import { arranged, changed, moved, placesOf, type ShownTile } from './arrangement.ts';

/** The tiles as the person at hand has arranged them. Each change is kept at once, for all tills. */
export function useArrangement() {
  const client = useClient(reportsContract);
  const offered = createLive(() => client.tiles({}));
  const kept = createLive(() => client.arrangement({}));
  /** What was just arranged, until it is kept. */
  const [draft, setDraft] = createSignal<{ readonly places: readonly PlacedTile[] | null }>();
  const places = () => (draft() ? draft()!.places : (kept() ?? null));
  const tiles = createMemo<readonly ShownTile[]>(() => arranged(offered() ?? [], places()));
  let keeping: Promise<unknown> = Promise.resolve();

  const keep = (next: readonly PlacedTile[] | null) => {
    const mine = { places: next };
    setDraft(mine);
    keeping = keeping
      .then(() => (draft() === mine ? client.arrange({ tiles: next && [...next] }) : undefined))
      // What could not be kept is not shown as if it were.
      .catch(() => setDraft(undefined));
  };
  const change = (next: ShownTile[]) => keep(placesOf(next, places()));
  return {
    offered,
    ready: () => offered() !== undefined && (!kept.loading || kept.fault !== undefined),
    tiles,
    shown: createMemo(() => tiles().filter(({ hidden }) => !hidden)),
    hidden: createMemo(() => tiles().filter(({ hidden }) => hidden)),
    isArranged: () => places() !== null,
    move: (id: string, place: number) => change(moved(tiles(), id, place)),
    resize: (id: string, size: TileSize) => change(changed(tiles(), id, { size })),
    hide: (id: string) => change(changed(tiles(), id, { hidden: true })),
    show: (id: string) => change(changed(tiles(), id, { hidden: false })),
    reset: () => keep(null),
  };
}

export type Arrangement = ReturnType<typeof useArrangement>;
