import { type Disposable, DisposableStore, isRefusal } from '@counterpart/sdk';
import { Logger, PersonalData, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { ErasePeople } from './erase-people.ts';

interface OpenPart {
  readonly person: Awaited<ReturnType<ErasePeople['all']>>[number];
  readonly keeper: string;
}

/**
 * Erases whom books from before still know, and lets modules that were off do their part: as soon as a module is here,
 * before anybody looks at what it shows.
 */
@injectable()
export class EraseAgain implements HostPart {
  readonly where = 'keeper';
  readonly #people: ErasePeople;
  readonly #store: ShopStore;
  readonly #points: PointRegistry;
  readonly #logger: Logger;
  #running: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    @inject(ErasePeople) people: ErasePeople,
    @inject(ShopStore) store: ShopStore,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Logger) logger: Logger,
  ) {
    this.#people = people;
    this.#store = store;
    this.#points = points;
    this.#logger = logger;
  }

  async start(): Promise<Disposable> {
    const subscriptions = new DisposableStore();
    await this.#people.keepList();
    const run = () => void this.run();
    subscriptions.add(this.#points.onDidChange(PersonalData, run));
    // Books from before may be put in place of these while the shop is open.
    subscriptions.add(this.#store.events.on('database_changed', run, { tables: ['core_erased'] }));
    subscriptions.add({ dispose: () => (this.#ended = true) });
    run();
    return subscriptions;
  }

  /** Resolves when everybody who is here has done their part of what was known when it was called. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#all()).catch((error: unknown) => this.#failed(error));
    return this.#running;
  }

  async #all(): Promise<void> {
    if (this.#ended) return;
    await this.#people.keepList();
    for (const { person, keeper } of await this.#open()) {
      const done = await this.#store.transactions.run(
        (tx) => this.#people.part(tx, keeper, person, { again: true }),
        {
          label: 'person erased again',
          lane: 'bulk',
        },
      );
      if (isRefusal(done)) this.#failed(done.message);
    }
  }

  async #open(): Promise<OpenPart[]> {
    const rows = await this.#store.database.all<{ erased: string; keeper: string }>(
      sql`select erased, keeper from core_erasure`,
    );
    const done = new Set(rows.map(({ erased, keeper }) => `${erased} ${keeper}`));
    const people = await this.#people.all();
    return people
      .flatMap((person) => this.#people.keepers().map((keeper) => ({ person, keeper })))
      .filter(({ person, keeper }) => !done.has(`${person.id} ${keeper}`));
  }

  #failed(error: unknown): void {
    // What the end of the host cut short is done at the next start.
    if (this.#ended) return;
    this.#logger.error('Somebody who was erased could not be erased everywhere.', { error: String(error) });
  }
}
