import { Fault } from '@counterpart/sdk';
import { StatementCache } from './statement-cache.ts';
import { shapeOf, type StatementShape } from './statement-shape.ts';
import type { TableCatalog } from './table-catalog.ts';

/** The host itself: it may read and write everything, but no more than data. */
export const CORE = 'core';

/** What a statement that was let through does. */
export interface StatementTables {
  /** Tables it reads, when it only reads. */
  readonly reads: readonly string[];
  /** The table it writes to; null when it only reads. */
  readonly target: string | null;
}

interface Verdict extends StatementTables {
  readonly shape: StatementShape;
  readonly target: string | null;
  version: number;
  reads: readonly string[];
  /** Who was found to be allowed to run it. */
  readonly allowed: Set<string>;
}

/** Decides who may run a statement, and knows which tables it reads. Works each text out once. */
export class StatementGuard {
  readonly #catalog: TableCatalog;
  readonly #verdicts = new StatementCache<Verdict>(2000);
  readonly #make = (text: string): Verdict => {
    const shape = shapeOf(text);
    return { shape, target: shape.target, version: -1, reads: [], allowed: new Set() };
  };

  constructor(catalog: TableCatalog) {
    this.#catalog = catalog;
  }

  /** Throws a fault when `plugin` may not; else says what the statement touches. */
  check(text: string, plugin: string, access: 'read' | 'write'): StatementTables {
    const verdict = this.#verdicts.get(text, this.#make);
    if (verdict.version !== this.#catalog.version) this.#renew(verdict);
    if (access === 'read' && verdict.shape.verb !== 'select') throw readOnly(plugin);
    if (!verdict.allowed.has(plugin)) {
      this.#judge(verdict.shape, plugin);
      verdict.allowed.add(plugin);
    }
    return verdict;
  }

  #renew(verdict: Verdict): void {
    if (verdict.shape.verb === 'select') {
      const known = [...verdict.shape.names].filter((name) => this.#catalog.has(name));
      verdict.reads = [...new Set(known.flatMap((name) => this.#catalog.tablesBehind(name)))];
    }
    verdict.allowed.clear();
    verdict.version = this.#catalog.version;
  }

  #judge(shape: StatementShape, plugin: string): void {
    if (shape.refused !== null) {
      throw new Fault({
        code: 'statement-refused',
        message: `A statement of ${plugin} was refused: ${shape.refused}.`,
        plugin,
      });
    }
    if (this.#catalog.isOutdated(plugin)) throw outdated(plugin);
    if (plugin === CORE) return;
    if (shape.target !== null && this.#catalog.ownerOf(shape.target) !== plugin) {
      throw foreignTable(plugin, shape.target, 'write to');
    }
    for (const name of shape.names) {
      if (this.#catalog.has(name) && !this.#catalog.mayRead(plugin, name)) {
        throw foreignTable(plugin, name, 'read');
      }
    }
  }
}

/** The fault for data that a newer version of `owner` has written. */
export function outdated(owner: string): Fault {
  if (owner === CORE) {
    return new Fault({
      code: 'newer-shop',
      message: 'This shop was written by a newer Counterpart. Update this till.',
    });
  }
  return new Fault({
    code: 'newer-schema',
    message: `The data of ${owner} was written by a newer version of it. Update this till.`,
    plugin: owner,
  });
}

export function foreignTable(plugin: string, table: string, action: string): Fault {
  return new Fault({
    code: 'foreign-table',
    message: `${plugin} may not ${action} the table "${table}": a module uses its own tables, and reads the published views of others.`,
    plugin,
    data: { table },
  });
}

function readOnly(plugin: string): Fault {
  return new Fault({
    code: 'read-only',
    message: `${plugin} tried to write outside a transaction. Use TransactionManager.run.`,
    plugin,
  });
}
