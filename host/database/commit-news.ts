import { Emitter, type Event } from '@counterpart/sdk';
import type { TableCatalog } from './table-catalog.ts';

/** Tells, in a turn of its own, which tables the transactions of this process may have changed. */
export class CommitNews {
  readonly #catalog: TableCatalog;
  readonly #emitter = new Emitter<readonly string[]>();
  readonly event: Event<readonly string[]> = this.#emitter.event;
  readonly #tables = new Set<string>();

  constructor(catalog: TableCatalog) {
    this.#catalog = catalog;
  }

  note(tables: ReadonlySet<string>): void {
    if (tables.size === 0 || this.#emitter.listenerCount === 0) return;
    if (this.#tables.size === 0) setImmediate(() => this.#tell());
    for (const table of tables) this.#tables.add(table);
  }

  dispose(): void {
    this.#emitter.dispose();
  }

  #tell(): void {
    const tables = this.#catalog.withDragged(this.#tables);
    this.#tables.clear();
    this.#emitter.fire(tables);
  }
}
