import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BooksHealth } from '@counterpart/sdk';
import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Backups } from '../backup/backups.ts';
import { ShopStore } from '../database/store.ts';

/** Measures the books where they are kept. Growth is counted from the first look after the host started. */
@injectable()
export class BooksFigures {
  readonly #store: ShopStore;
  readonly #backups: Backups;
  readonly #clock: Clock;
  #first: { readonly bytes: number; readonly at: number } | undefined;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Backups) backups: Backups,
    @inject(Clock) clock: Clock,
  ) {
    this.#store = store;
    this.#backups = backups;
    this.#clock = clock;
  }

  async read(): Promise<BooksHealth> {
    const { path, database } = this.#store;
    const { slowStatements, ...figures } = this.#store.figures();
    const log_bytes = await sizeOf(`${path}-wal`);
    const bytes = (await sizeOf(path)) + log_bytes;
    this.#first ??= { bytes, at: this.#clock.now() };
    const counted = await database.get<{ people: number; changes: number }>(
      sql`select (select count(*) from core_person where active = 1) as people,
                 (select count(*) from core_change) as changes`,
    );
    const [newest] = await this.#backups.list();
    return {
      ...figures,
      people: counted?.people ?? 0,
      file: {
        bytes,
        grown_bytes: bytes - this.#first.bytes,
        since: this.#first.at,
        free_bytes: await freeAt(path),
        exchanged: this.#store.monitor.status().exchanged,
      },
      journal: { changes: counted?.changes ?? 0, log_bytes },
      backup: { at: newest?.at ?? null, failure: await this.#backups.failure() },
      slowStatements: slowStatements.slice(0, 20),
    };
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function freeAt(path: string): Promise<number | null> {
  return statfs(dirname(path)).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}
