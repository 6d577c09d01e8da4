import { Fault, isRefusal } from '@counterpart/sdk';
import { Ids, sql, type StoredFile, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { FileFolder } from './file-folder.ts';
import { filesOfShop } from './files-of-shop.ts';
import { TransactionHandle } from '../transactions/transaction-handle.ts';

const TRIES = 3;

/**
 * The shop's files, where the books are kept: the folder beside `shop.db` and the rows about it. A row is written when
 * its file is on the disk, and removed before its file is, each under the lock that every writer of the shop takes: so a
 * row whose file was swept away cannot be.
 */
@injectable()
export class ShopFiles {
  readonly #store: ShopStore;
  readonly #ids: Ids;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Ids) ids: Ids) {
    this.#store = store;
    this.#ids = ids;
  }

  get folder(): FileFolder {
    return filesOfShop(this.#store.path);
  }

  /** Nobody refers to it yet: unless somebody does within a day it is swept away. */
  async put(content: Uint8Array, type: string): Promise<StoredFile> {
    const { folder } = this;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const id = await folder.write(content, this.#ids.next());
      const file = { id, type, bytes: content.byteLength };
      const entered = await this.#store.transactions.run(
        async (tx) => {
          // Swept away between the two: written once more.
          if (!folder.has(id)) return false;
          await tx.run(
            sql`insert into core_file (id, type, bytes, touched_at) values (${id}, ${type}, ${file.bytes}, ${tx.now})
                on conflict (id) do update set touched_at = excluded.touched_at`,
          );
          return true;
        },
        { label: 'file added', lane: 'bulk' },
      );
      if (isRefusal(entered)) throw new Fault({ code: entered.refused, message: entered.message });
      if (entered) return file;
    }
    throw new Fault({
      code: 'file-vanished',
      message: 'A file was removed while it was being added. Try again.',
    });
  }

  /** From the commit of `tx` on the files are kept for that row. The same twice is once. */
  async keep(tx: Tx, plugin: string, ref: string, files: readonly string[]): Promise<void> {
    const core = TransactionHandle.asHost(tx);
    for (const file of files) {
      const known = await core.get(sql`select 1 as known from core_file where id = ${file}`);
      if (!known) tx.refuse('file-gone', 'That file was removed in the meantime. Add it again.', { file });
      await core.run(
        sql`insert into core_file_use (id, file_id, plugin, ref) values (${this.#ids.next()}, ${file}, ${plugin}, ${ref})
            on conflict (plugin, ref, file_id) do nothing`,
      );
    }
  }

  /** That row refers to nothing any more. */
  async release(tx: Tx, plugin: string, ref: string): Promise<void> {
    const core = TransactionHandle.asHost(tx);
    await core.run(
      sql`update core_file set touched_at = ${tx.now}
          where id in (select file_id from core_file_use where plugin = ${plugin} and ref = ${ref})`,
    );
    await core.run(sql`delete from core_file_use where plugin = ${plugin} and ref = ${ref}`);
  }
}
