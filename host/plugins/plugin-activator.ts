import { DisposableStore, Fault, isFault, type Manifest } from '@counterpart/sdk';
import {
  Contracts,
  Invariants,
  type NodeHalfModule,
  type PluginContext,
  Points,
  Timers,
} from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { within } from '../clock/waiting.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { Books } from '../link/books.ts';
import type { Participants } from '../points/ready-participants.ts';
import { ActivationOptions } from './activation-options.ts';
import type { UsablePlugin } from './found-plugin.ts';
import { PluginContainers } from './plugin-containers.ts';
import { PluginData } from './plugin-data.ts';
import { PluginRuntime } from './plugin-runtime.ts';
import type { RunningPlugin } from './running-plugin.ts';

/** Brings one plugin up and takes it down again. Either it is active with everything it has, or nothing is left. */
@injectable()
export class PluginActivator {
  readonly #data: PluginData;
  readonly #runtime: PluginRuntime;
  readonly #containers: PluginContainers;
  readonly #contracts: ContractRegistry;
  readonly #options: ActivationOptions;
  readonly #books: Books;
  readonly #timers: Timers;

  constructor(
    @inject(PluginData) data: PluginData,
    @inject(PluginRuntime) runtime: PluginRuntime,
    @inject(PluginContainers) containers: PluginContainers,
    @inject(ContractRegistry) contracts: ContractRegistry,
    @inject(ActivationOptions) options: ActivationOptions,
    @inject(Books) books: Books,
    @inject(Timers) timers: Timers,
  ) {
    this.#data = data;
    this.#runtime = runtime;
    this.#containers = containers;
    this.#contracts = contracts;
    this.#options = options;
    this.#books = books;
    this.#timers = timers;
  }

  /** Throws a `Fault` whose message names the plugin and what to do. */
  async start(plugin: UsablePlugin, participants: Participants): Promise<RunningPlugin> {
    const { manifest } = plugin;
    const subscriptions = new DisposableStore();
    try {
      const half = await this.#runtime.load(plugin);
      await this.#data.prepare(plugin);
      const container = this.#containers.create(manifest, subscriptions, participants);
      this.#contracts.callsOf(manifest.id).closing = false;
      const context = contextOf(plugin, this.#books.here, container, subscriptions);
      const activation_ms = half ? await this.#activate(manifest, half, context) : 0;
      return { subscriptions, container, activation_ms };
    } catch (error) {
      this.#end(manifest.id, subscriptions);
      throw asFault(error, manifest);
    }
  }

  /** Takes no new calls, lets those in flight finish, then ends everything. False when some were cut off. */
  async stop({ manifest }: UsablePlugin, running: RunningPlugin): Promise<boolean> {
    const finished = await this.#contracts
      .callsOf(manifest.id)
      .close(this.#options.farewell_ms, this.#timers);
    try {
      this.#end(manifest.id, running.subscriptions);
    } finally {
      await running.container.unbindAll();
    }
    return finished;
  }

  async #activate(manifest: Manifest, half: NodeHalfModule, context: PluginContext): Promise<number> {
    const deadline = this.#options.activation_ms;
    const began = this.#timers.now();
    await within(this.#timers, Promise.resolve(half.activate(context)), deadline, () => {
      throw new Fault({
        code: 'activation-deadline',
        message: `${manifest.displayName} was not ready after ${deadline / 1000} s and was stopped. Reload it in Modules, or ask ${manifest.publisher || 'its author'}.`,
        plugin: manifest.id,
      });
    });
    return this.#timers.now() - began;
  }

  #end(plugin: string, subscriptions: DisposableStore): void {
    try {
      subscriptions.dispose();
    } finally {
      this.#data.forget(plugin);
    }
  }
}

function contextOf(
  { manifest, folder }: UsablePlugin,
  keepsBooks: boolean,
  container: PluginContext['container'],
  subscriptions: DisposableStore,
): PluginContext {
  return {
    plugin: { id: manifest.id, version: manifest.version, folder },
    keepsBooks,
    container,
    subscriptions,
    points: container.get<Points>(Points),
    contracts: container.get<Contracts>(Contracts),
    invariants: container.get<Invariants>(Invariants),
  };
}

function asFault(error: unknown, { id, displayName }: Manifest): Fault {
  if (isFault(error)) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Fault(
    {
      code: 'activation-failed',
      message: `${displayName} could not be started: ${detail}. The rest of the shop runs on; the log says more.`,
      plugin: id,
    },
    { cause: error },
  );
}
