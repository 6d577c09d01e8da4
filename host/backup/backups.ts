import { Fault, isFault, type Refusal, refusal } from '@counterpart/sdk';
import { Clock, Ids, Settings, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { InvariantRegistry } from '../invariants/invariant-registry.ts';
import { HOST_VERSION } from '../version.ts';
import { BackupFolder } from './backup-folder.ts';
import { type KeptBackup, listBackups } from './backup-manifest.ts';
import { makeBackup } from './make-backup.ts';
import { removeOutlived } from './retention.ts';
import { toChecks } from './to-checks.ts';

/** The backups of this shop, made by this host. One at a time. */
@injectable()
export class Backups {
  readonly #store: ShopStore;
  readonly #invariants: InvariantRegistry;
  readonly #settings: Settings;
  readonly #folder: BackupFolder;
  readonly #clock: Clock;
  readonly #ids: Ids;
  #making: Promise<KeptBackup> | undefined;
  #failure: {
    readonly message: string;
    readonly folder: string;
    readonly there: ReadonlySet<string>;
  } | null = null;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(InvariantRegistry) invariants: InvariantRegistry,
    @inject(Settings) settings: Settings,
    @inject(BackupFolder) folder: BackupFolder,
    @inject(Clock) clock: Clock,
    @inject(Ids) ids: Ids,
  ) {
    this.#store = store;
    this.#invariants = invariants;
    this.#settings = settings;
    this.#folder = folder;
    this.#clock = clock;
    this.#ids = ids;
  }

  get making(): boolean {
    return this.#making !== undefined;
  }

  /** Why the last one was not made, or cannot be seen; null when all is well. */
  async failure(): Promise<string | null> {
    return (await this.#standing()) ?? (await this.#folder.trouble());
  }

  /** Another folder since, or a backup that another till made there, and it is over. */
  async #standing(): Promise<string | null> {
    if (this.#failure === null || this.#failure.folder !== (await this.folder())) return null;
    const { message, there } = this.#failure;
    return (await this.list()).every(({ id }) => there.has(id)) ? message : null;
  }

  folder(): Promise<string> {
    return this.#folder.current();
  }

  /** The newest first. */
  async list(): Promise<readonly KeptBackup[]> {
    const { id } = await this.#shop();
    return listBackups(await this.folder(), id);
  }

  /** Whoever asks while one is being made gets that one. */
  make(label: string): Promise<KeptBackup> {
    this.#making ??= this.#make(label).finally(() => (this.#making = undefined));
    return this.#making;
  }

  /** A refusal says why there is none. */
  async makeOrRefuse(label: string): Promise<KeptBackup | Refusal> {
    try {
      return await this.make(label);
    } catch (error) {
      if (isFault(error)) return refusal(error.code, error.message, error.data);
      throw error;
    }
  }

  async #make(label: string): Promise<KeptBackup> {
    const folder = await this.folder();
    try {
      const made = await makeBackup({
        shopPath: this.#store.path,
        folder,
        id: this.#ids.next(),
        at: this.#clock.now(),
        label,
        version: HOST_VERSION,
        shop: await this.#shop(),
        checks: toChecks([...coreInvariants, ...this.#invariants.all()]),
      });
      this.#failure = null;
      const keep = Number(await this.#settings.get('backup.keep'));
      await removeOutlived(await listBackups(folder, made.shop.id), keep, this.#clock.now());
      return made;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#failure = { message, folder, there: new Set((await this.list()).map(({ id }) => id)) };
      throw error;
    }
  }

  async #shop(): Promise<KeptBackup['shop']> {
    const row = await this.#store.database.get<{ id: string; name: string | null }>(
      sql`select value as id, (select name from core_shop) as name from core_meta where key = 'id'`,
    );
    if (!row) throw new Fault({ code: 'damaged', message: 'The shop’s file does not say which shop it is.' });
    return { id: row.id, name: row.name ?? '', epoch: this.#store.epoch };
  }
}
