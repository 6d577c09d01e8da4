import type { Sql } from '@counterpart/sdk/node';
import type Sqlite from 'better-sqlite3';
import { bindable } from './bindable.ts';
import type { Engine } from './engine.ts';
import type { StoreKind } from './opening-faults.ts';
import { isSqliteBusy, toSqliteFault } from './sqlite-fault.ts';
import { StatementCache } from './statement-cache.ts';
import { withParameters } from './tokens.ts';

/** {@link Engine} on better-sqlite3: one prepared statement for each text. */
export class SqliteEngine implements Engine {
  readonly #connection: Sqlite.Database;
  readonly #statements = new StatementCache<Sqlite.Statement>();
  readonly #prepare: (text: string) => Sqlite.Statement;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #rollback: Sqlite.Statement;
  readonly #kind: StoreKind;

  constructor(connection: Sqlite.Database, kind: StoreKind) {
    this.#connection = connection;
    this.#kind = kind;
    this.#prepare = (text) => connection.prepare(planned(text));
    this.#begin = connection.prepare('begin immediate');
    this.#commit = connection.prepare('commit');
    this.#rollback = connection.prepare('rollback');
  }

  async begin(): Promise<void> {
    this.#begin.run();
  }

  async commit(): Promise<void> {
    this.#commit.run();
  }

  async rollback(): Promise<void> {
    if (this.#connection.inTransaction) this.#rollback.run();
  }

  // No async functions: this is every statement of every sale, and each of those would make it wait a turn more.
  all<Row extends object>(query: Sql): Promise<Row[]> {
    try {
      return Promise.resolve(this.#statement(query).all(...bindable(query.values)) as Row[]);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  get<Row extends object>(query: Sql): Promise<Row | undefined> {
    try {
      return Promise.resolve(this.#statement(query).get(...bindable(query.values)) as Row | undefined);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** What cannot be prepared is for the other connection to refuse. */
  canRead(text: string): boolean {
    if (this.#connection.inTransaction) return false;
    try {
      return this.#statements.get(text, this.#prepare).readonly;
    } catch {
      return false;
    }
  }

  run(statement: Sql): Promise<{ readonly changes: number }> {
    try {
      const { changes } = this.#statement(statement).run(...bindable(statement.values));
      return Promise.resolve({ changes });
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async exec(text: string): Promise<void> {
    this.#connection.exec(text);
  }

  isBusy(error: unknown): boolean {
    return isSqliteBusy(error);
  }

  toFault(error: unknown, plugin: string) {
    return toSqliteFault(error, plugin, this.#kind);
  }

  forgetStatements(): void {
    this.#statements.clear();
  }

  async close(): Promise<void> {
    this.#statements.clear();
    if (this.#connection.open) this.#connection.close();
  }

  #statement(query: Sql): Sqlite.Statement {
    return this.#statements.get(query.text, this.#prepare);
  }
}

/**
 * The text so that its plan is made once. The library is built with STAT4: where a join or a choice of indexes looks at a
 * bare parameter, each new value of it plans the statement anew, which costs many times what running it does. `+?` has the
 * same value and no affinity either, but no plan depends on it.
 */
function planned(text: string): string {
  return withParameters(text, (parameter) => `+${parameter}`);
}
