import type { Reader, Sql } from '@counterpart/sdk/node';
import type { Connections } from './connections.ts';
import type { Engine } from './engine.ts';

/**
 * Reads what is committed. On the connection that writes as long as no transaction is open on it: what this till wrote
 * last is still in its memory, while every commit empties that of the one that only reads. That one reads meanwhile, and
 * is asked for anything that would write: it refuses.
 */
export class CommittedReader implements Reader {
  readonly #connections: Pick<Connections, 'reader' | 'writer'>;

  constructor(connections: Pick<Connections, 'reader' | 'writer'>) {
    this.#connections = connections;
  }

  all<Row extends object>(query: Sql): Promise<Row[]> {
    return this.#engineFor(query).all<Row>(query);
  }

  get<Row extends object>(query: Sql): Promise<Row | undefined> {
    return this.#engineFor(query).get<Row>(query);
  }

  isBusy(error: unknown): boolean {
    return this.#connections.reader.isBusy(error);
  }

  toFault(error: unknown, plugin: string) {
    return this.#connections.reader.toFault(error, plugin);
  }

  forgetStatements(): void {
    this.#connections.reader.forgetStatements();
    this.#connections.writer.forgetStatements();
  }

  #engineFor({ text }: Sql): Engine {
    const { reader, writer } = this.#connections;
    return writer.canRead(text) ? writer : reader;
  }
}
