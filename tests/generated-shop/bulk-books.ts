import type Sqlite from 'better-sqlite3';
import type { Database, Ids, Sql, TransactionManager, Tx } from '@counterpart/sdk/node';

/**
 * The file of a shop that nobody else has open, as the product's own code writes it: the same statements, without
 * journal, queue and disk. Whoever writes says what time it is.
 */
export class BulkBooks {
  now = 0;
  readonly #db: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();
  #made = 0;

  constructor(db: Sqlite.Database) {
    this.#db = db;
  }

  readonly database: Database = {
    all: async <Row extends object>(query: Sql) => this.#prepare(query).all(...query.values) as Row[],
    get: async <Row extends object>(query: Sql) =>
      this.#prepare(query).get(...query.values) as Row | undefined,
  };

  /** In the order of time, as those of the product. */
  readonly ids: Ids = {
    next: () => {
      const time = this.now.toString(16).padStart(12, '0');
      const count = (this.#made++).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
    },
  };

  readonly transactions: TransactionManager = {
    run: (work) => work(this.#tx),
    submit: () => {
      throw new Error('Nothing is handed over to be written in bulk.');
    },
  };

  readonly #tx: Tx = this.#openTx(() => this.now);

  #openTx(now: () => number): Tx {
    return {
      ...this.database,
      get now() {
        return now();
      },
      run: async (statement) => ({ changes: this.#prepare(statement).run(...statement.values).changes }),
      nested: (work) => work(this.#tx),
      narrowedTo: () => this.#tx,
      refuse: (code, message, data) => {
        throw new Error(`${code}: ${message} ${JSON.stringify(data ?? {})}`);
      },
    };
  }

  /** What is written outside a transaction is one of its own, so whoever writes much opens one around it. */
  begin(): void {
    this.#db.exec('begin');
  }

  commit(): void {
    this.#db.exec('commit');
  }

  #prepare({ text }: Sql): Sqlite.Statement {
    let statement = this.#statements.get(text);
    if (!statement) this.#statements.set(text, (statement = this.#db.prepare(text)));
    return statement;
  }
}
