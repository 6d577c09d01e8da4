import type { Disposable } from '@counterpart/sdk';
import type {
  Clock,
  DatabaseChanged,
  DbMonitor,
  Exchange,
  Logger,
  MonitorStatus,
  Timers,
} from '@counterpart/sdk/node';
import { Samples } from '../database/samples.ts';
import type { ChangeDetector } from './change-detector.ts';
import type { ChangePump } from './change-pump.ts';
import type { OwnCommits } from './own-commits.ts';
import { Paced } from './paced.ts';

export interface MonitorServices {
  readonly pump: ChangePump;
  readonly detectors: readonly ChangeDetector[];
  readonly own: OwnCommits;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Tables in which tills write again and again that they are there, which does not make the shop busy. */
  readonly quiet: readonly string[];
  /**
   * Opens the file that lies where the shop's was, or what another program wrote over it (`overwritten`). Rejects with a
   * fault that says why it cannot be used. Resolves to the name under which the log of what was overwritten is kept.
   */
  reopen(overwritten: string | undefined): Promise<string | undefined>;
}

/** After a failure to read, ms. */
const RETRY_MS = 250;
/**
 * While one commit follows the other, the journal is read once for all that came in so long, ms. To read it costs a
 * third of a sale, most of it the pages that changed, so one reading for several sales is for the sales' good.
 */
const PAUSE_MS = 20;

/** {@link DbMonitor}: lets every detector wake the one pump, and keeps the figures. */
export class StoreMonitor implements DbMonitor {
  readonly #services: MonitorServices;
  #trouble: string | null = null;
  #failure: string | null = null;
  #delay: number | null = null;
  readonly #delays = new Samples();
  readonly #soon: Paced;
  #pumping: Promise<void> = Promise.resolve();
  #retry: Disposable | undefined;
  #stopped = false;
  #reopening = false;
  #exchanged: Exchange | null = null;

  constructor(services: MonitorServices) {
    this.#services = services;
    this.#soon = new Paced(services.timers, PAUSE_MS, () => {
      this.#pumping = this.#pump();
    });
  }

  start(): void {
    for (const detector of this.#services.detectors) {
      detector.start({
        changed: () => this.#changed(),
        trouble: (message) => this.#report(message),
        replaced: (message, overwritten) => void this.#reopen(message, overwritten),
      });
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const detector of this.#services.detectors) detector.dispose();
    this.#soon.dispose();
    this.#retry?.dispose();
    await this.#pumping;
  }

  wake(): void {
    for (const detector of this.#services.detectors) detector.look();
    this.#changed();
  }

  /** Why nothing may be written now, in a sentence: it would go into a file that nobody will find again. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Called with everything the pump publishes. */
  published(change: DatabaseChanged): void {
    const { clock, detectors, own, quiet } = this.#services;
    if (!Object.keys(change.tables).every((table) => quiet.includes(table))) {
      for (const detector of detectors) detector.busy();
    }
    if (own.take(change.seq) || change.origin === 'external') return own.forgetUpTo(change.seq);
    this.#delay = clock.now() - change.committedAt;
    this.#delays.add(this.#delay);
  }

  status(): MonitorStatus {
    const message = this.#trouble ?? this.#failure;
    const intervals = this.#services.detectors.flatMap(({ interval_ms }) => interval_ms ?? []);
    return {
      state: message === null ? 'live' : 'waiting',
      message,
      delay_ms: this.#delay,
      delays_ms: this.#delays.quantiles(),
      interval_ms: Math.round(Math.min(...intervals)),
      seq: this.#services.pump.seq,
      exchanged: this.#exchanged,
    };
  }

  #changed(): void {
    if (!this.#stopped) this.#soon.ask();
  }

  async #pump(): Promise<void> {
    try {
      await this.#services.pump.pump();
      this.#failure = null;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.#failure === null) {
        this.#services.logger.warn('The journal could not be read; trying again.', { message });
      }
      // The detectors have already taken note of the change that could not be read.
      this.#retry = this.#services.timers.after(RETRY_MS, () => this.#changed(), 'background');
      this.#failure = `What other tills sell cannot be read at the moment (${message}). Trying again.`;
    }
  }

  /** Nothing is written from the moment it was seen until the new file is open; then everything is read again. */
  async #reopen(message: string, overwritten: string | undefined): Promise<void> {
    if (this.#reopening || this.#stopped) return;
    this.#reopening = true;
    this.#report(this.#trouble ?? message);
    try {
      const log = await this.#services.reopen(overwritten);
      this.#exchanged = { at: this.#services.clock.now(), log: log ?? this.#exchanged?.log ?? null };
      for (const detector of this.#services.detectors) detector.reopened();
      this.#services.logger.warn('The shop’s file was replaced; it was opened anew.');
      this.#report(null);
    } catch (error) {
      this.#report(error instanceof Error ? error.message : message);
    } finally {
      this.#reopening = false;
    }
  }

  #report(message: string | null): void {
    if (message === this.#trouble) return;
    if (message !== null) this.#services.logger.error(message);
    this.#trouble = message;
    if (message === null) this.#changed();
  }
}
