import {
  type CallContext,
  canonicalJson,
  type Disposable,
  DisposableStore,
  type Place,
  type PlaceChoice,
  placeContract,
  type PlaceKind,
  type Refusal,
} from '@counterpart/sdk';
import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { every } from '../clock/waiting.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { noteReads } from '../live/read-tracker.ts';
import { FolderTestDesk } from './folder-test-desk.ts';
import { PlaceControl } from './place-control.ts';
import { PlaceGuard } from './place-guard.ts';
import { PlaceNow } from './place-now.ts';

/** Stands for where the shop lives, which is in no table. */
const PLACE = 'core place';
const LOOK_MS = 1000;

/** `place/v1`: where the shop lives, as this till sees it, and changing that. */
@injectable()
export class PlaceContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #live: LiveQueries;
  readonly #now: PlaceNow;
  readonly #guard: PlaceGuard;
  readonly #control: PlaceControl;
  readonly #tests: FolderTestDesk;
  readonly #timers: Timers;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(LiveQueries) live: LiveQueries,
    @inject(PlaceNow) now: PlaceNow,
    @inject(PlaceGuard) guard: PlaceGuard,
    @inject(PlaceControl) control: PlaceControl,
    @inject(FolderTestDesk) tests: FolderTestDesk,
    @inject(Timers) timers: Timers,
  ) {
    this.#registry = registry;
    this.#live = live;
    this.#now = now;
    this.#guard = guard;
    this.#control = control;
    this.#tests = tests;
    this.#timers = timers;
  }

  start(): Disposable {
    const owned = new DisposableStore();
    let last = '';
    // Neither the network nor a test tells; comparing a few words costs nothing, waking for it does.
    const look = () => {
      const now = canonicalJson([this.#now.read(), this.#tests.state()]);
      if (now !== last) this.#live.touch([PLACE]);
      last = now;
    };
    owned.add(every(this.#timers, LOOK_MS, look));
    owned.add(this.#now.onTurn(() => this.#live.touch([PLACE])));
    owned.add(
      this.#registry.implement('core', placeContract, {
        current: async () => this.#tracked(() => this.#now.read()),
        choose: (choice, context) => this.#choose(choice, context),
        testFolder: async ({ folder }, context) =>
          (await this.#guard.refuses(context)) ?? this.#tests.start(folder),
        folderTest: async () => this.#tracked(() => this.#tests.state()),
      }),
    );
    return owned;
  }

  async #choose(choice: PlaceChoice, context: CallContext): Promise<{ kind: PlaceKind } | Refusal> {
    // Nobody can sign in at a till that its keeper no longer lets in.
    const joinsAnew = choice.kind === 'follower' && this.#now.read().keeper?.unpaired === true;
    return (await this.#guard.refuses(context, joinsAnew)) ?? this.#control.choose(choice);
  }

  #tracked<T extends Place | ReturnType<FolderTestDesk['state']>>(read: () => T): T {
    noteReads([PLACE]);
    return read();
  }
}
