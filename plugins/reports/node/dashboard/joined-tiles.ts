import { inject, injectable } from 'inversify';
import { type CallContext, type Tile, type TileAsk, type TileContent, Tiles } from '@counterpart/sdk';
import { Points, Rights } from '@counterpart/sdk/node';

/** A tile with the name that the shop knows it by. */
export interface JoinedTile {
  readonly id: string;
  readonly group: string;
  readonly tile: Tile;
}

/** The tiles of all modules. */
@injectable()
export class JoinedTiles {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  list(context: CallContext) {
    return this.#all()
      .filter(({ tile }) => this.rights.may(context, tile.permission))
      .map(({ id, group, tile: { title, size, order } }) => ({ id, title, group, size, order }))
      .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }

  async content(id: string, ask: TileAsk, context: CallContext): Promise<TileContent | null> {
    const found = this.#all().find((joined) => joined.id === id);
    if (!found) return null;
    this.rights.require(context, found.tile.permission);
    return found.tile.content(ask);
  }

  #all(): JoinedTile[] {
    return this.points
      .all(Tiles)
      .flatMap(({ plugin, title, value }) =>
        value.tiles.map((tile) => ({ id: `${plugin}.${tile.id}`, group: title, tile })),
      );
  }
}
