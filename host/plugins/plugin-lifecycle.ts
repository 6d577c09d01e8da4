import { Emitter, type Module, toFaultData } from '@counterpart/sdk';
import { Logger } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import type { Participants } from '../points/ready-participants.ts';
import { waitingFor } from './plan-plugins.ts';
import { PluginActivator } from './plugin-activator.ts';
import type { PluginRecord } from './plugin-record.ts';
import { PluginRecords } from './plugin-records.ts';

/** Other codes are `failed`. */
const STATE_OF: Readonly<Record<string, Module['state']>> = {
  'migration-error': 'migration-error',
  'newer-schema': 'incompatible',
};

/** Starts and stops plugins in the order of what they require, and keeps in each record how that went. */
@injectable()
export class PluginLifecycle {
  readonly #records: PluginRecords;
  readonly #activator: PluginActivator;
  readonly #store: ShopStore;
  readonly #logger: Logger;
  readonly #changed = new Emitter<void>();

  /** After the state of a plugin changed, or what it is made of. */
  readonly onDidChange = this.#changed.event;

  constructor(
    @inject(PluginRecords) records: PluginRecords,
    @inject(PluginActivator) activator: PluginActivator,
    @inject(ShopStore) store: ShopStore,
    @inject(Logger) logger: Logger,
  ) {
    this.#records = records;
    this.#activator = activator;
    this.#store = store;
    this.#logger = logger;
  }

  /** All at once, except that a plugin waits for those it requires; `records` has those before it. */
  async start(records: readonly PluginRecord[], participants: Participants): Promise<void> {
    const started = new Map<string, Promise<void>>();
    for (const record of records) {
      const { requires } = record.usable!.manifest;
      const first = Promise.all(requires.map((id) => started.get(id)));
      started.set(
        record.id,
        first.then(() => this.#start(record, participants)),
      );
    }
    await Promise.all(started.values());
  }

  /** One after the other, with everyone who requires them, and those first. */
  async stop(records: readonly PluginRecord[]): Promise<void> {
    const ending = records.flatMap((record) => [...this.#dependents(record), record]);
    for (const record of new Set(ending)) await this.#stop(record);
  }

  announce(): void {
    this.#changed.fire();
    this.#store.events.publish('modules_changed', {});
  }

  async #start(record: PluginRecord, participants: Participants): Promise<void> {
    if (record.running) return;
    const { manifest } = record.usable!;
    const missing = manifest.requires.find((id) => !this.#records.find(id)?.running);
    if (missing !== undefined) {
      record.settle('waiting', waitingFor(manifest.displayName, missing, this.#records.find(missing)));
      return this.announce();
    }
    record.settle('activating');
    this.announce();
    try {
      record.running = await this.#activator.start(record.usable!, participants);
      record.settle('active');
    } catch (error) {
      const { code, message } = toFaultData(error);
      record.settle(STATE_OF[code] ?? 'failed', message);
      this.#logger.error(message, { plugin: record.id, error });
    }
    this.announce();
  }

  async #stop(record: PluginRecord): Promise<void> {
    const { running } = record;
    if (!running) return;
    record.running = undefined;
    record.settle('installed');
    try {
      const finished = await this.#activator.stop(record.usable!, running);
      if (!finished) this.#logger.warn(`${record.id} was stopped while it was still answering a call.`);
    } catch (error) {
      this.#logger.error(`${record.id} did not end cleanly.`, { plugin: record.id, error });
    }
  }

  /** Everyone who runs and requires `record`, directly or not; nobody before those who require them. */
  #dependents(record: PluginRecord): readonly PluginRecord[] {
    const direct = this.#records
      .all()
      .filter((other) => other.running && other.manifest?.requires.includes(record.id));
    return direct.flatMap((other) => [...this.#dependents(other), other]);
  }
}
