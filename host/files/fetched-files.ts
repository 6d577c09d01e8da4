import { join } from 'node:path';
import type { Disposable } from '@counterpart/sdk';
import { Clock, Ids, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { TillFolderPath } from '../backup/backup-folder.ts';
import type { HostPart } from '../host-part.ts';
import type { BooksElsewhere } from '../link/books.ts';
import { FOLDER_OWNER } from '../rpc/sign-ins.ts';
import { FileFolder, idOf } from './file-folder.ts';

/** How long a till keeps what it fetched; a file that is needed after that is fetched again. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

interface Part {
  readonly bytes: number;
  readonly data: string;
}

/** The files that this till had from the computer that keeps its books. */
@injectable()
export class FetchedFiles implements HostPart {
  readonly #folder: FileFolder;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #till: Till;
  readonly #fetching = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(
    @inject(TillFolderPath) tillFolder: string,
    @inject(Ids) ids: Ids,
    @inject(Clock) clock: Clock,
    @inject(Till) till: Till,
  ) {
    this.#folder = new FileFolder(join(tillFolder, 'files'));
    this.#ids = ids;
    this.#clock = clock;
    this.#till = till;
  }

  async start(): Promise<Disposable> {
    const before = this.#clock.now() - KEPT_MS;
    for await (const ids of this.#folder.writtenBefore(before)) for (const id of ids) this.#folder.remove(id);
    await this.#folder.removeUnfinished(before);
    return { dispose: () => {} };
  }

  /** Faults when the keeper is away and the file was never here. */
  async read(id: string, books: BooksElsewhere): Promise<Uint8Array | undefined> {
    const here = await this.#folder.read(id).catch(() => undefined);
    if (here) return here;
    const under = this.#fetching.get(id);
    if (under) return under;
    const fetching = this.#fetch(id, books).finally(() => this.#fetching.delete(id));
    this.#fetching.set(id, fetching);
    return fetching;
  }

  async #fetch(id: string, books: BooksElsewhere): Promise<Uint8Array | undefined> {
    const context = { user: FOLDER_OWNER, till: this.#till, locale: 'en', origin: 'host', requestId: '' };
    const parts: Buffer[] = [];
    let [received, bytes] = [0, Infinity];
    while (received < bytes) {
      const part = (await books.call('files.read', { file: id, offset: received }, context)) as Part | null;
      if (!part) return undefined;
      const data = Buffer.from(part.data, 'base64');
      parts.push(data);
      received += data.byteLength;
      bytes = data.byteLength === 0 ? 0 : part.bytes;
    }
    const content = Buffer.concat(parts);
    if (idOf(content) !== id) return undefined;
    await this.#folder.write(content, this.#ids.next());
    return content;
  }
}
