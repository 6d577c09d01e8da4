import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { favouritesMethods } from '../../api/contract/favourites-methods.ts';
import { Favourites } from '../catalogue/favourites.ts';

/** What is at the front of the grid. */
@injectable()
export class FavouritesHandlers {
  constructor(@inject(Favourites) private readonly favourites: Favourites) {}

  all(): Handlers<typeof favouritesMethods> {
    return {
      favourites: () => this.favourites.all(),
      setFavourite: (input) => this.favourites.set(input, input.favourite),
    };
  }
}
