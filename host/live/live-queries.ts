import { AsyncLocalStorage } from 'node:async_hooks';
import { type CallReply, canonicalJson, type Disposable, Fault, toFaultData } from '@counterpart/sdk';
import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Caller } from '../contracts/caller.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { ShopStore, type Store, TillStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { Books, isAnsweredElsewhere } from '../link/books.ts';
import type { Answer } from './answer.ts';
import type { LiveQuestion } from './live-question.ts';
import { LiveScheduler, type LiveSubscription } from './live-scheduler.ts';
import { trackReads } from './read-tracker.ts';

/** Queries whose answers are pushed: the first, and every later one that differs. */
@injectable()
export class LiveQueries implements HostPart {
  readonly #caller: Caller;
  readonly #registry: ContractRegistry;
  readonly #shop: ShopStore;
  readonly #tillStore: Store;
  readonly #books: Books;
  readonly #scheduler: LiveScheduler;
  /** Questions are asked in no one's call and in no transaction, whatever made them due. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(
    @inject(Caller) caller: Caller,
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) tillStore: Store,
    @inject(Books) books: Books,
    @inject(Timers) timers: Timers,
  ) {
    this.#caller = caller;
    this.#registry = registry;
    this.#shop = shop;
    this.#tillStore = tillStore;
    this.#books = books;
    this.#scheduler = new LiveScheduler({
      timers,
      transactionsWaiting: () => shop.waiting + tillStore.waiting > 0,
    });
  }

  start(): Disposable {
    const scheduler = this.#scheduler;
    const listening = [
      this.#shop.events.on('database_changed', ({ tables }) => scheduler.touch(Object.keys(tables))),
      this.#shop.events.on('modules_changed', () => scheduler.touchAll()),
      this.#tillStore.onDidCommit((tables) => scheduler.touch(tables)),
    ];
    return {
      dispose() {
        for (const { dispose } of listening) dispose();
        scheduler.dispose();
      },
    };
  }

  /** How many different questions are asked just now. */
  get size(): number {
    return this.#scheduler.size;
  }

  subscribe(question: LiveQuestion, push: (reply: CallReply) => void, visible: boolean): LiveSubscription {
    const found = this.#registry.find(question.method)?.method;
    if (found?.kind === 'query' && isAnsweredElsewhere(this.#books, question.method, found.scope)) {
      return this.#books.subscribe(question, push, visible);
    }
    return this.#scheduler.subscribe(
      keyOf(question),
      (isWanted) => this.#ask(question, isWanted),
      push,
      visible,
    );
  }

  /** For what is not in a table of the shop or the till: a name that `noteReads` was told of. */
  touch(tables: readonly string[]): void {
    this.#scheduler.touch(tables);
  }

  async #ask(question: LiveQuestion, isWanted: () => boolean): Promise<Answer> {
    const { result, tables } = await this.#outside(() => trackReads(() => this.#reply(question), isWanted));
    return { reply: result, tables };
  }

  async #reply({ method, input, user, locale, origin, till }: LiveQuestion): Promise<CallReply> {
    try {
      if (this.#registry.find(method)?.method.kind === 'operation') throw notAQuery(method);
      return { result: await this.#caller.call(method, input, { user, locale, origin, till }) };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }
}

function keyOf({ method, input, user, locale, origin, till }: LiveQuestion): string {
  return `${method} ${canonicalJson([input, user?.id, user?.role, locale, origin, till.id])}`;
}

function notAQuery(method: string): Fault {
  return new Fault({
    code: 'not-a-query',
    message: `${method} changes something, so it cannot be subscribed to. Subscribe to a query instead.`,
  });
}
