import { type Disposable, type Place, toDisposable } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { Books } from '../link/books.ts';
import { KeeperLink } from '../link/keeper-link.ts';
import { PlaceControl } from './place-control.ts';

/** Where the shop lives at this moment. */
@injectable()
export class PlaceNow {
  readonly #control: PlaceControl;
  readonly #books: Books;
  readonly #store: ShopStore;

  constructor(
    @inject(PlaceControl) control: PlaceControl,
    @inject(Books) books: Books,
    @inject(ShopStore) store: ShopStore,
  ) {
    this.#control = control;
    this.#books = books;
    this.#store = store;
  }

  read(): Place {
    const books = this.#books;
    if (!(books instanceof KeeperLink)) {
      return {
        kind: this.#control.kind,
        path: this.#store.path,
        serving: this.#control.serving(),
        keeper: null,
        trouble: this.#control.trouble,
      };
    }
    const { name, at } = books.line;
    const { trouble, since, isUnpaired } = books;
    const keeper = { name, at, connected: trouble === null, since, trouble, unpaired: isUnpaired };
    return { kind: 'follower', path: null, serving: null, keeper, trouble: this.#control.trouble };
  }

  /** After the keeper came or went; never where the books are here. */
  onTurn(listener: () => void): Disposable {
    const books = this.#books;
    return books instanceof KeeperLink ? books.store.onTurn(listener) : toDisposable(() => {});
  }
}
