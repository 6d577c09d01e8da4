import type { Disposable } from '@counterpart/sdk';
import type { Logger, Timers } from '@counterpart/sdk/node';
import { within } from '../../clock/waiting.ts';
import type { KnownPrinter, PrinterStore } from '../printers/printer-store.ts';
import type { PrintTimings } from '../timings.ts';
import { sendJob, type SendOutcome } from '../transport/send-job.ts';
import type { JobBytes } from './job-bytes.ts';
import type { JobStore } from './job-store.ts';
import type { JobChange, QueuedJob } from './queued-job.ts';

export interface LaneParts {
  readonly printers: PrinterStore;
  readonly jobs: JobStore;
  readonly bytes: JobBytes;
  readonly timings: PrintTimings;
  readonly timers: Timers;
  readonly logger: Logger;
  /** The state of the lane is another. */
  readonly onChange: () => void;
  /** A job came to an end. */
  readonly onEnded: (job: QueuedJob) => void;
}

export interface LaneState {
  readonly state: 'ready' | 'printing' | 'trouble';
  readonly message: string | null;
  readonly next_at: number | null;
}

const READY: LaneState = { state: 'ready', message: null, next_at: null };
/** A job that tore so often is not worth more paper. */
const MOST_TORN = 3;
const FAREWELL_MS = 1000;

/** Prints what waits for one printer, one job after the other. While the printer is in trouble all of it waits. */
export class PrinterLane {
  readonly #printer: string;
  readonly #parts: LaneParts;
  readonly #torn = new Map<string, number>();
  #state = READY;
  #failures = 0;
  #timer: Disposable | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #ended = false;
  #sending: { readonly job: string; readonly abort: AbortController } | undefined;

  constructor(printer: string, parts: LaneParts) {
    this.#printer = printer;
    this.#parts = parts;
  }

  get state(): LaneState {
    return this.#state;
  }

