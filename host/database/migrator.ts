import { isFault } from '@counterpart/sdk';
import { type Clock, sql } from '@counterpart/sdk/node';
import type { TransactionRunner } from '../transactions/transaction-runner.ts';
import { checksumOf } from './checksum.ts';
import type { Engine } from './engine.ts';
import { triggerChanges } from './generated-triggers.ts';
import {
  type AppliedMigration,
  migrationError,
  pendingMigrations,
  requirePlainStatements,
} from './migration-list.ts';
import { readOwnSchema, requireDeclaredTables, requireOwnChanges, requireOwnNames } from './owned-schema.ts';
import { bumpSchemaEpoch, type SchemaWatch } from './schema-watch.ts';
import { CORE } from './statement-guard.ts';
import type { Migration, OwnedTables } from './store.ts';
import type { TableCatalog } from './table-catalog.ts';

export interface MigratorServices {
  readonly engine: Engine;
  readonly runner: TransactionRunner;
  readonly catalog: TableCatalog;
  readonly schema: SchemaWatch;
  readonly clock: Clock;
  readonly till: string;
  /** Before a migration changes anything; a fault thrown here keeps everything as it is. */
  readonly beforeMigration?: (() => Promise<void>) | undefined;
  /** Whether the file has a journal. */
  readonly journalled: boolean;
}

/** Brings the tables of one owner after the other up to date, each migration in a transaction of its own. */
export class Migrator {
  readonly #services: MigratorServices;

  constructor(services: MigratorServices) {
    this.#services = services;
  }

  async migrate(owner: string, migrations: readonly Migration[], owned: OwnedTables): Promise<void> {
    const { catalog, schema, runner, engine } = this.#services;
    requireOwnNames(owner, owned, catalog);
    await runner.exclusive(owner, async () => {
      const pending = pendingMigrations(owner, migrations, await this.#applied(owner));
      schema.know(
        owner,
        migrations.map(({ id }) => id),
      );
      catalog.own(owner, owned.tables, owned.publishedViews);
      try {
        await schema.refresh(engine, 'quietly');
        if (pending.length > 0) await this.#services.beforeMigration?.();
        for (const migration of pending) await this.#step(owner, migration, owned);
        await this.#repairTriggers(owner, owned);
        await schema.refresh(engine, 'quietly');
        await requireDeclaredTables(owner, owned, engine, catalog, this.#services.journalled);
      } catch (error) {
        catalog.forget(owner);
        schema.forget(owner);
        await schema.refresh(engine, 'quietly');
        throw error;
      }
    });
  }

  #applied(owner: string): Promise<AppliedMigration[]> {
    return this.#services.engine.all<AppliedMigration>(
      sql`select id, checksum from core_migration where owner = ${owner}`,
    );
  }

  async #step(owner: string, migration: Migration, owned: OwnedTables): Promise<void> {
    const { engine, runner, clock, catalog, till } = this.#services;
    requirePlainStatements(owner, migration);
    // A table is changed by building a new one: with foreign keys on, dropping the old one would empty its children.
    // The switch has no effect inside a transaction; the check before the commit makes up for it.
    await engine.exec('pragma foreign_keys = off');
    try {
      await runner.transact(owner, async () => {
        // Another till may have been faster.
        const pending = pendingMigrations(owner, [migration], await this.#this(owner, migration));
        if (pending.length === 0) return engine.rollback();
        const before = await readOwnSchema(engine);
        await this.#execute(owner, migration);
        requireOwnChanges(owner, migration, before, await readOwnSchema(engine), catalog);
        for (const change of await triggerChanges(engine, owned, this.#services.journalled)) {
          await engine.exec(change.text);
        }
        const now = clock.now();
        await engine.run(
          sql`insert into core_migration (owner, id, checksum, at) values (${owner}, ${migration.id}, ${checksumOf(migration.sql)}, ${now})`,
        );
        await bumpSchemaEpoch(engine);
        const origin = { till, plugin: owner, user: null, label: `migration ${migration.id}` };
        await runner.commit(origin, now, new Set(owned.tables));
      });
    } finally {
      await engine.exec('pragma foreign_keys = on');
    }
  }

  async #execute(owner: string, migration: Migration): Promise<void> {
    const { engine } = this.#services;
    try {
      await engine.exec(migration.sql);
    } catch (error) {
      if (isFault(error) || engine.isBusy(error)) throw error;
      const text = error instanceof Error ? error.message : String(error);
      throw migrationError(owner, `"${migration.id}" failed: ${text}`, error);
    }
    const broken = await engine.all<{ table: string }>(sql`pragma foreign_key_check`);
    if (broken[0]) {
      throw migrationError(
        owner,
        `"${migration.id}" leaves rows of "${broken[0].table}" without their parent`,
      );
    }
  }

  async #repairTriggers(owner: string, owned: OwnedTables): Promise<void> {
    const { engine, runner, journalled, clock, till } = this.#services;
    if ((await triggerChanges(engine, owned, journalled)).length === 0) return;
    await runner.transact(owner, async () => {
      for (const change of await triggerChanges(engine, owned, journalled)) await engine.exec(change.text);
      await bumpSchemaEpoch(engine);
      await runner.commit({ till, plugin: CORE, user: null, label: 'triggers' }, clock.now(), new Set());
    });
  }

  /** The row of this one migration, as it is now. */
  async #this(owner: string, migration: Migration): Promise<readonly AppliedMigration[]> {
    return (await this.#applied(owner)).filter(({ id }) => id === migration.id);
  }
}
