import {
  type CallFunction,
  type Client,
  type Contract,
  createClient,
  type Disposable,
  type DisposableStore,
  Fault,
  type Handlers,
  type Manifest,
  type Methods,
} from '@counterpart/sdk';
import type { Contracts, Till } from '@counterpart/sdk/node';
import { beyondApproval } from './call-faults.ts';
import { callScope } from './call-scope.ts';
import { ownedBy } from '../plugins/owned-by.ts';
import type { Caller, CallRequestContext } from './caller.ts';
import type { ContractRegistry } from './contract-registry.ts';

/** `Contracts` as one plugin has it: what it offers ends with it, what it calls is called for the user it works for. */
export class PluginContracts implements Contracts {
  readonly #manifest: Manifest;
  readonly #subscriptions: DisposableStore;
  readonly #registry: ContractRegistry;
  readonly #caller: Caller;
  readonly #till: Till;

  constructor(
    manifest: Manifest,
    subscriptions: DisposableStore,
    services: { registry: ContractRegistry; caller: Caller; till: Till },
  ) {
    this.#manifest = manifest;
    this.#subscriptions = subscriptions;
    this.#registry = services.registry;
    this.#caller = services.caller;
    this.#till = services.till;
  }

  implement<M extends Methods>(contract: Contract<M>, handlers: Handlers<M>): Disposable {
    const { id, provides } = this.#manifest;
    if (!provides.includes(contract.id)) {
      throw new Fault({
        code: 'undeclared-contract',
        message: `The plugin ${id} implements ${contract.id} without saying so. Add it to "provides" in its package.json.`,
        plugin: id,
      });
    }
    return ownedBy(this.#subscriptions, this.#registry.implement(id, contract, handlers));
  }

  client<M extends Methods>(contract: Contract<M>): Client<M> {
    const calls = this.#registry.callsOf(this.#manifest.id);
    const call: CallFunction = async (method, input, options) => {
      calls.made += 1;
      try {
        return await this.#caller.call(method, input, this.#context(options?.requestId));
      } catch (error) {
        throw beyondApproval(error);
      }
    };
    return createClient(contract, call);
  }

  /**
   * The call being handled lends its user, till and locale. Its request id makes *its* operation idempotent, so
   * another operation gets one of its own; a manager's approval was for that one call.
   */
  #context(requestId: string | undefined): CallRequestContext {
    const request = requestId === undefined ? {} : { requestId };
    const outer = callScope.getStore()?.context;
    if (!outer) return { user: null, till: this.#till, locale: 'en', origin: this.#manifest.id, ...request };
    const { user, till, locale } = outer;
    return { user, till, locale, origin: this.#manifest.id, ...request };
  }
}
