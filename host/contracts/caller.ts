import { type CallContext, type Fault, isRefusal, type Refusal } from '@counterpart/sdk';
import { Ids, Logger, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { PluginCatalogue } from '../plugins/plugin-catalogue.ts';
import { insideTransaction } from '../transactions/transaction-scope.ts';
import type { BoundMethod } from './bound-method.ts';
import {
  callInsideTransaction,
  handlerFault,
  invalidInput,
  checkRefusal,
  invalidOutput,
  notAnswered,
  notPermitted,
  signedOut,
  switchedOffMeanwhile,
} from './call-faults.ts';
import { CallOptions } from './call-options.ts';
import { callScope } from './call-scope.ts';
import { ContractRegistry } from './contract-registry.ts';
import { isAllowed, Permissions } from './permissions.ts';

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
  readonly #timers: Timers;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Permissions) permissions: Permissions,
    @inject(PluginCatalogue) catalogue: PluginCatalogue,
    @inject(Ids) ids: Ids,
    @inject(Logger) logger: Logger,
    @inject(CallOptions) options: CallOptions,
    @inject(Timers) timers: Timers,
  ) {
    this.#registry = registry;
    this.#permissions = permissions;
    this.#catalogue = catalogue;
    this.#ids = ids;
    this.#logger = logger;
    this.#options = options;
    this.#timers = timers;
  }

  /** Calls `<contract>.<method>`; the answer may be a `Refusal`. Throws only `Fault`s. */
  async call(method: string, input: unknown, context: CallRequestContext): Promise<unknown> {
    return this.#run(this.#bound(method), input, context);
  }

  #bound(method: string): BoundMethod {
    if (insideTransaction()) throw callInsideTransaction(method);
    const bound = this.#registry.find(method);
    if (!bound) throw notAnswered(method, this.#registry, this.#catalogue.all());
    if (bound.calls.closing && callScope.getStore() === undefined) throw switchedOffMeanwhile(bound);
    return bound;
  }

  async #run(bound: BoundMethod, input: unknown, request: CallRequestContext): Promise<unknown> {
    // In flight from here on: who switches the plugin off waits, so that no handler runs after its plugin ended.
    bound.calls.begin();
    try {
      const parsed = bound.parseInput(input);
      if (!parsed.success) throw invalidInput(bound.name, parsed.issues);
      this.#checkPermission(bound, request);
      return await this.#handle(bound, parsed.output, this.#complete(bound, request));
    } finally {
      bound.calls.end();
    }
  }

  async #handle(bound: BoundMethod, input: unknown, context: CallContext): Promise<unknown> {
    const start = this.#timers.now();
    try {
      const { method, name } = bound;
      const heavy = (method.kind === 'query' && method.heavy) || callScope.getStore()?.heavy === true;
      const result = await callScope.run(
        { context, method: name, ...(heavy && { heavy }) },
        bound.handle,
        input,
        context,
      );
      if (this.#options.validateOutputs) checkAnswer(bound, result);
      return isRefusal(result) ? this.#refused(bound, result) : result;
    } catch (error) {
      throw this.#failed(bound, error);
    } finally {
      bound.calls.spent_ms += this.#timers.now() - start;
    }
  }

  #checkPermission(bound: BoundMethod, request: CallRequestContext): void {
    const { plugin, method } = bound;
    if (isAllowed(this.#permissions, request, method.permission, plugin)) return;
    if (request.user === null) throw signedOut(bound);
    const { permission, kind } = method;
    const title = this.#permissions.titleOf(permission);
    throw notPermitted({ permission, title, plugin, approvable: kind === 'operation' });
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

function checkAnswer(bound: BoundMethod, result: unknown): void {
  if (isRefusal(result)) return checkRefusal(bound, result);
  const parsed = bound.parseOutput(result);
  if (!parsed.success) throw invalidOutput(bound, parsed.issues);
}
