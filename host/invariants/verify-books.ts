import { type Json, toFaultData } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ShopStore } from '../database/store.ts';
import { VerifyFiles } from '../files/verify-files.ts';
import { coreInvariants } from './core-invariants.ts';
import { FILE_INTACT, fileIntactFor } from './file-intact.ts';
import { InvariantRegistry, type RegisteredInvariant } from './invariant-registry.ts';

/** Something that does not hold, with the first rows that break it. */
export interface Violation {
  readonly invariant: string;
  readonly title: string;
  readonly plugin: string;
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/** Rows shown of each violation. */
const SHOWN = 5;

/** Proves the books: the host's own invariants, those of every plugin that runs, the chain of the audit, and the files. */
@injectable()
export class VerifyBooks {
  readonly #store: ShopStore;
  readonly #invariants: InvariantRegistry;
  readonly #audit: Audit;
  readonly #files: VerifyFiles;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(InvariantRegistry) invariants: InvariantRegistry,
    @inject(Audit) audit: Audit,
    @inject(VerifyFiles) files: VerifyFiles,
  ) {
    this.#store = store;
    this.#invariants = invariants;
    this.#audit = audit;
    this.#files = files;
  }

  /** Empty when everything holds. */
  async run(): Promise<readonly Violation[]> {
    const violations: Violation[] = [];
    for (const invariant of [...coreInvariants, ...this.#invariants.all()]) {
      const rows = await this.#offenders(
        invariant === FILE_INTACT ? await fileIntactFor(this.#store.database) : invariant,
      );
      const { id, title, plugin } = invariant;
      if (rows.length > 0) violations.push({ invariant: id, title, plugin, rows });
    }
    const breaks = await this.#audit.verify();
    if (breaks.length > 0) {
      const title = 'The audit log is complete and unchanged.';
      const rows = breaks.map((row) => ({ ...row }));
      violations.push({ invariant: 'core.audit-chain', title, plugin: 'core', rows });
    }
    const files = await this.#files.run(SHOWN);
    return files ? [...violations, files] : violations;
  }

  /** A check that cannot be run proves nothing, so it counts as one that failed. */
  async #offenders({ plugin, query }: RegisteredInvariant): Promise<Violation['rows']> {
    const database = plugin === 'core' ? this.#store.database : this.#store.databaseFor(plugin);
    try {
      return await database.all<Record<string, Json>>(sql`select * from (${query}) limit ${SHOWN}`);
    } catch (error) {
      return [{ problem: `The check itself failed: ${toFaultData(error).message}` }];
    }
  }
}
