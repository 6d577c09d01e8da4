import { type CallReply, type Disposable, toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { DutyCycle } from './duty-cycle.ts';
import { type LiveListener, LiveQuery } from './live-query.ts';

export interface LiveSubscription extends Disposable {
  setVisible(visible: boolean): void;
}

export interface LiveSchedulerOptions {
  readonly timers: Timers;
  /** True while a transaction waits for its turn: it goes first. */
  readonly transactionsWaiting: () => boolean;
}

/** A visible answer older than this is worked out whatever else is going on; on the screen it is then under 2 s old. */
const OVERDUE_MS = 1500;
/** A refresh that takes longer, because it waits for something, no longer holds up the others. */
const SLOW_MS = 250;
const YIELD_TO_TRANSACTIONS_MS = 4;

/**
 * Decides which live query is asked again, and when: those on a screen only, the longest waiting first, one at a time,
 * within a share of the host's time. A first answer waits for no other.
 */
export class LiveScheduler implements Disposable {
  readonly #options: LiveSchedulerOptions;
  readonly #queries = new Map<string, LiveQuery>();
  readonly #duty: DutyCycle;
  /** When the refresh in hand began. */
  #refreshing: number | undefined;
  #timer: Disposable | undefined;
  #disposed = false;

  constructor(options: LiveSchedulerOptions) {
    this.#options = options;
    this.#duty = new DutyCycle(options.timers.now());
  }

  /** How many different questions are subscribed to. */
  get size(): number {
    return this.#queries.size;
  }

  /** Equal keys share one query; `ask` never rejects. */
  subscribe(
    key: string,
    ask: LiveQuery['ask'],
    push: (reply: CallReply) => void,
    visible: boolean,
  ): LiveSubscription {
    let query = this.#queries.get(key);
    if (!query) this.#queries.set(key, (query = new LiveQuery(ask, this.#options.timers.now())));
    const shared = query;
    const listener: LiveListener = { visible, sent: 0, push };
    shared.listeners.add(listener);
    const catchUp = () => {
      if (shared.dirtySince === undefined) shared.pushTo(listener);
      // A turn later: a question that is withdrawn in the same breath, as all but the last of some fast keys are, is
      // never asked.
      this.#sleep(0);
    };
    catchUp();
    const { dispose } = toDisposable(() => {
      shared.listeners.delete(listener);
      if (shared.listeners.size === 0 && this.#queries.get(key) === shared) this.#queries.delete(key);
    });
    return {
      dispose,
      setVisible(next) {
        if (listener.visible === next) return;
        listener.visible = next;
        if (next) catchUp();
      },
    };
  }

  /** Rows of these tables changed. */
  touch(tables: readonly string[]): void {
    this.#mark((query) => query.touchedBy(tables));
  }

  /** Something changed that is in no table. */
  touchAll(): void {
    this.#mark(() => true);
  }

  dispose(): void {
    this.#disposed = true;
    this.#timer?.dispose();
    this.#queries.clear();
  }

  #mark(isTouched: (query: LiveQuery) => boolean): void {
    const now = this.#options.timers.now();
    for (const query of this.#queries.values()) if (isTouched(query)) query.dirtySince ??= now;
    this.#wake();
  }

  #wake(): void {
    for (let next = this.#next(); next && !this.#disposed; next = this.#next()) {
      const wait = this.#waitFor(next);
      if (wait > 0) return this.#sleep(wait);
      void (next.isFirst ? this.#answer(next) : this.#refresh(next));
    }
  }

  /** A first answer goes before a refresh; among equals, the one that waited longest. */
  #next(): LiveQuery | undefined {
    let best: LiveQuery | undefined;
    for (const query of this.#queries.values()) {
      if (query.dirtySince === undefined || query.running || !query.isVisible) continue;
      if (!best || isBefore(query, best)) best = query;
    }
    return best;
  }

  #waitFor(query: LiveQuery): number {
    // Somebody looks at an empty screen until then: that is a call, not a refresh.
    if (query.isFirst || query.dirtySince === undefined) return 0;
    const now = this.#options.timers.now();
    const others = this.#refreshing === undefined ? 0 : this.#refreshing + SLOW_MS - now;
    if (others > 0) return others;
    const untilOverdue = query.dirtySince + OVERDUE_MS - now;
    const rest = this.#options.transactionsWaiting() ? YIELD_TO_TRANSACTIONS_MS : this.#duty.wait(now);
    return Math.max(0, Math.min(rest, untilOverdue));
  }

  #sleep(ms: number): void {
    this.#timer?.dispose();
    this.#timer = this.#options.timers.after(ms, () => {
      this.#timer = undefined;
      this.#wake();
    });
  }

  async #refresh(query: LiveQuery): Promise<void> {
    const started = this.#options.timers.now();
    this.#refreshing = started;
    await this.#answer(query, () => {
      const ended = this.#options.timers.now();
      this.#duty.spend(ended - started, ended);
      if (this.#refreshing === started) this.#refreshing = undefined;
    });
  }

  async #answer(query: LiveQuery, onAnswer?: () => void): Promise<void> {
    const started = this.#options.timers.now();
    query.running = true;
    query.dirtySince = undefined;
    const answer = await query.ask(() => query.isWanted);
    query.running = false;
    if (query.take(answer)) query.dirtySince ??= started;
    onAnswer?.();
    if (this.#disposed) return;
    query.push();
    // Others get a turn between two refreshes, even when several are due.
    if (this.#next()) this.#sleep(0);
  }
}

function isBefore(a: LiveQuery, b: LiveQuery): boolean {
  if (a.isFirst !== b.isFirst) return a.isFirst;
  return (a.dirtySince ?? 0) < (b.dirtySince ?? 0);
}
