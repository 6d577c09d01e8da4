import { inject, injectable } from 'inversify';
import { isFault, type Joined } from '@counterpart/sdk';
import { Logger, Points } from '@counterpart/sdk/node';
import { type KnownParty, Parties, type Party, type PartyProvider, type PartyRef } from '../../api/index.ts';

type Provider = Joined<PartyProvider>;

/** Everybody the shop sells to, whichever modules know them. A search goes on without the module that fails. */
@injectable()
export class KnownParties {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  async search(term: string, limit: number): Promise<KnownParty[]> {
    const lists = await Promise.all(
      this.#providers().map(async (joined) => {
        try {
          return (await joined.value.search({ term, limit })).map((party) => known(joined.plugin, party));
        } catch (error) {
          if (isFault(error) && error.code === 'withdrawn') throw error;
          this.logger.error(`${joined.id} could not be searched for people.`, { error: String(error) });
          return [];
        }
      }),
    );
    return lists.flat().slice(0, limit);
  }

  /** Null also when the module is off: see {@link knows}. */
  async get({ provider, ref }: PartyRef): Promise<KnownParty | null> {
    for (const joined of this.#providers(provider)) {
      const party = await joined.value.get(ref);
      if (party) return known(provider, party);
    }
    return null;
  }

  /** Whether the module is here that would know. */
  knows(provider: string): boolean {
    return this.#providers(provider).length > 0;
  }

  async byCode(code: string): Promise<KnownParty | null> {
    for (const joined of this.#providers()) {
      const party = await joined.value.resolve?.(code);
      if (party) return known(joined.plugin, party);
    }
    return null;
  }

  /** Every reference that ever meant the same. */
  async refsOf({ provider, ref }: PartyRef): Promise<readonly string[]> {
    for (const joined of this.#providers(provider)) {
      if (joined.value.refsOf) return joined.value.refsOf(ref);
    }
    return [ref];
  }

  #providers(plugin?: string): readonly Provider[] {
    const all = this.points.all(Parties);
    return plugin === undefined ? all : all.filter((joined) => joined.plugin === plugin);
  }
}

function known(provider: string, party: Party): KnownParty {
  return {
    provider,
    ref: party.ref,
    name: party.name,
    code: party.code ?? null,
    phone: party.phone ?? null,
    note: party.note ?? null,
    group: party.group ?? null,
    exemptReason: party.exemptReason || null,
  };
}
