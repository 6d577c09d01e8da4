import { createHash } from 'node:crypto';
import type { CallReply } from '@counterpart/sdk';
import type { Answer } from './answer.ts';

/** One that hears the answers. */
export interface LiveListener {
  visible: boolean;
  /** The version of the answer it got last; 0 before the first. */
  sent: number;
  readonly push: (reply: CallReply) => void;
}

/** One question, asked once however many listen. */
export class LiveQuery {
  readonly listeners = new Set<LiveListener>();
  /** Ends early when it is not wanted any more. */
  readonly ask: (isWanted: () => boolean) => Promise<Answer>;
  /** Since when its answer may be wrong; undefined while it is right. A new one starts wrong. */
  dirtySince: number | undefined;
  running = false;
  #answer: Answer | undefined;
  #hash = '';
  #version = 0;
  /** What changed while it ran, when it was not yet known what it reads. */
  readonly #meanwhile = new Set<string>();

  constructor(ask: LiveQuery['ask'], now: number) {
    this.ask = ask;
    this.dirtySince = now;
  }

  get isFirst(): boolean {
    return this.#version === 0;
  }

  get isWanted(): boolean {
    return this.listeners.size > 0;
  }

  get isVisible(): boolean {
    for (const listener of this.listeners) if (listener.visible) return true;
    return false;
  }

  /** After a fault it is not known what the answer hangs on, so any change is a reason to ask again. */
  touchedBy(tables: readonly string[]): boolean {
    if (this.running) for (const table of tables) this.#meanwhile.add(table);
    const answer = this.#answer;
    if (!answer) return false;
    return 'fault' in answer.reply ? tables.length > 0 : tables.some((table) => answer.tables.has(table));
  }

  /** Takes a new answer. True when something it reads changed while it was worked out. */
  take(answer: Answer): boolean {
    const outdated = Array.from(this.#meanwhile).some((table) => answer.tables.has(table));
    this.#meanwhile.clear();
    const hash = createHash('sha1').update(JSON.stringify(answer.reply)).digest('base64');
    if (this.isFirst || hash !== this.#hash) this.#version++;
    this.#hash = hash;
    this.#answer = answer;
    return outdated;
  }

  /** Hands the answer to everyone who is visible and has not had it. */
  push(): void {
    for (const listener of this.listeners) this.pushTo(listener);
  }

  pushTo(listener: LiveListener): void {
    if (!this.#answer || !listener.visible || listener.sent === this.#version) return;
    listener.sent = this.#version;
    listener.push(this.#answer.reply);
  }
}
