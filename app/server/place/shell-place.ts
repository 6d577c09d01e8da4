import { join, resolve } from 'node:path';
import { inspectFolder, type PlaceControl, requireOtherShop, requireSharedFolder } from '@counterpart/host';
import {
  isFault,
  isRefusal,
  type Place,
  type PlaceChoice,
  type PlaceKind,
  type Refusal,
  refusal,
} from '@counterpart/sdk';
import { USUAL_TILLS_PORT } from '../lan/keeper-address.ts';
import { requireMeetingFolder } from '../lan/meeting-file.ts';
import { pairWithKeeper } from '../lan/pair-with-keeper.ts';
import { portIsFree } from '../lan/port-is-free.ts';
import type { TillFolder } from '../till/till-folder.ts';
import type { TillSettings } from '../till/till-settings.ts';
import { keepDeviceKey } from './device-key.ts';

/** What changes of place need of the till that is served. */
export interface MovableTill {
  readonly till: { readonly id: string; readonly name: string };
  readonly settings: TillSettings;
  /** The file that the books are in now; undefined where another computer keeps them. */
  readonly shopPath: string | undefined;
  /** Why it is still where it was after a change of place, in a sentence. */
  readonly trouble: string | null;
  serving(): Place['serving'];
  /** Starts anew on these settings shortly; goes back to the old ones when that fails. */
  move(settings: TillSettings): void;
}

/** {@link PlaceControl} of a till that this process serves. */
export class ShellPlace implements PlaceControl {
  readonly #folder: TillFolder;
  readonly #till: MovableTill;

  constructor(folder: TillFolder, till: MovableTill) {
    this.#folder = folder;
    this.#till = till;
  }

  get kind(): PlaceKind {
    return this.#till.settings.place?.kind ?? 'computer';
  }

  serving(): Place['serving'] {
    return this.#till.serving();
  }

  get trouble(): string | null {
    return this.#till.trouble;
  }

  async choose(choice: PlaceChoice): Promise<{ readonly kind: PlaceKind } | Refusal> {
    try {
      const next = await this.#settle(choice);
      if (isRefusal(next)) return next;
      this.#till.move(next);
      return { kind: choice.kind };
    } catch (error) {
      if (!isFault(error)) throw error;
      return refusal(CODES.get(error.code) ?? error.code, error.message);
    }
  }

  async #settle(choice: PlaceChoice): Promise<TillSettings | Refusal> {
    const before = this.#till.settings;
    if (choice.kind === 'follower') return this.#follow(before, choice);
    if (choice.kind === 'folder') {
      const shop = join(resolve(choice.path), 'shop.db');
      await requireSharedFolder(resolve(choice.path), this.#till.till.id);
      this.#requireOneCopy(shop);
      return { ...before, shop, place: { kind: 'folder' } };
    }
    const shop = choice.path === undefined ? this.#ownFile(before) : resolve(choice.path);
    const unsafe = await this.#unsafe(shop);
    if (unsafe) return unsafe;
    this.#requireOneCopy(shop);
    if (choice.kind === 'computer') return { ...before, shop, place: { kind: 'computer' } };
    return this.#keep({ ...before, shop }, choice);
  }

  async #follow(
    before: TillSettings,
    { at, code }: Extract<PlaceChoice, { kind: 'follower' }>,
  ): Promise<TillSettings | Refusal> {
    const { till } = this.#till;
    const paired = await pairWithKeeper(till, at, code);
    if (isRefusal(paired)) return paired;
    keepDeviceKey(this.#folder, till.id, paired.key);
    return { ...before, place: { kind: 'follower', keeper: paired.keeper } };
  }

  async #keep(
    before: TillSettings,
    { port = USUAL_TILLS_PORT, meeting }: Extract<PlaceChoice, { kind: 'keeper' }>,
  ): Promise<TillSettings | Refusal> {
    const known = before.place?.kind === 'keeper' ? before.place : undefined;
    if (meeting && meeting !== known?.meeting) await requireMeetingFolder(resolve(meeting));
    if (known?.port !== port && !(await portIsFree(port))) {
      return refusal(
        'port-in-use',
        `Port ${port} is taken by another program on this computer. Choose another one.`,
      );
    }
    const folder = meeting === undefined ? (known?.meeting ?? null) : meeting && resolve(meeting);
    const bound = known?.address === undefined ? {} : { address: known.address };
    return { ...before, place: { kind: 'keeper', port, meeting: folder, ...bound } };
  }

  /** A till that followed, or shared a folder, comes back to the file that it had here. */
  #ownFile({ shop, place }: TillSettings): string {
    const elsewhere = place?.kind === 'folder' || shop === undefined;
    return elsewhere ? join(this.#folder.path, 'shop.db') : shop;
  }

  /** The books move along with the till, so there must be no other copy where they go. */
  #requireOneCopy(shop: string): void {
    const own = this.#till.shopPath;
    if (own !== undefined && resolve(own) !== resolve(shop)) requireOtherShop(own, shop);
  }

  async #unsafe(shop: string): Promise<Refusal | undefined> {
    const { refused } = await inspectFolder(resolve(shop, '..'));
    return refused === null ? undefined : refusal('unsafe-place', refused);
  }
}

const CODES: ReadonlyMap<string, string> = new Map([
  ['bad-address', 'keeper-away'],
  ['keeper-stranger', 'keeper-away'],
  ['folder-missing', 'unsafe-place'],
]);
