import { AsyncLocalStorage } from 'node:async_hooks';
import { type Disposable, Emitter } from '@counterpart/sdk';
import { Logger, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { LiveQueries } from '../../live/live-queries.ts';
import { noteReads } from '../../live/read-tracker.ts';
import { PrinterStore } from '../printers/printer-store.ts';
import { PrintTimings } from '../timings.ts';
import { JobBytes } from './job-bytes.ts';
import { JobStore } from './job-store.ts';
import { type LaneParts, type LaneState, PrinterLane } from './printer-lane.ts';
import type { QueuedJob } from './queued-job.ts';

/** Stands for how the printers are doing, which is in no table. */
const PRINTERS = 'core printers';

/** A lane for each printer of this till. */
@injectable()
export class PrinterLanes {
  readonly #parts: LaneParts;
  readonly #lanes = new Map<string, PrinterLane>();
  readonly #ended = new Emitter<QueuedJob>();
  /** A lane works in no one's call and in no transaction, whoever woke it. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(
    @inject(PrinterStore) printers: PrinterStore,
    @inject(JobStore) jobs: JobStore,
    @inject(JobBytes) bytes: JobBytes,
    @inject(PrintTimings) timings: PrintTimings,
    @inject(LiveQueries) live: LiveQueries,
    @inject(Logger) logger: Logger,
    @inject(Timers) timers: Timers,
  ) {
    this.#parts = {
      printers,
      jobs,
      bytes,
      timings,
      timers,
      logger,
      onChange: () => live.touch([PRINTERS]),
      onEnded: (job) => this.#ended.fire(job),
    };
  }

  /** Told of every job that was printed or given up. */
  onDidEnd(listener: (job: QueuedJob) => void): Disposable {
    return this.#ended.event(listener);
  }

  wake(printer: string): void {
    this.#outside(() => this.#lane(printer).wake());
  }

  abort({ printer, id }: QueuedJob): void {
    this.#lanes.get(printer)?.abort(id);
  }

  /** Tracked, so live queries notice when it changes. */
  stateOf(printer: string): LaneState {
    noteReads([PRINTERS]);
    return this.#lane(printer).state;
  }

  /** The printer is gone. */
  async close(printer: string): Promise<void> {
    await this.#lanes.get(printer)?.end();
    this.#lanes.delete(printer);
  }

  async end(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.end()));
  }

  #lane(printer: string): PrinterLane {
    let lane = this.#lanes.get(printer);
    if (!lane) {
      lane = new PrinterLane(printer, this.#parts);
      this.#lanes.set(printer, lane);
    }
    return lane;
  }
}
