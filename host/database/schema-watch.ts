import { Emitter, type Event } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { Engine } from './engine.ts';
import type { Drag, SchemaEntry, TableCatalog } from './table-catalog.ts';

/** Somebody migrated the database, or changed which modules the shop uses. */
export interface SchemaChange {
  readonly epoch: number;
  /** Owners whose data is newer than their code here; their statements are refused from now on. */
  readonly outdated: readonly string[];
}

/** Knows the schema epoch this process has seen, and what of the database its code is too old for. */
export class SchemaWatch {
  readonly #catalog: TableCatalog;
  /** The migrations that the code here knows, by owner. */
  readonly #known = new Map<string, ReadonlySet<string>>();
  readonly #changes = new Emitter<SchemaChange>();
  readonly onDidChange: Event<SchemaChange> = this.#changes.event;
  #epoch = -1;

  constructor(catalog: TableCatalog) {
    this.#catalog = catalog;
  }

  get epoch(): number {
    return this.#epoch;
  }

  know(owner: string, migrations: Iterable<string>): void {
    this.#known.set(owner, new Set(migrations));
  }

  forget(owner: string): void {
    this.#known.delete(owner);
  }

  /** Reads the schema again; listeners hear of it in a turn of their own. */
  async refresh(engine: Reader & Pick<Engine, 'forgetStatements'>, manner?: 'quietly'): Promise<void> {
    engine.forgetStatements();
    const row = await engine.get<{ value: string }>(
      sql`select value from core_meta where key = 'schema_epoch'`,
    );
    const epoch = Number(row?.value ?? 0);
    const entries = await engine.all<SchemaEntry>(
      sql`select l.name, l.type, s.sql from pragma_table_list l left join sqlite_schema s on s.name = l.name where l.schema = 'main' and l.name not like 'sqlite\\_%' escape '\\'`,
    );
    const drags = await engine.all<Drag>(sql`
      select lower(tbl_name) as "from", sql from sqlite_schema where type = 'trigger'
      union all
      select lower(f."table"), l.name from pragma_table_list l join pragma_foreign_key_list(l.name) f
      where l.schema = 'main' and (f.on_delete <> 'NO ACTION' or f.on_update <> 'NO ACTION')`);
    const outdated = await this.#outdated(engine);
    this.#catalog.refresh(entries, drags, outdated);
    if (epoch === this.#epoch) return;
    const first = this.#epoch === -1;
    this.#epoch = epoch;
    if (!first && manner !== 'quietly') setImmediate(() => this.#changes.fire({ epoch, outdated }));
  }

  async #outdated(engine: Reader): Promise<readonly string[]> {
    const applied = await engine.all<{ owner: string; id: string }>(
      sql`select owner, id from core_migration`,
    );
    const newer = applied.filter(({ owner, id }) => this.#known.get(owner)?.has(id) === false);
    return [...new Set(newer.map(({ owner }) => (owner === STORE ? 'core' : owner)))];
  }
}

/**
 * Tells every process that uses the file, right after its next begin, to look again: at migrations, and at what the
 * shop has switched on. Part of the transaction that makes the change.
 */
export async function bumpSchemaEpoch(tx: Pick<Engine, 'run'>): Promise<void> {
  await tx.run(
    sql`update core_meta set value = cast(cast(value as integer) + 1 as text) where key = 'schema_epoch'`,
  );
}

/** Owner of the tables that make a file one of ours; to everyone else they belong to `core`. */
export const STORE = 'store';
