import { isFault, type Joined } from '@counterpart/sdk';
import { Logger, Points } from '@counterpart/sdk/node';
import { Parties, type PartyName, type PartyProvider, type PartyRef } from '@counterpart/sales/api';
import { inject } from 'inversify';
import type { KnownAs, TicketCustomer } from '../../api/index.ts';

type Provider = Joined<PartyProvider>;

/** A search that fits more people than this is narrowed by typing on. */
const MOST_PEOPLE = 20;

/** References of one module. */
export interface FoundPeople {
  readonly provider: string;
  readonly refs: readonly string[];
}

/**
 * The people behind tickets, as the modules that keep their records know them now. A ticket keeps the reference it was
 * taken in under, so what is there of somebody is asked for under every reference that means the same.
 */
export class TicketPeople {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  async refsOf(provider: string, refs: readonly string[]): Promise<string[]> {
    const all = new Set(refs);
    await this.#ask(provider, async ({ value }) => {
      for (const ref of refs) for (const same of (await value.refsOf?.(ref)) ?? []) all.add(same);
    });
    return [...all];
  }

  /**
   * Whoever is written on a ticket, with the name and phone of now where none were given. Undefined when the module that
   * keeps their record does not know them, or not any more; while it is off nobody can say.
   */
  async written(customer: TicketCustomer): Promise<TicketCustomer | undefined> {
    const { party, name, phone } = customer;
    if (party === null) return customer;
    const answers: (PartyName | null)[] = [];
    await this.#ask(party.provider, async ({ value }) => void answers.push(await value.get(party.ref)));
    const known = answers.find((answer) => answer !== null);
    if (answers.length > 0 && !known) return undefined;
    return name === '' && known ? { party, name: known.name, phone: phone || (known.phone ?? '') } : customer;
  }

  /** Whom of these the modules know, under the reference that was asked for. */
  async knownAs(parties: readonly PartyRef[]): Promise<(party: PartyRef) => KnownAs | undefined> {
    const known = new Map<string, KnownAs>();
    for (const [provider, own] of Map.groupBy(parties, (party) => party.provider)) {
      const refs = [...new Set(own.map(({ ref }) => ref))];
      await this.#ask(provider, async ({ value }) => {
        for (const [ref, { name, phone }] of await namesOf(value, refs)) {
          known.set(keyOf({ provider, ref }), { name, phone: phone ?? '' });
        }
      });
    }
    return (party) => known.get(keyOf(party));
  }

  /** Whoever is found by name, phone or card as it is now, under all their references. */
  async found(term: string): Promise<FoundPeople[]> {
    const found = [];
    for (const provider of new Set(this.points.all(Parties).map(({ plugin }) => plugin))) {
      const refs: string[] = [];
      await this.#ask(provider, async ({ value }) => {
        for (const { ref } of await value.search({ term, limit: MOST_PEOPLE })) refs.push(ref);
      });
      if (refs.length > 0) found.push({ provider, refs: await this.refsOf(provider, refs) });
    }
    return found;
  }

  /** Repairs go on without a module that fails. */
  async #ask(provider: string, ask: (joined: Provider) => Promise<void>): Promise<void> {
    for (const joined of this.points.all(Parties).filter(({ plugin }) => plugin === provider)) {
      try {
        await ask(joined);
      } catch (error) {
        if (isFault(error) && error.code === 'withdrawn') throw error;
        this.logger.error(`${joined.id} could not say who somebody is.`, { error: String(error) });
      }
    }
  }
}

async function namesOf(
  provider: PartyProvider,
  refs: readonly string[],
): Promise<ReadonlyMap<string, PartyName>> {
  if (provider.names) return provider.names(refs);
  const names = new Map<string, PartyName>();
  for (const ref of refs) {
    const party = await provider.get(ref);
    if (party) names.set(ref, party);
  }
  return names;
}

function keyOf({ provider, ref }: PartyRef): string {
  return `${provider} ${ref}`;
}
