import type { Manifest, Refusal } from '@counterpart/sdk';
import { type RunOptions, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore } from '../database/store.ts';
import { Books } from '../link/books.ts';
import { Outline } from '../link/outline.ts';
import type { ShopPlugin } from './shop-plugin.ts';
import { compareVersions } from './version.ts';

/** The rows that make a plugin enabled for every till of the shop. */
@injectable()
export class ShopPlugins {
  readonly #store: ShopStore;
  readonly #audit: Audit;
  readonly #outline: Outline;
  readonly #books: Books;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Audit) audit: Audit,
    @inject(Outline) outline: Outline,
    @inject(Books) books: Books,
  ) {
    this.#store = store;
    this.#audit = audit;
    this.#outline = outline;
    this.#books = books;
  }

  all(): Promise<readonly ShopPlugin[]> {
    return this.#outline.plugins();
  }

  /** Plugins the shop has not seen are switched on: who put the folder there wants it. */
  async introduce(manifests: readonly Manifest[]): Promise<void> {
    if (!this.#books.here) return;
    const known = new Set((await this.all()).map(({ id }) => id));
    const strangers = manifests.filter(({ id }) => !known.has(id));
    if (strangers.length === 0) return;
    await this.#store.transactions.run(
      async (tx) => {
        for (const manifest of strangers) {
          await tx.run(
            sql`insert into core_plugin (id, version, enabled, manifest, changed_at)
                values (${manifest.id}, ${manifest.version}, 1, ${JSON.stringify(manifest)}, ${tx.now})
                on conflict (id) do nothing`,
          );
        }
      },
      { label: 'plugins found' },
    );
  }

  /** This till runs a newer version than the shop has seen, and its data has been brought to it. */
  async raise(manifest: Manifest): Promise<void> {
    if (!this.#books.here) return;
    const { id, version } = manifest;
    const row = (await this.all()).find((plugin) => plugin.id === id);
    if (!row || compareVersions(version, row.version) <= 0) return;
    await this.#store.transactions.run(
      async (tx) => {
        await tx.run(
          sql`update core_plugin
              set version = ${version}, manifest = ${JSON.stringify(manifest)}, changed_at = ${tx.now}
              where id = ${id}`,
        );
        await this.#audit.append(tx, { action: 'module.updated', subject: id, data: { version } });
      },
      { label: 'plugin updated' },
    );
  }

  async setEnabled(
    id: string,
    enabled: boolean,
    request: NonNullable<RunOptions['request']>,
  ): Promise<{ module: string } | Refusal> {
    return this.#store.transactions.run(
      async (tx) => {
        const { changes } = await tx.run(
          sql`update core_plugin set enabled = ${enabled ? 1 : 0}, changed_at = ${tx.now}
              where id = ${id} and enabled = ${enabled ? 0 : 1}`,
        );
        if (changes > 0) {
          await this.#audit.append(tx, {
            action: enabled ? 'module.enabled' : 'module.disabled',
            subject: id,
          });
        }
        return { module: id };
      },
      { label: enabled ? 'module switched on' : 'module switched off', request },
    );
  }
}
