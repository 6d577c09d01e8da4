import { Logger } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Books } from '../link/books.ts';
import { FetchedFiles } from './fetched-files.ts';
import { DamagedFile, isFileId } from './file-folder.ts';
import { ShopFiles } from './shop-files.ts';

/** Reads the shop's files at any till: from beside the books, or from the computer that keeps them, once. */
@injectable()
export class FileReader {
  readonly #books: Books;
  readonly #files: ShopFiles;
  readonly #fetched: FetchedFiles;
  readonly #logger: Logger;

  constructor(
    @inject(Books) books: Books,
    @inject(ShopFiles) files: ShopFiles,
    @inject(FetchedFiles) fetched: FetchedFiles,
    @inject(Logger) logger: Logger,
  ) {
    this.#books = books;
    this.#files = files;
    this.#fetched = fetched;
    this.#logger = logger;
  }

  /** Undefined when it is not there, or is not what it was. */
  async read(id: string): Promise<Uint8Array | undefined> {
    if (!isFileId(id)) return undefined;
    if (!this.#books.here) return this.#fetched.read(id, this.#books);
    try {
      return await this.#files.folder.read(id);
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      this.#logger.error(error.message);
      return undefined;
    }
  }
}
