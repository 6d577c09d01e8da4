import { setTimeout as sleep } from 'node:timers/promises';
import type { Brought, Host } from '@counterpart/host';
import { isFault, type Place, toFaultData } from '@counterpart/sdk';
import { type RunningServer, startServer } from '../http/start-server.ts';
import { keepBooks, type KeptBooks } from '../lan/keep-books.ts';
import { bringBooks } from '../place/bring-books.ts';
import { type MovableTill, ShellPlace } from '../place/shell-place.ts';
import { openPlace } from './open-host.ts';
import { productFolders } from './product-folders.ts';
import type { Secrets } from '../http/served-host.ts';
import type { TillFolder } from './till-folder.ts';
import { rememberSettings, type TillSettings } from './till-settings.ts';

/** Taken when no port was asked for, so that a page finds its till again; another one when it is not free. */
const USUAL_PORT = 4870;
/** So that the answer to whoever moved the till is out before its connection ends. */
const ANSWER_FIRST_MS = 150;

interface Opened {
  readonly host: Host;
  readonly server: RunningServer;
  readonly books: KeptBooks | undefined;
}

/** A till that can be started anew on another place, at the same address and in the same process. */
export class MovingTill implements MovableTill {
  readonly #folder: TillFolder;
  readonly #secrets: Secrets;
  readonly #place: ShellPlace;
  #settings: TillSettings;
  #opened: Opened | undefined;
  #moving: Promise<void> = Promise.resolve();
  /** Why the till is still where it was, in a sentence. */
  #trouble: string | null = null;
  #stopped = false;

  private constructor(folder: TillFolder, settings: TillSettings, secrets: Secrets) {
    this.#folder = folder;
    this.#settings = settings;
    this.#secrets = secrets;
    this.#place = new ShellPlace(folder, this);
  }

  static async open(
    folder: TillFolder,
    settings: TillSettings,
    secrets: Secrets,
    { port, demo }: { readonly port: number | undefined; readonly demo: boolean },
  ): Promise<MovingTill> {
    const till = new MovingTill(folder, settings, secrets);
    till.#opened = await till.#open(port, demo);
    return till;
  }

  get host(): Host {
    if (!this.#opened) throw new Error('The till is being started anew.');
    return this.#opened.host;
  }

  get port(): number {
    return this.#opened?.server.port ?? 0;
  }

  get settings(): TillSettings {
    return this.#settings;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  get shopPath(): string | undefined {
    return this.#settings.place?.kind === 'follower' ? undefined : this.host.shopPath;
  }

  get till(): Host['till'] {
    return this.host.till;
  }

  serving(): Place['serving'] {
    return this.#opened?.books?.serving() ?? null;
  }

  move(settings: TillSettings): void {
    this.#moving = this.#moveAfter(this.#moving, settings);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#moving;
    await this.#close();
  }

  async #moveAfter(before: Promise<void>, settings: TillSettings): Promise<void> {
    await before;
    await sleep(ANSWER_FIRST_MS);
    if (!this.#stopped) await this.#move(settings);
  }

  async #move(next: TillSettings): Promise<void> {
    const [before, port, from] = [this.#settings, this.port, this.shopPath];
    await this.#close();
    let brought: Brought | undefined;
    try {
      if (from !== undefined && next.shop !== undefined && next.place?.kind !== 'follower') {
        brought = await bringBooks(from, next.shop);
      }
      this.#settings = next;
      this.#trouble = null;
      this.#opened = await this.#open(port, false);
      rememberSettings(this.#folder, next);
    } catch (error) {
      this.#settings = before;
      this.#trouble = toFaultData(error).message;
      await brought?.undo();
      this.#opened = await this.#open(port, false);
    }
  }

  async #open(port: number | undefined, demo: boolean): Promise<Opened> {
    await using undo = new AsyncDisposableStack();
    const { place } = this.#settings;
    const host = await openPlace(this.#folder, this.#settings, { demo, control: this.#place });
    undo.defer(() => host.stop());
    const books = place?.kind === 'keeper' ? await keepBooks({ host, ...place }) : undefined;
    if (books) undo.defer(() => books.close());
    const server = await this.#serve(host, port);
    undo.move();
    return { host, server, books };
  }

  #serve(host: Host, port: number | undefined): Promise<RunningServer> {
    const serve = (at: number) =>
      startServer({ host, secrets: this.#secrets, folders: productFolders(), port: at });
    if (port !== undefined) return serve(port);
    return serve(USUAL_PORT).catch((error: unknown) => {
      if (isFault(error) && error.code === 'port-in-use') return serve(0);
      throw error;
    });
  }

  async #close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (!opened) return;
    await opened.server.close();
    await opened.books?.close();
    await opened.host.stop();
  }
}
