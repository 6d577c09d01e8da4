import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Ids, type Person, PersonalData, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { checksumOf } from '../database/checksum.ts';
import { ShopStore } from '../database/store.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { type ErasedPerson, ErasedList } from './erased-list.ts';
import { forgetResults } from './forget-results.ts';

/** The host's own part, beside those of the modules. */
export const CORE_KEEPER = 'core';

/** What is kept about somebody, erased; where the books are kept. */
@injectable()
export class ErasePeople {
  readonly #store: ShopStore;
  readonly #points: PointRegistry;
  readonly #ids: Ids;
  readonly #audit: Audit;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Ids) ids: Ids,
    @inject(Audit) audit: Audit,
  ) {
    this.#store = store;
    this.#points = points;
    this.#ids = ids;
    this.#audit = audit;
  }

  async erase({ provider, refs }: Person, requestId: string): Promise<Refusal | { readonly erased: string }> {
    const erased = await this.#store.transactions.run(
      async (tx) => {
        const person = { id: this.#ids.next(), provider, refs: [...refs], at: tx.now };
        await enter(tx, person);
        for (const keeper of this.keepers()) await this.part(tx, keeper, person, { again: false });
        await this.#audit.append(tx, {
          action: 'core.person-erased',
          subject: person.id,
          data: { provider, refs: person.refs },
        });
        return { erased: person.id };
      },
      {
        label: 'person erased',
        // Not in plain text: it would be forgotten with the rest of what mentions them.
        request: { id: requestId, fingerprint: checksumOf(`erase ${provider} ${refs.join(' ')}`) },
      },
    );
    if (!isRefusal(erased)) await this.keepList();
    return erased;
  }

  /** Who can take part now. */
  keepers(): string[] {
    return [CORE_KEEPER, ...this.#points.all(PersonalData).map(({ id }) => id)];
  }

  /** One module's part, and that it has done it. */
  async part(
    tx: Tx,
    keeper: string,
    person: ErasedPerson,
    options: { readonly again: boolean },
  ): Promise<void> {
    const joined = this.#points.all(PersonalData).find(({ id }) => id === keeper);
    if (keeper === CORE_KEEPER) await forgetResults(tx, person.refs);
    else if (joined) await joined.value.erase(tx.narrowedTo(joined.plugin), person, options);
    else return;
    await tx.run(sql`
      insert into core_erasure (id, erased, keeper, at)
      values (${this.#ids.next()}, ${person.id}, ${keeper}, ${tx.now}) on conflict (erased, keeper) do nothing`);
  }

  /** The list beside the books and the books' own know the same people. */
  async keepList(): Promise<void> {
    const list = new ErasedList(this.#store.path);
    const [written, entered] = [await list.read(), await this.all()];
    const known = new Set(entered.map(({ id }) => id));
    const missing = written.filter(({ id }) => !known.has(id));
    if (missing.length > 0) {
      await this.#store.transactions.run(
        async (tx) => {
          for (const person of missing) await enter(tx, person);
        },
        { label: 'erased before', lane: 'bulk' },
      );
    }
    await list.add(entered);
  }

  async all(): Promise<ErasedPerson[]> {
    const rows = await this.#store.database.all<Omit<ErasedPerson, 'refs'> & { refs: string }>(
      sql`select id, provider, refs, at from core_erased order by at, id`,
    );
    return rows.map((row) => ({ ...row, refs: JSON.parse(row.refs) as string[] }));
  }
}

async function enter(tx: Tx, { id, provider, refs, at }: ErasedPerson): Promise<void> {
  await tx.run(sql`
    insert into core_erased (id, provider, refs, at) values (${id}, ${provider}, ${JSON.stringify(refs)}, ${at})
    on conflict (id) do nothing`);
}
