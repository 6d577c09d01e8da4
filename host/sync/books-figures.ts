import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BooksHealth } from '@counterpart/sdk';
import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Backups } from '../backup/backups.ts';
import { ShopStore } from '../database/store.ts';

interface Counted {
  readonly people: number;
  readonly changes: number;
  readonly bytes: number;
}
/** The file's size is that of its pages: the log holds some of them for a while, and others twice. */
const COUNTED = sql`select (select count(*) from core_person where active = 1) as people,
    (select count(*) from core_change) as changes,
    (select page_count * page_size from pragma_page_count, pragma_page_size) as bytes`;

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
    const { people, changes, bytes } = (await database.get<Counted>(COUNTED))!;
    this.#first ??= { bytes, at: this.#clock.now() };
    const [newest] = await this.#backups.list();
    return {
      ...figures,
      people,
      file: {
        bytes,
        grown_bytes: bytes - this.#first.bytes,
        since: this.#first.at,
        free_bytes: await freeAt(path),
        exchanged: this.#store.monitor.status().exchanged,
      },
      journal: { changes, log_bytes: await sizeOf(`${path}-wal`) },
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
