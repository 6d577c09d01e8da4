import { type Disposable, DisposableStore, isFault } from '@counterpart/sdk';
import { Logger, PersonalData, sql, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Caller } from '../contracts/caller.ts';
import { ShopStore, type Store, TillStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { FOLDER_OWNER } from '../rpc/sign-ins.ts';
import type { ErasedPerson } from './erased-list.ts';
import { CORE_KEEPER } from './erase-people.ts';

/** Erases people in this till's own file: in the cart, in what waits to be printed. Each till does it for itself. */
@injectable()
export class EraseAtTill implements HostPart {
  readonly #caller: Caller;
  readonly #shop: ShopStore;
  readonly #till: Store;
  readonly #points: PointRegistry;
  readonly #self: Till;
  readonly #logger: Logger;
  #running: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    @inject(Caller) caller: Caller,
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) till: Store,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Till) self: Till,
    @inject(Logger) logger: Logger,
  ) {
    this.#caller = caller;
    this.#shop = shop;
    this.#till = till;
    this.#points = points;
    this.#self = self;
    this.#logger = logger;
  }

  start(): Disposable {
    const subscriptions = new DisposableStore();
    const run = () => void this.run();
    subscriptions.add(this.#points.onDidChange(PersonalData, run));
    subscriptions.add(this.#shop.events.on('database_changed', run, { tables: ['core_erased'] }));
    subscriptions.add({ dispose: () => (this.#ended = true) });
    return subscriptions;
  }

  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#all()).catch((error: unknown) => this.#failed(error));
    return this.#running;
  }

  async #all(): Promise<void> {
    if (this.#ended) return;
    const context = { user: FOLDER_OWNER, till: this.#self, locale: 'en', origin: 'host', requestId: '' };
    const people = (await this.#caller.call('personalData.erased', {}, context)) as ErasedPerson[];
    if (people.length === 0) return;
    const rows = await this.#till.database.all<{ id: string }>(sql`select id from core_till_erasure`);
    const done = new Set(rows.map(({ id }) => id));
    const keepers = [CORE_KEEPER, ...this.#points.all(PersonalData).map(({ id }) => id)];
    for (const person of people) {
      for (const keeper of keepers) {
        if (!done.has(`${person.id} ${keeper}`)) await this.#part(person, keeper);
      }
    }
  }

  async #part(person: ErasedPerson, keeper: string): Promise<void> {
    const joined = this.#points.all(PersonalData).find(({ id }) => id === keeper);
    await this.#till.transactions.run(
      async (tx) => {
        if (keeper === CORE_KEEPER) {
          // Jobs that came to an end are only kept to be looked up; one that waits is printed as it is then.
          for (const ref of person.refs) {
            await tx.run(sql`
              update core_print_job set document = null, title = '' where instr(document, ${ref}) > 0 or ref = ${ref}`);
          }
        } else if (joined?.value.eraseAtTill) {
          await joined.value.eraseAtTill(tx.narrowedTo(joined.plugin), person);
        }
        await tx.run(sql`
          insert into core_till_erasure (id, at) values (${`${person.id} ${keeper}`}, ${tx.now})
          on conflict (id) do nothing`);
      },
      { label: 'person erased', lane: 'bulk' },
    );
  }

  #failed(error: unknown): void {
    // Tried again when anything changes, and at the next start.
    if (this.#ended || (isFault(error) && error.code === 'keeper-away')) return;
    this.#logger.error('Somebody who was erased could not be erased at this till.', { error: String(error) });
  }
}
