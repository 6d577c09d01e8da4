import {
  type CallUser,
  type Disposable,
  type Found,
  isFault,
  Search,
  searchContract,
} from '@counterpart/sdk';
import { Logger } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { Permissions } from '../contracts/permissions.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';

interface Group {
  plugin: string;
  title: string;
  found: Found[];
}

/** `search/v1`: asks everyone who joined `Search` and whom the caller may ask. */
@injectable()
export class SearchContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #points: PointRegistry;
  readonly #permissions: Permissions;
  readonly #logger: Logger;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Permissions) permissions: Permissions,
    @inject(Logger) logger: Logger,
  ) {
    this.#registry = registry;
    this.#points = points;
    this.#permissions = permissions;
    this.#logger = logger;
  }

  start(): Disposable {
    return this.#registry.implement('core', searchContract, {
      all: ({ term, limit }, { user }) => this.#all(term, limit, user),
    });
  }

  async #all(term: string, limit: number, user: CallUser | null): Promise<Group[]> {
    if (term === '') return [];
    const asked = this.#points.all(Search).map(async ({ plugin, title, value }): Promise<Group> => {
      const nothing = { plugin, title, found: [] };
      if (!this.#permissions.may(user, value.permission)) return nothing;
      try {
        return { plugin, title, found: [...(await value.search(term, limit))].slice(0, limit) };
      } catch (error) {
        if (isFault(error) && error.code === 'withdrawn') throw error;
        // One module that cannot search does not hide what the others found.
        this.#logger.warn(`${plugin} could not search.`, { plugin, error });
        return nothing;
      }
    });
    return (await Promise.all(asked)).filter(({ found }) => found.length > 0);
  }
}
