import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { catalogueMethods } from '../../api/contract/catalogue-methods.ts';
import { Catalogue } from '../catalogue/catalogue.ts';

/** What can be sold; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class CatalogueHandlers {
  constructor(@inject(Catalogue) private readonly catalogue: Catalogue) {}

  all(): Handlers<typeof catalogueMethods> {
    const { catalogue } = this;
    return {
      search: ({ term, limit }) => catalogue.search(term, limit),
      browse: ({ category, limit, offset }) => catalogue.browse(category, limit, offset),
      categories: () => catalogue.categories(),
      resolve: ({ code }) => catalogue.resolve(code),
      choices: ({ provider, ref }) => catalogue.choices(provider, ref),
      sellable: ({ provider, ref }) => catalogue.get(provider, ref),
    };
  }
}
