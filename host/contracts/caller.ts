import { type CallContext, Fault, isRefusal, type Refusal } from '@counterpart/sdk';
import { Ids, Logger } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { trackReads } from '../live/read-tracker.ts';
import { PluginCatalogue } from '../plugins/plugin-catalogue.ts';
import { insideTransaction } from '../transactions/transaction-scope.ts';
import type { BoundMethod } from './bound-method.ts';
import {
  callInsideTransaction,
  handlerFault,
  invalidInput,
  invalidOutput,
  notAnswered,
  notPermitted,
  switchedOffMeanwhile,
} from './call-faults.ts';
import { CallOptions } from './call-options.ts';
import { callScope } from './call-scope.ts';
import { ContractRegistry } from './contract-registry.ts';
import { Permissions } from './permissions.ts';

/** A context as a caller brings it; an operation without a request id gets one. */
export type CallRequestContext = Omit<CallContext, 'requestId'> & { readonly requestId?: string };

/** The one way to a handler, for every caller: finds, validates, checks the permission, runs, attributes. */
@injectable()
export class Caller {
  readonly #registry: ContractRegistry;
  readonly #permissions: Permissions;
  readonly #catalogue: PluginCatalogue;
  readonly #ids: Ids;
  readonly #logger: Logger;
  readonly #options: CallOptions;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Permissions) permissions: Permissions,
    @inject(PluginCatalogue) catalogue: PluginCatalogue,
    @inject(Ids) ids: Ids,
    @inject(Logger) logger: Logger,
    @inject(CallOptions) options: CallOptions,
  ) {
    this.#registry = registry;
    this.#permissions = permissions;
    this.#catalogue = catalogue;
    this.#ids = ids;
    this.#logger = logger;
    this.#options = options;
  }

  /** Calls `<contract>.<method>`; the answer may be a `Refusal`. Throws only `Fault`s. */
  async call(method: string, input: unknown, context: CallRequestContext): Promise<unknown> {
    return this.#run(this.#bound(method), input, context);
  }

  /** Asks a query and says which tables the answer came from. Throws `not-a-query` for an operation. */
  async ask(
    method: string,
    input: unknown,
    context: CallRequestContext,
  ): Promise<{ result: unknown; tables: ReadonlySet<string> }> {
    const bound = this.#bound(method);
    if (bound.method.kind !== 'query') throw notAQuery(method);
    return trackReads(() => this.#run(bound, input, context));
  }

  #bound(method: string): BoundMethod {
    if (insideTransaction()) throw callInsideTransaction(method);
    const bound = this.#registry.find(method);
    if (!bound) throw notAnswered(method, this.#registry, this.#catalogue.all());
    if (bound.calls.closing && callScope.getStore() === undefined) throw switchedOffMeanwhile(bound);
    return bound;
  }

  async #run(bound: BoundMethod, input: unknown, request: CallRequestContext): Promise<unknown> {
    const parsed = bound.parseInput(input);
    if (!parsed.success) throw invalidInput(bound.name, parsed.issues);
    await this.#checkPermission(bound, request);
    const context = this.#complete(bound, request);
    bound.calls.begin();
    try {
      const scope = { context, method: bound.name };
      const result = await callScope.run(scope, bound.handle, parsed.output, context);
      if (isRefusal(result)) return this.#refused(bound, result);
      if (this.#options.validateOutputs) checkOutput(bound, result);
      return result;
    } catch (error) {
      throw this.#failed(bound, error);
    } finally {
      bound.calls.end();
    }
  }

  /** A plugin that acts by itself, with nobody signed in, may call what it offers itself and what is public. */
  async #checkPermission(bound: BoundMethod, { user, origin }: CallRequestContext): Promise<void> {
    if (user === null && origin === bound.plugin) return;
    const answer = this.#permissions.may(user, bound.method.permission);
    if (typeof answer === 'boolean' ? answer : await answer) return;
    throw notPermitted(bound, this.#permissions.titleOf(bound.method.permission), user !== null);
  }

  #complete(bound: BoundMethod, request: CallRequestContext): CallContext {
    if (request.requestId) return request as CallContext;
    return { ...request, requestId: bound.method.kind === 'operation' ? this.#ids.next() : '' };
  }

  #refused(bound: BoundMethod, refusal: Refusal): Refusal {
    bound.calls.refused += 1;
    return refusal.plugin === undefined ? { ...refusal, plugin: bound.plugin } : refusal;
  }

  #failed(bound: BoundMethod, error: unknown): Fault {
    bound.calls.faults += 1;
    const fault = handlerFault(error, bound);
    if (fault.code === 'internal') {
      this.#logger.error(`${bound.name} failed`, { plugin: bound.plugin, method: bound.name, error });
    }
    return fault;
  }
}

function checkOutput(bound: BoundMethod, result: unknown): void {
  const parsed = bound.parseOutput(result);
  if (!parsed.success) throw invalidOutput(bound, parsed.issues);
}

function notAQuery(method: string): Fault {
  return new Fault({
    code: 'not-a-query',
    message: `${method} changes something, so it cannot be subscribed to. Subscribe to a query instead.`,
  });
}
