import { inject, injectable } from 'inversify';
import { hueOf, initialsOf, isFault, type Joined } from '@counterpart/sdk';
import { Logger, Points } from '@counterpart/sdk/node';
import {
  type Category,
  type Sellable,
  type SellableItem,
  type SellableProvider,
  Sellables,
} from '../../api/index.ts';

type Provider = Joined<SellableProvider>;

/** Everything that can be sold, whichever modules have it. A list goes on without the module that fails. */
@injectable()
export class Catalogue {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  async search(term: string, limit: number): Promise<Sellable[]> {
    return this.#gather(limit, (provider) => provider.search({ term, limit }));
  }

  /** Without a category, the modules follow each other in the order of their ids. */
  async browse(
    category: { readonly provider: string; readonly ref: string } | null,
    limit: number,
    offset: number,
  ): Promise<Sellable[]> {
    if (category === null) {
      const items = await this.#gather(offset + limit, (provider) =>
        provider.browse({ category: null, limit: offset + limit, offset: 0 }),
      );
      return items.slice(offset);
    }
    return this.#gather(
      limit,
      (provider) => provider.browse({ category: category.ref, limit, offset }),
      category.provider,
    );
  }

  async categories(): Promise<Category[]> {
    const lists = await Promise.all(
      this.#providers().map(async (joined) =>
        (await this.#guarded(joined, (provider) => provider.categories())).map(({ id, name, parent }) => ({
          id: `${joined.plugin}/${id}`,
          provider: joined.plugin,
          ref: id,
          name,
          parent: parent === undefined ? null : `${joined.plugin}/${parent}`,
        })),
      ),
    );
    return lists.flat();
  }

  /** Asked one after the other: the first module that knows the code has it. */
  async resolve(code: string): Promise<Sellable | null> {
    for (const joined of this.#providers()) {
      const item = await joined.value.resolve(code);
      if (item) return sellable(joined.plugin, item);
    }
    return null;
  }

  /** Null also when the module is off. */
  async get(provider: string, ref: string): Promise<Sellable | null> {
    for (const joined of this.#providers(provider)) {
      const item = await joined.value.get(ref);
      if (item) return sellable(joined.plugin, item);
    }
    return null;
  }

  /** Empty when nothing has to be chosen. */
  async choices(provider: string, ref: string): Promise<Sellable[]> {
    return this.#gather(
      Number.POSITIVE_INFINITY,
      async (joined) => (await joined.choices?.(ref)) ?? [],
      provider,
    );
  }

  #providers(plugin?: string): readonly Provider[] {
    const all = this.points.all(Sellables);
    return plugin === undefined ? all : all.filter((joined) => joined.plugin === plugin);
  }

  async #gather(
    limit: number,
    ask: (provider: SellableProvider) => Promise<readonly SellableItem[]>,
    plugin?: string,
  ): Promise<Sellable[]> {
    const lists = await Promise.all(
      this.#providers(plugin).map(async (joined) =>
        (await this.#guarded(joined, ask)).map((item) => sellable(joined.plugin, item)),
      ),
    );
    return lists.flat().slice(0, limit);
  }

  async #guarded<T>(
    joined: Provider,
    ask: (provider: SellableProvider) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    try {
      return await ask(joined.value);
    } catch (error) {
      if (isFault(error) && error.code === 'withdrawn') throw error;
      this.logger.error(`${joined.id} could not say what it has to sell.`, { error: String(error) });
      return [];
    }
  }
}

function sellable(provider: string, item: SellableItem): Sellable {
  return {
    id: `${provider}/${item.ref}`,
    provider,
    ref: item.ref,
    name: item.name,
    sku: item.sku,
    category: item.category,
    unitPrice_minor: item.unitPrice_minor,
    taxClass: item.taxClass,
    onHand_milli: item.onHand_milli,
    unit: item.unit ?? null,
    wholeOnly: item.wholeOnly ?? false,
    single: item.single ?? false,
    note: item.note ?? null,
    choose: item.choose ?? null,
    shortName: item.shortName ?? null,
    pricesVary: item.pricesVary ?? false,
    initials: item.initials ?? initialsOf(item.name),
    hue: item.hue ?? hueOf(item.category ?? item.name),
    picture: item.picture ?? null,
  };
}
