import type { Logger, Timers } from '@counterpart/sdk/node';

/** A statement that took long, and how often. */
export interface SlowStatement {
  readonly plugin: string;
  /** Shortened; values are never part of it. */
  readonly statement: string;
  readonly count: number;
  readonly worst_ms: number;
}

const SLOW_MS = 20;
/** Bulk work goes in pieces of 50 ms, so that no till waits longer: this is twice that. */
const LONG_TRANSACTION_MS = 100;
/** A reading statement that took longer twice, and not by chance, runs in a process of its own until it is quick again. */
const HEAVY_MS = 8;
const HEAVY_TIMES = 2;
/** So many quick runs make up for a long one: on a busy machine everything is slow once in a while. */
const FORGIVEN_AFTER = 20;
/** Of so many long runs there is a memory at most. */
const REMEMBERED = 4;
const KNOWN_HEAVY = 1000;
const TEXT_LENGTH = 300;
const KEPT = 100;
/** The same statement is written to the log once in this time. */
const QUIET_MS = 60_000;

interface Entry extends SlowStatement {
  readonly loggedAt: number;
}

/** Names the plugins whose statements take long, and knows those that hold up everyone else at this till. */
export class StatementWatch {
  readonly #logger: Logger;
  readonly #timers: Timers;
  readonly #threshold: number;
  readonly #slow = new Map<string, Entry>();
  /**
   * How often a statement took long enough to be moved, less what is forgiven. By its text alone, whose hash the engine
   * keeps: this is asked for every statement of every sale.
   */
  readonly #heavy = new Map<string, number>();

  constructor(logger: Logger, timers: Timers, threshold_ms: number = SLOW_MS) {
    this.#logger = logger;
    this.#timers = timers;
    this.#threshold = threshold_ms;
  }

  /** Runs a statement and takes note of how long it kept the connection. */
  time<T, On>(plugin: string, text: string, run: (on: On) => T, on: On): T {
    const started = this.#timers.now();
    const answer = run(on);
    const ms = this.#timers.now() - started;
    this.weigh(text, ms);
    this.took(plugin, text, ms);
    return answer;
  }

  /** A statement that ran for so long is nearer to being moved, or to coming back. */
  weigh(text: string, ms: number): void {
    if (ms > HEAVY_MS) this.#add(text);
    else if (this.#heavy.size > 0) this.#forgive(text);
  }

  now(): number {
    return this.#timers.now();
  }

  /** Takes note of a whole transaction since `started`: of many quick statements, too, everybody waits for it. */
  transaction(plugin: string, label: string | null, started: number): void {
    const ms = this.#timers.now() - started;
    if (ms >= LONG_TRANSACTION_MS) this.took(plugin, `${label ?? 'unnamed'}, all of it`, ms, 'transaction');
  }

  /** Takes note of a statement that ran elsewhere, where it held up nobody. */
  took(plugin: string, text: string, ms: number, what: 'statement' | 'transaction' = 'statement'): void {
    if (ms < this.#threshold) return;
    const statement = text.replaceAll(/\s+/g, ' ').trim().slice(0, TEXT_LENGTH);
    const key = `${plugin} ${statement}`;
    const before = this.#slow.get(key);
    if (!before && this.#slow.size >= KEPT) this.#dropQuickest();
    const now = this.#timers.now();
    const log = before === undefined || now - before.loggedAt > QUIET_MS;
    const worst_ms = Math.round(Math.max(ms, before?.worst_ms ?? 0));
    const count = (before?.count ?? 0) + 1;
    this.#slow.set(key, { plugin, statement, count, worst_ms, loggedAt: log ? now : before.loggedAt });
    if (log)
      this.#logger.warn(`A ${what} of ${plugin} took ${Math.round(ms)} ms.`, { plugin, statement, count });
  }

  #dropQuickest(): void {
    const [key] = [...this.#slow].reduce((a, b) => (b[1].worst_ms < a[1].worst_ms ? b : a));
    this.#slow.delete(key);
  }

  /** Whether it has shown that it holds up others. */
  isHeavy(text: string): boolean {
    return (this.#heavy.get(text) ?? 0) > HEAVY_TIMES - 1;
  }

  #add(text: string): void {
    const times = this.#heavy.get(text);
    if (times === undefined && this.#heavy.size >= KNOWN_HEAVY) return;
    this.#heavy.set(text, Math.min(REMEMBERED, (times ?? 0) + 1));
  }

  #forgive(text: string): void {
    const times = this.#heavy.get(text);
    if (times === undefined) return;
    const left = times - 1 / FORGIVEN_AFTER;
    if (left > 0) this.#heavy.set(text, left);
    else this.#heavy.delete(text);
  }

  /** The slowest first. */
  report(): readonly SlowStatement[] {
    return [...this.#slow.values()]
      .map(({ loggedAt: _loggedAt, ...slow }) => slow)
      .toSorted((a, b) => b.worst_ms - a.worst_ms);
  }
}
