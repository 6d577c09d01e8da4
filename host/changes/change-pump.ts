import type { Clock, DatabaseChanged, Reader } from '@counterpart/sdk/node';
import { setImmediate } from 'node:timers/promises';
import { resyncOf } from '../events/merge-changes.ts';
import { ChangeBatch } from './change-batch.ts';
import { type JournalCommit, type JournalHead, readCommits, readHead, readRows } from './journal-reader.ts';

const ROWS_AT_ONCE = 1000;

export interface PumpServices {
  /** Sees nothing that is not committed. */
  readonly engine: Reader;
  readonly clock: Clock;
  /** For how long nobody has looked at most, ms: nothing that is found now was committed before. */
  unseen_ms(): number;
  publish(change: DatabaseChanged): void;
  /** Every table that listeners may know, for when all must be read again. */
  tables(): readonly string[];
  /** Told when the schema epoch is another than before. */
  schemaChanged(): Promise<void>;
}

/** Reads the journal after the last number it has seen and publishes it, commit by commit. Nothing else publishes. */
export class ChangePump {
  readonly #services: PumpServices;
  #head: JournalHead | undefined;
  #seq = 0;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(services: PumpServices) {
    this.#services = services;
  }

  /** The last number that was published. */
  get seq(): number {
    return this.#seq;
  }

  get epoch(): number {
    return this.#head?.epoch ?? 0;
  }

  /** From here on: what is in the journal already is nobody's news. */
  async start(): Promise<void> {
    this.#head = await readHead(this.#services.engine);
    this.#seq = this.#head.seq;
  }

  /** What was known before is of no use: everything is to be read again. */
  async restart(): Promise<void> {
    await this.#running;
    this.#resync(await readHead(this.#services.engine));
  }

  /** Resolves when everything committed before the call has been published. */
  pump(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#catchUp();
    }
  }

  async #catchUp(): Promise<void> {
    const { engine } = this.#services;
    const head = await readHead(engine);
    const before = this.#head;
    if (before?.books !== head.books || head.seq < this.#seq) return this.#resync(head);
    if (head.seq > this.#seq) await this.#publishRows(head);
    if (before.schema === head.schema) return;
    // A migration may have replaced whole tables, which no row tells of.
    await this.#services.schemaChanged();
    this.#resync({ ...head, seq: this.#seq });
  }

  async #publishRows(head: JournalHead): Promise<void> {
    const { engine } = this.#services;
    let batch: ChangeBatch | undefined;
    for (let after = this.#seq; ; await setImmediate()) {
      const rows = await readRows(engine, after, ROWS_AT_ONCE);
      const commits = rows.length === 0 ? [] : await readCommits(engine, after, rows.at(-1)!.seq);
      let at = 0;
      for (const { seq, tab, row_id, op } of rows) {
        // Pruned before it was read here, or written by something that takes numbers of its own.
        if (seq !== after + 1) return this.#resync(await readHead(engine));
        after = seq;
        while (at < commits.length && commits[at]!.last_seq < seq) at++;
        const commit = at < commits.length && commits[at]!.first_seq <= seq ? commits[at]! : null;
        if (batch === undefined || batch.commit !== (commit?.last_seq ?? null)) {
          this.#publish(batch);
          batch = this.#begin(commit);
        }
        batch.add(seq, tab, row_id, op);
      }
      if (rows.length < ROWS_AT_ONCE) {
        if (after < head.seq) return this.#resync(head);
        break;
      }
    }
    this.#publish(batch);
  }

  #begin(commit: JournalCommit | null): ChangeBatch {
    const now = this.#services.clock.now();
    if (commit === null) return new ChangeBatch(null, 'external', now);
    const { last_seq, till, plugin, user, label, at } = commit;
    return new ChangeBatch(last_seq, { till, plugin, user, label }, this.#believable(at, now));
  }

  /** The clock of the computer that committed may be wrong by an hour. */
  #believable(at: number, now: number): number {
    return Math.min(now, Math.max(at, now - this.#services.unseen_ms()));
  }

  #publish(batch: ChangeBatch | undefined): void {
    if (!batch) return;
    const change = batch.finish();
    this.#seq = change.seq;
    this.#services.publish(change);
  }

  #resync(head: JournalHead): void {
    this.#head = head;
    this.#seq = head.seq;
    this.#services.publish(resyncOf(this.#services.tables(), head.seq, this.#services.clock.now()));
  }
}
