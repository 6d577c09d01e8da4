import { type Disposable, DisposableStore, type Port, toDisposable } from '@counterpart/sdk';
import { Logger, Till, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { every } from '../clock/waiting.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { noteReads } from '../live/read-tracker.ts';
import { BEAT_MS, TillPresence } from '../sync/till-presence.ts';
import { KeeperEnd } from './keeper-end.ts';
import { KeeperDesk } from './keeper-desk.ts';
import { linkTables } from './migrations.ts';
import type { PairedTill } from './till-pairing.ts';

/** Stands for who is connected, which is in no table. */
export const LINKED = 'core linked tills';

/** The tills that ask this host for the books just now. */
@injectable()
export class LinkedTills implements HostPart {
  readonly where = 'keeper';
  readonly #desk: KeeperDesk;
  readonly #store: ShopStore;
  readonly #presence: TillPresence;
  readonly #live: LiveQueries;
  readonly #keeper: Till;
  readonly #logger: Logger;
  readonly #timers: Timers;
  readonly #ends = new Set<KeeperEnd>();
  readonly #owned = new DisposableStore();

  constructor(
    @inject(KeeperDesk) desk: KeeperDesk,
    @inject(ShopStore) store: ShopStore,
    @inject(TillPresence) presence: TillPresence,
    @inject(LiveQueries) live: LiveQueries,
    @inject(Till) keeper: Till,
    @inject(Logger) logger: Logger,
    @inject(Timers) timers: Timers,
  ) {
    this.#desk = desk;
    this.#store = store;
    this.#presence = presence;
    this.#live = live;
    this.#keeper = keeper;
    this.#logger = logger;
    this.#timers = timers;
  }

  start(): Disposable {
    const beat = () => {
      for (const end of this.#ends) this.#say(end, true);
    };
    this.#owned.add(every(this.#timers, BEAT_MS, beat));
    return this.#owned;
  }

  /** The ids of those that are connected. Tracked, so live queries notice who comes and goes. */
  online(): ReadonlySet<string> {
    noteReads([LINKED, ...linkTables.tables]);
    return new Set([...this.#ends].map(({ till }) => till.id));
  }

  /** Serves a till over `port` until the port closes or the result is disposed. */
  serve(port: Port, till: PairedTill): Disposable {
    const end = new KeeperEnd(port, till, {
      desk: this.#desk,
      store: this.#store,
      live: this.#live,
      keeper: this.#keeper,
      timers: this.#timers,
      admit: (newcomer) => this.#admit(newcomer),
    });
    const registered = toDisposable(() => {
      this.#owned.release(registered);
      end.dispose();
      this.#left(end);
    });
    this.#owned.add(registered);
    port.onClose(() => registered.dispose());
    return registered;
  }

  /** An earlier connection that nobody answers at is left over from a till that was cut off or switched off. */
  async #admit(newcomer: KeeperEnd): Promise<boolean> {
    const { run, till } = newcomer;
    for (;;) {
      if (newcomer.isEnded) return false;
      const other = [...this.#ends].find((end) => end.till.id === till.id && end.run !== run);
      if (!other) break;
      if (await other.answers()) return false;
      other.dispose();
      this.#left(other);
    }
    this.#arrived(newcomer);
    return true;
  }

  #arrived(end: KeeperEnd): void {
    this.#ends.add(end);
    this.#say(end, true);
    this.#live.touch([LINKED]);
  }

  #left(end: KeeperEnd): void {
    if (!this.#ends.delete(end)) return;
    this.#live.touch([LINKED]);
    // It may be back already over another connection.
    if (!this.online().has(end.till.id)) this.#say(end, false);
  }

  #say({ till, version }: KeeperEnd, online: boolean): void {
    this.#presence.write(till, version, online).catch((error: unknown) => {
      this.#logger.warn('It could not be written down which tills are there.', { error });
    });
  }
}
