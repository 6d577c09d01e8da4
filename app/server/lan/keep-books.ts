import { type Place, toFaultData } from '@counterpart/sdk';
import { type KeeperIdentity, keeperIdentity } from './keeper-identity.ts';
import { isFolder, withdrawMeeting, writeMeeting } from './meeting-file.ts';
import { refuseSecondKeeper } from './only-keeper.ts';
import { ownAddresses } from './own-addresses.ts';
import { type KeepingHost, serveTills, type TillsServer } from './serve-tills.ts';

export interface KeepBooksOptions {
  readonly host: KeepingHost & { readonly shopPath: string; readonly shopId: string; readonly epoch: number };
  readonly port: number;
  readonly address?: string | undefined;
  readonly meeting: string | null;
  /** How often to look whether what was in the way is gone. */
  readonly look_ms?: number;
}

type Serving = NonNullable<Place['serving']>;

/** A network drive, a port and an address may all come later than this computer, and go while it runs. */
const LOOK_MS = 2000;
/** The file may be lost, or somebody else's by now. */
const WRITE_AGAIN_MS = 60_000;

/** Begins to keep the books for others; what is in the way is told by `serving`, and tried again until `close`. */
export async function keepBooks(options: KeepBooksOptions): Promise<KeptBooks> {
  const books = new KeptBooks(options);
  await books.begin();
  return books;
}

/** This computer keeping the books for others; whatever goes wrong there, its own till goes on. */
export class KeptBooks {
  readonly #options: KeepBooksOptions;
  #identity: KeeperIdentity | undefined;
  #server: TillsServer | undefined;
  #trouble: string | null = null;
  /** What stands in the meeting file, and since when. */
  #written: { readonly where: string; readonly at: number } | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: KeepBooksOptions) {
    this.#options = options;
  }

  async begin(): Promise<void> {
    await this.#look();
    this.#timer = setInterval(() => void this.#look(), this.#options.look_ms ?? LOOK_MS);
    this.#timer.unref();
  }

  serving(): Serving {
    return { ...this.#where(), meeting: this.#options.meeting, trouble: this.#trouble };
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    const { meeting } = this.#options;
    if (meeting !== null && this.#identity && this.#written) {
      await withdrawMeeting(meeting, this.#identity.fingerprint).catch(() => {});
    }
    await this.#server?.close();
  }

  #where(): Pick<Serving, 'addresses' | 'port'> {
    const { address, port } = this.#options;
    return {
      addresses: address === undefined ? ownAddresses() : [address],
      port: this.#server?.port ?? port,
    };
  }

  #look(): Promise<void> {
    this.#looking ??= this.#serve().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #serve(): Promise<void> {
    const { host, port, address, meeting } = this.#options;
    if (this.#server && this.#trouble === null && !this.#isToBeWritten()) return;
    try {
      this.#identity ??= await keeperIdentity(host.shopPath);
      if (meeting !== null) await this.#requireAlone(meeting, this.#identity);
      this.#server ??= await serveTills(host, this.#identity, {
        port,
        ...(address === undefined ? {} : { address }),
      });
      this.#trouble = meeting === null ? null : await this.#meet(meeting, this.#identity);
    } catch (error) {
      this.#trouble = toFaultData(error).message;
    }
  }

  #isToBeWritten(): boolean {
    if (this.#options.meeting === null) return false;
    const written = this.#written;
    return written?.where !== JSON.stringify(this.#where()) || Date.now() - written.at >= WRITE_AGAIN_MS;
  }

  /** Whoever was cut off meanwhile stops when another one has taken its place. */
  async #requireAlone(meeting: string, { fingerprint }: KeeperIdentity): Promise<void> {
    try {
      await refuseSecondKeeper(meeting, fingerprint, this.#options.host);
    } catch (error) {
      const server = this.#server;
      this.#server = undefined;
      this.#written = undefined;
      await server?.close();
      throw error;
    }
  }

  /** What is in the way of it, in a sentence; null when it is there. */
  async #meet(folder: string, { fingerprint }: KeeperIdentity): Promise<string | null> {
    const { host } = this.#options;
    const where = this.#where();
    try {
      await writeMeeting(folder, {
        keeper: { id: host.till.id, name: host.till.name },
        ...where,
        fingerprint,
        shopId: host.shopId,
        epoch: host.epoch,
        version: host.version,
        written_at: Date.now(),
      });
      this.#written = { where: JSON.stringify(where), at: Date.now() };
      return null;
    } catch {
      const known = 'Tills that know the address come in all the same.';
      return (await isFolder(folder))
        ? `The folder ${folder}, where tills look for this computer, cannot be written just now. ${known}`
        : `The folder ${folder}, where tills look for this computer, does not exist or cannot be reached just now. ${known}`;
    }
  }
}
