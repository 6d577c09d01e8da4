import type { Sql } from '@counterpart/sdk/node';
import type { Engine } from './engine.ts';

/**
 * Connections to files that were exchanged under us are never closed: the last one to close would delete the
 * write-ahead log that has its name, which by now is the new file's. At the process's end SQLite sees that they moved.
 */
const abandoned: Engine[] = [];

/** An {@link Engine} whose connection can be exchanged between two transactions. */
export class ExchangeableEngine implements Engine {
  #current: Engine;

  constructor(first: Engine) {
    this.#current = first;
  }

  exchange(next: Engine): void {
    abandoned.push(this.#current);
    this.#current = next;
  }

  begin(): Promise<void> {
    return this.#current.begin();
  }

  commit(): Promise<void> {
    return this.#current.commit();
  }

  rollback(): Promise<void> {
    return this.#current.rollback();
  }

  all<Row extends object>(query: Sql): Promise<Row[]> {
    return this.#current.all<Row>(query);
  }

  get<Row extends object>(query: Sql): Promise<Row | undefined> {
    return this.#current.get<Row>(query);
  }

  canRead(text: string): boolean {
    return this.#current.canRead(text);
  }

  run(statement: Sql): Promise<{ readonly changes: number }> {
    return this.#current.run(statement);
  }

  exec(text: string): Promise<void> {
    return this.#current.exec(text);
  }

  isBusy(error: unknown): boolean {
    return this.#current.isBusy(error);
  }

  toFault(error: unknown, plugin: string) {
    return this.#current.toFault(error, plugin);
  }

  forgetStatements(): void {
    this.#current.forgetStatements();
  }

  close(): Promise<void> {
    return this.#current.close();
  }
}
