import type { Found, SearchProvider } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { listSerials } from '../serials/serial-rows.ts';

/** A word of fewer letters is hardly meant as the number of a thing. */
const FEWEST_LETTERS = 3;

/** Serial numbers in the command bar, by how they begin. */
export class SerialSearchProvider implements SearchProvider {
  readonly permission = 'inventory.view';

  constructor(@inject(Database) private readonly database: Database) {}

  async search(term: string, limit: number): Promise<readonly Found[]> {
    if (term.trim().length < FEWEST_LETTERS) return [];
    const serials = await listSerials(this.database, { term, limit, offset: 0 });
    return serials.map(({ id, serial, product, location, state }) => ({
      id,
      title: serial,
      detail: [product.name, location?.name ?? state].join(' · '),
      view: 'inventory.products',
      argument: `serial:${id}`,
    }));
  }
}
