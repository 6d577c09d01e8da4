import { sql } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import type { SchemaWatch } from '../database/schema-watch.ts';
import type { CommitOrigin } from '../transactions/commit-origin.ts';
import type { TransactionHooks } from '../transactions/transaction-hooks.ts';

interface Start {
  readonly seq: number | null;
  readonly schema: string;
}

/** Writes down which commit covers which rows of the journal, as the last statement of each work. */
export class Journal implements TransactionHooks {
  readonly #engine: Engine;
  readonly #schema: SchemaWatch;
  readonly #onCommit: (lastSeq: number | undefined) => void;
  readonly #obstacle: () => Error | undefined;
  #before = 0;
  /** The last numbers of the commits in the open transaction: waiting ones may share it. */
  #written: number[] = [];

  constructor(
    engine: Engine,
    schema: SchemaWatch,
    /** Told of every commit, with its last number when it is in the journal. */
    onCommit: (lastSeq: number | undefined) => void,
    /** Why nothing may be written at the moment. */
    obstacle: () => Error | undefined,
  ) {
    this.#engine = engine;
    this.#schema = schema;
    this.#onCommit = onCommit;
    this.#obstacle = obstacle;
  }

  allowed(): void {
    const obstacle = this.#obstacle();
    if (obstacle) throw obstacle;
  }

  /** One statement for two questions: it runs in every transaction. */
  async begun(): Promise<void> {
    this.#written = [];
    // From sqlite_sequence, not from the rows: those may have been pruned.
    const start = await this.#engine.get<Start>(
      sql`select value as schema, (select seq from sqlite_sequence where name = 'core_change') as seq from core_meta where key = 'schema_epoch'`,
    );
    this.#before = start?.seq ?? 0;
    if (start && Number(start.schema) !== this.#schema.epoch) await this.#schema.refresh(this.#engine);
  }

  async committing(origin: CommitOrigin, now: number): Promise<void> {
    const commit = await this.#engine.get<{ last_seq: number }>(
      sql`insert into core_commit (first_seq, last_seq, till, plugin, user, label, at)
          select ${this.#before + 1}, seq, ${origin.till}, ${origin.plugin}, ${origin.user}, ${origin.label}, ${now}
          from sqlite_sequence where name = 'core_change' and seq > ${this.#before} returning last_seq`,
    );
    if (!commit) return;
    this.#written.push(commit.last_seq);
    this.#before = commit.last_seq;
  }

  committed(): void {
    for (const seq of this.#written) this.#onCommit(seq);
    if (this.#written.length === 0) this.#onCommit(undefined);
  }
}
