import { sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import type { Violation } from '../invariants/verify-books.ts';
import { examineFiles } from './examine-files.ts';
import { ShopFiles } from './shop-files.ts';

interface Used {
  readonly file: string;
  readonly plugin: string;
  readonly ref: string;
}

/** Proves that every file that is referred to is there, and is what it was. */
@injectable()
export class VerifyFiles {
  readonly #store: ShopStore;
  readonly #files: ShopFiles;

  constructor(@inject(ShopStore) store: ShopStore, @inject(ShopFiles) files: ShopFiles) {
    this.#store = store;
    this.#files = files;
  }

  /** Undefined when all are; names `limit` at most. */
  async run(limit: number): Promise<Violation | undefined> {
    const uses = await this.#store.database.all<Used>(
      sql`select file_id as file, min(plugin) as plugin, min(ref) as ref from core_file_use group by file_id`,
    );
    const byFile = new Map(uses.map((use) => [use.file, use]));
    const rows: Violation['rows'][number][] = [];
    for await (const { file, problem } of examineFiles(this.#files.folder, byFile.keys())) {
      const { plugin, ref } = byFile.get(file)!;
      rows.push({ problem, file: this.#files.folder.pathOf(file), plugin, ref });
      if (rows.length === limit) break;
    }
    if (rows.length === 0) return undefined;
    const title = 'Every picture and other file that a row refers to is there and unchanged.';
    return { invariant: 'core.files', title, plugin: 'core', rows };
  }
}
