import type { Files } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { FileReader } from './file-reader.ts';
import { StorePictures } from './pictures/store-pictures.ts';
import { ShopFiles } from './shop-files.ts';

/** Makes `Files` as a plugin has it: the rows that refer to files are its own. */
@injectable()
export class PluginFiles {
  readonly #files: ShopFiles;
  readonly #pictures: StorePictures;
  readonly #reader: FileReader;

  constructor(
    @inject(ShopFiles) files: ShopFiles,
    @inject(StorePictures) pictures: StorePictures,
    @inject(FileReader) reader: FileReader,
  ) {
    this.#files = files;
    this.#pictures = pictures;
    this.#reader = reader;
  }

  filesFor(plugin: string): Files {
    return {
      picture: (upload) => this.#pictures.store(upload),
      put: (content, type) => this.#files.put(content, type),
      keep: (tx, ref, files) => this.#files.keep(tx, plugin, ref, files),
      release: (tx, ref) => this.#files.release(tx, plugin, ref),
      read: (id) => this.#reader.read(id),
    };
  }
}
