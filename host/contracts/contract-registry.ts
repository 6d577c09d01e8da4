import {
  type Contract,
  type Disposable,
  Emitter,
  Fault,
  type Handlers,
  type Methods,
  toDisposable,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { Books, BOOKS_HERE, isAnsweredElsewhere } from '../link/books.ts';
import { type BoundMethod, bindMethod, type Handler } from './bound-method.ts';
import { PluginCalls } from './plugin-calls.ts';

interface Implemented {
  readonly contract: Contract;
  readonly plugin: string;
}

/** Who answers which contract. Callers write `<name>.<method>`, so a name is implemented once at a time. */
@injectable()
export class ContractRegistry {
  readonly #contracts = new Map<string, Implemented>();
  readonly #methods = new Map<string, BoundMethod>();
  readonly #calls = new Map<string, PluginCalls>();
  readonly #changed = new Emitter<void>();
  readonly #books: Books;

  /** After a contract was implemented or withdrawn. */
  readonly onDidChange = this.#changed.event;

  constructor(@inject(Books) books: Books = BOOKS_HERE) {
    this.#books = books;
  }

  /** How many contracts are implemented just now. */
  get size(): number {
    return this.#contracts.size;
  }

  implement<M extends Methods>(plugin: string, contract: Contract<M>, handlers: Handlers<M>): Disposable {
    const taken = this.#contracts.get(contract.name);
    if (taken) throw contractTaken(contract, plugin, taken);
    const calls = this.callsOf(plugin);
    const bound = Object.keys(contract.methods).map((key) => {
      const handler = (handlers as Record<string, unknown>)[key];
      if (typeof handler !== 'function') throw missingHandler(contract, key, plugin);
      // The handlers may be an object with state, so they keep their `this`.
      const here = handler.bind(handlers) as Handler;
      return bindMethod(contract, key, plugin, calls, this.#elsewhere(contract, key) ?? here);
    });
    this.#contracts.set(contract.name, { contract, plugin });
    for (const method of bound) this.#methods.set(method.name, method);
    this.#changed.fire();
    return toDisposable(() => {
      this.#contracts.delete(contract.name);
      for (const method of bound) this.#methods.delete(method.name);
      this.#changed.fire();
    });
  }

  /** At a till whose books are elsewhere: the way to the keeper, in place of a handler that would miss them here. */
  #elsewhere(contract: Contract, key: string): Handler | undefined {
    const [books, name] = [this.#books, `${contract.name}.${key}`];
    if (!isAnsweredElsewhere(books, name, contract.methods[key]!.scope)) return undefined;
    return (input, context) => books.call(name, input, context);
  }

  find(method: string): BoundMethod | undefined {
    return this.#methods.get(method);
  }

  /** Every implemented method, in order of name. */
  methods(): readonly BoundMethod[] {
    return [...this.#methods.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  hasContract(name: string): boolean {
    return this.#contracts.has(name);
  }

  /** The counters of a plugin; they outlive its being switched off. */
  callsOf(plugin: string): PluginCalls {
    let calls = this.#calls.get(plugin);
    if (!calls) this.#calls.set(plugin, (calls = new PluginCalls()));
    return calls;
  }
}

function contractTaken(contract: Contract, plugin: string, taken: Implemented): Fault {
  return new Fault({
    code: 'contract-taken',
    message: `The plugin ${plugin} offers the contract ${contract.id}, but ${taken.plugin} already answers ${taken.contract.id}. Rename one of them.`,
    plugin,
  });
}

function missingHandler(contract: Contract, key: string, plugin: string): Fault {
  return new Fault({
    code: 'missing-handler',
    message: `The plugin ${plugin} implements ${contract.id} without a handler for "${key}". Add the function.`,
    plugin,
  });
}
