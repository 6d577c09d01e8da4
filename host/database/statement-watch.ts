import type { Logger } from '@counterpart/sdk/node';

/** A statement that took long, and how often. */
export interface SlowStatement {
  readonly plugin: string;
  /** Shortened; values are never part of it. */
  readonly statement: string;
  readonly count: number;
  readonly worst_ms: number;
}

const SLOW_MS = 20;
const TEXT_LENGTH = 300;
const KEPT = 100;
/** The same statement is written to the log once in this time. */
const QUIET_MS = 60_000;

interface Entry extends SlowStatement {
  readonly loggedAt: number;
}

/** Names the plugins whose statements hold up everyone else at this till. */
export class StatementWatch {
  readonly #logger: Logger;
  readonly #threshold: number;
  readonly #slow = new Map<string, Entry>();

  constructor(logger: Logger, threshold_ms: number = SLOW_MS) {
    this.#logger = logger;
    this.#threshold = threshold_ms;
  }

  /** `ms`: how long the statement kept the connection. */
  note(plugin: string, text: string, ms: number): void {
    if (ms < this.#threshold) return;
    const statement = text.replaceAll(/\s+/g, ' ').trim().slice(0, TEXT_LENGTH);
    const key = `${plugin} ${statement}`;
    const before = this.#slow.get(key);
    if (!before && this.#slow.size >= KEPT) return;
    const now = performance.now();
    const log = before === undefined || now - before.loggedAt > QUIET_MS;
    const worst_ms = Math.round(Math.max(ms, before?.worst_ms ?? 0));
    const count = (before?.count ?? 0) + 1;
    this.#slow.set(key, { plugin, statement, count, worst_ms, loggedAt: log ? now : before.loggedAt });
    if (log)
      this.#logger.warn(`A statement of ${plugin} took ${Math.round(ms)} ms.`, { plugin, statement, count });
  }

  /** The slowest first. */
  report(): readonly SlowStatement[] {
    return [...this.#slow.values()]
      .map(({ loggedAt: _loggedAt, ...slow }) => slow)
      .toSorted((a, b) => b.worst_ms - a.worst_ms);
  }
}
