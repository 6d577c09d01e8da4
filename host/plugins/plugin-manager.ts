import { pathToFileURL } from 'node:url';
import { type Disposable, type Event, isFault, type Manifest, type Module } from '@counterpart/sdk';
import { Logger, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { within } from '../clock/waiting.ts';
import { ShopStore } from '../database/store.ts';
import type { Participants } from '../points/ready-participants.ts';
import { type FoundPlugin, isUsable } from './found-plugin.ts';
import { moduleOf } from './module-of.ts';
import { planPlugins } from './plan-plugins.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { PluginLifecycle } from './plugin-lifecycle.ts';
import type { PluginRecord } from './plugin-record.ts';
import { PluginRecords } from './plugin-records.ts';
import { SerialQueue } from './serial-queue.ts';
import { ShopPlugins } from './shop-plugins.ts';
import { builtFile } from './view-files.ts';

/**
 * Makes what runs on this till agree with what the shop has switched on, without a restart. One change at a time;
 * whatever fails is kept with its reason, and the rest runs.
 */
@injectable()
export class PluginManager implements Participants {
  readonly #records: PluginRecords;
  readonly #shopPlugins: ShopPlugins;
  readonly #lifecycle: PluginLifecycle;
  readonly #catalogue: PluginCatalogue;
  readonly #store: ShopStore;
  readonly #logger: Logger;
  readonly #timers: Timers;
  readonly #queue = new SerialQueue();
  #listening: readonly Disposable[] = [];

  /** After the state of a plugin changed, or what it is made of. */
  readonly onDidChange: Event<void>;

  constructor(
    @inject(PluginRecords) records: PluginRecords,
    @inject(ShopPlugins) shopPlugins: ShopPlugins,
    @inject(PluginLifecycle) lifecycle: PluginLifecycle,
    @inject(PluginCatalogue) catalogue: PluginCatalogue,
    @inject(ShopStore) store: ShopStore,
    @inject(Logger) logger: Logger,
    @inject(Timers) timers: Timers,
  ) {
    this.#records = records;
    this.#shopPlugins = shopPlugins;
    this.#lifecycle = lifecycle;
    this.onDidChange = lifecycle.onDidChange;
    this.#catalogue = catalogue;
    this.#store = store;
    this.#logger = logger;
    this.#timers = timers;
  }

  async start(): Promise<void> {
    await this.rescan();
    const follow = () =>
      void this.refresh().catch((error: unknown) =>
        this.#logger.error('What the shop has switched on could not be followed.', { error }),
      );
    this.#listening = [
      this.#store.events.on('database_changed', follow, { tables: ['core_plugin'] }),
      this.#store.onSchemaChanged(follow),
    ];
  }

  /** Ends every plugin, those first that require others. */
  async stop(): Promise<void> {
    for (const listening of this.#listening) listening.dispose();
    await this.#queue.run(() => this.#lifecycle.stop(this.#records.all()));
  }

  modules(): readonly Module[] {
    return this.#records.all().map(moduleOf);
  }

  find(id: string): Module | undefined {
    const record = this.#records.find(id);
    return record && moduleOf(record);
  }

  /** The absolute path of a file among a plugin's built ones. */
  file(plugin: string, file: string): string | undefined {
    const found = this.#records.find(plugin)?.found;
    return found?.manifest && found.folder ? builtFile(found.manifest, found.folder, file) : undefined;
  }

  /** Whose code failed with `error`; undefined when it was no plugin's. */
  authorOf(error: unknown): string | undefined {
    if (isFault(error) && error.plugin !== undefined) return this.#records.find(error.plugin)?.id;
    const stack = (error instanceof Error && error.stack) || '';
    const placed = this.#records.all().flatMap(({ id, found }) => {
      const at = found.folder === '' ? -1 : stack.indexOf(`${pathToFileURL(found.folder).href}/`);
      return at === -1 ? [] : [{ id, at }];
    });
    return placed.toSorted((a, b) => a.at - b.at)[0]?.id;
  }

  /** Follows what the shop says now. */
  refresh(): Promise<void> {
    return this.#queue.run(() => this.#reconcile());
  }

  /** Tries a plugin again that had given up. */
  retry(id: string): Promise<void> {
    return this.#queue.run(async () => {
      const record = this.#records.find(id);
      if (record?.usable && record.gaveUp) record.settle('installed');
      await this.#reconcile();
    });
  }

  /** Stops it, reads its folder again, and starts it and whoever needs it. */
  reload(id: string): Promise<void> {
    return this.#queue.run(async () => {
      const found = this.#records.discover().find((plugin) => plugin.id === id);
      await this.#replace(id, found);
      await this.#reconcile();
    });
  }

  /** Looks through the folders: new plugins appear, lost ones go, those that do not run are tried again. */
  rescan(): Promise<void> {
    return this.#queue.run(async () => {
      const discovered = new Map(this.#records.discover().map((found) => [found.id, found]));
      for (const { id, found, running } of this.#records.all()) {
        const now = discovered.get(id);
        if (!now || !running || now.folder !== found.folder) await this.#replace(id, now);
      }
      for (const [id, found] of discovered) if (!this.#records.find(id)) await this.#replace(id, found);
      await this.#reconcile();
    });
  }

  enabled(): readonly Manifest[] {
    return this.#catalogue.enabled();
  }

  async settle(plugins: readonly string[], deadline: number): Promise<ReadonlySet<string>> {
    const records = plugins.map((id) => this.#records.find(id));
    const underWay = () => records.some((record) => record?.enabled && isUnderWay(record));
    if (underWay()) {
      let listening: Disposable | undefined;
      const settled = new Promise<void>((resolve) => {
        listening = this.onDidChange(() => underWay() || resolve());
      });
      await within(this.#timers, settled, deadline, () => undefined);
      listening?.dispose();
    }
    return new Set(records.flatMap((record) => (record?.running ? [record.id] : [])));
  }

  async #replace(id: string, found: FoundPlugin | undefined): Promise<void> {
    const record = this.#records.find(id);
    if (record) await this.#lifecycle.stop([record]);
    if (found) this.#records.put(found);
    else this.#records.remove(id);
  }

  async #reconcile(): Promise<void> {
    const usable = this.#records.all().flatMap(({ found }) => (isUsable(found) ? [found.manifest] : []));
    await this.#shopPlugins.introduce(usable);
    this.#records.follow(await this.#shopPlugins.all());
    const plan = planPlugins(this.#records.all());
    await this.#lifecycle.stop([...plan.rest.keys()]);
    for (const [record, { state, reason }] of plan.rest) record.settle(state, reason);
    for (const record of plan.run) if (!record.running) record.settle('installed');
    await this.#lifecycle.start(plan.run, this);
    this.#lifecycle.announce();
  }
}

function isUnderWay({ state }: PluginRecord): boolean {
  return state === 'installed' || state === 'activating';
}