  /** Looks for work now, also when it would have waited: somebody may have switched the printer on. */
  wake(): void {
    this.#again = true;
    this.#timer?.dispose();
    if (this.#ended) return;
    this.#running ??= this.#loop().finally(() => (this.#running = undefined));
  }

  /** Breaks a job off that is being printed. */
  abort(job: string): void {
    if (this.#sending?.job === job) this.#sending.abort.abort();
  }

  /** Lets a job that is nearly out come out. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#timer?.dispose();
    if (this.#running) await within(this.#parts.timers, this.#running, FAREWELL_MS, () => undefined);
    this.#sending?.abort.abort();
    await this.#running;
  }

  async #loop(): Promise<void> {
    // Whoever woke it goes on first.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#again && !this.#ended) {
      this.#again = false;
      try {
        await this.#work();
      } catch (error) {
        this.#parts.logger.error('The print queue stumbled.', { printer: this.#printer, error });
        this.#later(this.#pause());
      }
    }
  }

  /** Until nothing is due, or the printer is in trouble. */
  async #work(): Promise<void> {
    const { jobs, printers } = this.#parts;
    while (!this.#ended) {
      const printer = await printers.find(this.#printer);
      if (!printer) return;
      const job = await jobs.next(this.#printer);
      if (!job) {
        const due_at = await jobs.nextDue(this.#printer);
        if (due_at !== undefined) this.#later(due_at - jobs.now());
        return;
      }
      if (!(await this.#attempt(printer, job))) return;
    }
  }

  /** False when the printer is in trouble. */
  async #attempt(printer: KnownPrinter, job: QueuedJob): Promise<boolean> {
    const { bytes, jobs, timings } = this.#parts;
    const made = await bytes.make(job, printer);
    if ('never' in made) {
      await this.#finish(job, { state: 'failed', message: made.never });
      return true;
    }
    if ('later' in made) {
      const wait = timings.retries[Math.min(job.attempts, timings.retries.length - 1)]!;
      const change = { message: made.later, attempts: job.attempts + 1, due_at: jobs.now() + wait };
      if (this.#isOver(job)) await this.#finish(job, { state: 'failed', message: made.later });
      else await jobs.change(job, ['waiting'], change);
      return true;
    }
    const abort = new AbortController();
    this.#sending = { job: job.id, abort };
    try {
      const outcome = await sendJob(printer, made.bytes, {
        timings,
        signal: abort.signal,
        onBegin: () => this.#begin(job, abort),
        onTrouble: (trouble) => this.#show(trouble ? troubled(printer, trouble) : PRINTING),
      });
      return await this.#settle(printer, job, outcome, abort.signal.aborted);
    } finally {
      this.#sending = undefined;
    }
  }

  /** Written down before the first byte: after a crash nobody knows how much of it is on paper. */
  async #begin(job: QueuedJob, abort: AbortController): Promise<void> {
    const begun = await this.#parts.jobs.change(job, ['waiting'], {
      state: 'printing',
      attempts: job.attempts + 1,
      message: null,
    });
    if (!begun) abort.abort();
    this.#show(PRINTING);
  }

  async #settle(
    printer: KnownPrinter,
    job: QueuedJob,
    outcome: SendOutcome,
    aborted: boolean,
  ): Promise<boolean> {
    const { jobs, printers } = this.#parts;
    if (outcome.sent === 'all') {
      this.#failures = 0;
      this.#torn.delete(job.id);
      this.#show(READY);
      await this.#finish(job, { state: 'printed', message: null });
      if (outcome.answers !== printer.answers) await printers.learn(printer.id, outcome.answers);
      return true;
    }
    const interrupted = job.interrupted || outcome.sent === 'some';
    if (aborted) {
      // Cancelled, or the till ends: then it goes on at the next start.
      this.#show(READY);
      await jobs.change(job, ['printing'], { state: 'waiting', interrupted });
      return !this.#ended;
    }
    const trouble = troubled(printer, outcome.trouble);
    if (job.kind === 'drawer') {
      await this.#finish(job, { state: 'failed', message: trouble.message });
    } else if (this.#isOver(job) || (outcome.sent === 'some' && this.#isTorn(job))) {
      await this.#finish(job, { state: 'failed', message: trouble.message, interrupted });
    } else {
      const attempts = job.attempts + 1;
      const change: JobChange = { state: 'waiting', message: trouble.message, interrupted, attempts };
      await jobs.change(job, ['waiting', 'printing'], change);
    }
    const wait = this.#pause();
    this.#show({ ...trouble, next_at: jobs.now() + wait });
    this.#later(wait);
    return false;
  }

  async #finish(job: QueuedJob, change: JobChange): Promise<void> {
    const ended = await this.#parts.jobs.change(job, ['waiting', 'printing'], change);
    if (ended) this.#parts.onEnded(ended);
  }

  #isOver({ created_at }: QueuedJob): boolean {
    return this.#parts.jobs.now() - created_at > this.#parts.timings.giveUp;
  }

  #isTorn({ id }: QueuedJob): boolean {
    const times = (this.#torn.get(id) ?? 0) + 1;
    this.#torn.set(id, times);
    return times >= MOST_TORN;
  }

  #pause(): number {
    const { retries } = this.#parts.timings;
    const wait = retries[Math.min(this.#failures, retries.length - 1)]!;
    this.#failures += 1;
    return wait;
  }

  #later(wait: number): void {
    this.#timer?.dispose();
    if (this.#ended) return;
    this.#timer = this.#parts.timers.after(Math.max(0, wait), () => this.wake(), 'background');
  }

  #show(state: LaneState): void {
    if (this.#state.state === state.state && this.#state.message === state.message && state.next_at === null)
      return;
    this.#state = state;
    this.#parts.onChange();
  }
}

const PRINTING: LaneState = { state: 'printing', message: null, next_at: null };

function troubled({ name }: KnownPrinter, trouble: string) {
  return { state: 'trouble' as const, message: `${name} does not print: ${trouble}.`, next_at: null };
}
