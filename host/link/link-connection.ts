import {
  createPeer,
  type Disposable,
  Emitter,
  type FaultData,
  type Peer,
  type Port,
  toFaultData,
  withDeadline,
} from '@counterpart/sdk';
import type { Clock, Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import type { KeeperLine } from './keeper-line.ts';
import type { FollowerFunctions, KeeperFunctions, LinkHello, LinkWelcome } from './link-protocol.ts';

export interface ConnectionServices {
  readonly line: KeeperLine;
  hello(): LinkHello;
  readonly functions: FollowerFunctions;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** Before anybody is told that the keeper is there. A fault thrown here is why it is not. */
  welcome(welcome: LinkWelcome, sentAt: number, receivedAt: number): Promise<void>;
}

/** A try that takes longer is given up for a new one: what was cut off comes back to a fresh one at once. */
const TRY_MS = 1200;
const HELLO_MS = 3000;
/** Up to so long between two tries, so that a till is back within 2 s of the keeper's return. */
const LONGEST_PAUSE_MS = 500;

/** One connection to the keeper, made again whenever it is lost. */
export class LinkConnection {
  readonly #services: ConnectionServices;
  readonly #changed = new Emitter<void>();
  #peer: Peer<KeeperFunctions> | undefined;
  #port: Port | undefined;
  #timer: Disposable | undefined;
  #stopped = false;
  #trouble: string | null = null;
  /** The code of {@link LinkConnection.trouble}. */
  #refusal: string | null = null;
  #since: number | null = null;

  /** After the keeper came or went, or the reason why it is away became another. */
  readonly onChange = this.#changed.event;

  constructor(services: ConnectionServices) {
    this.#services = services;
  }

  /** The far end while it is there. */
  get peer(): Peer<KeeperFunctions> | undefined {
    return this.#peer;
  }

  /** Why it is away, in a sentence; null while it is there and before the first try ended. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** The code of what the keeper, or the way to it, answered instead; null where nothing answered. */
  get refusal(): string | null {
    return this.#trouble === null ? null : this.#refusal;
  }

  /** Since when it is there or away, UTC epoch ms; null before the first try ended. */
  get since(): number | null {
    return this.#since;
  }

  /** Resolves when the first try has ended, well or not. */
  async start(): Promise<void> {
    await this.#try(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.dispose();
    this.#port?.close();
    this.#changed.dispose();
  }

  async #try(attempt: number): Promise<void> {
    const { line, timers } = this.#services;
    let port: Port | undefined;
    try {
      port = await withDeadline(line.dial(), TRY_MS, { timers, late: (late) => late.close() });
      if (this.#stopped) return port.close();
      const peer = createPeer<KeeperFunctions, FollowerFunctions>(port, this.#services.functions);
      const sentAt = timers.now();
      const reply = await withDeadline(peer.ask('hello', this.#services.hello()), HELLO_MS, { timers });
      const receivedAt = timers.now();
      if ('fault' in reply) throw new LinkRefused(reply.fault);
      await this.#services.welcome(reply, sentAt, receivedAt);
      if (this.#stopped) return port.close();
      this.#arrive(port, peer);
    } catch (error) {
      port?.close();
      if (this.#stopped) return;
      this.#refusal = error instanceof LinkRefused ? error.fault.code : toFaultData(error).code;
      this.#away(this.#sentence(error));
      this.#again(attempt);
    }
  }

  #arrive(port: Port, peer: Peer<KeeperFunctions>): void {
    let closed = false;
    port.onClose(() => {
      closed = true;
      this.#leave(port);
    });
    if (closed) return this.#again(0);
    this.#port = port;
    this.#peer = peer;
    this.#trouble = null;
    this.#since = this.#services.clock.now();
    this.#changed.fire();
  }

  #leave(port: Port): void {
    if (this.#port !== port) return;
    this.#peer = undefined;
    this.#port = undefined;
    if (this.#stopped) return;
    this.#refusal = null;
    this.#away(awayFrom(this.#services.line));
    void this.#try(0);
  }

  #again(attempt: number): void {
    const { random, timers } = this.#services;
    const pause = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** attempt) * (0.5 + random.next() / 2);
    this.#timer = timers.after(pause, () => void this.#try(attempt + 1));
  }

  #away(trouble: string): void {
    if (this.#trouble === trouble) return;
    if (this.#trouble === null) this.#since = this.#services.clock.now();
    this.#trouble = trouble;
    this.#changed.fire();
  }

  #sentence(error: unknown): string {
    if (error instanceof LinkRefused) return error.fault.message;
    const { code, message } = toFaultData(error);
    const ours = code !== 'disconnected' && code !== 'internal' && code !== 'no-answer';
    return ours ? message : awayFrom(this.#services.line);
  }
}

class LinkRefused extends Error {
  readonly fault: FaultData;

  constructor(fault: FaultData) {
    super(fault.message);
    this.fault = fault;
  }
}

export function awayFrom({ name, at }: Pick<KeeperLine, 'name' | 'at'>): string {
  return `${name}, the computer that keeps the books (${at}), cannot be reached. Check that it is switched on and on the same network; this till tries again by itself, and its cart is kept.`;
}
