import { type Disposable, filesContract } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { FileReader } from './file-reader.ts';
import { Uploads } from './uploads.ts';

/** Of a file that is read over the network. */
const PART_BYTES = 1024 * 1024;

/** `files/v1`. */
@injectable()
export class FilesContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #uploads: Uploads;
  readonly #reader: FileReader;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Uploads) uploads: Uploads,
    @inject(FileReader) reader: FileReader,
  ) {
    this.#registry = registry;
    this.#uploads = uploads;
    this.#reader = reader;
  }

  start(): Disposable {
    return this.#registry.implement('core', filesContract, {
      beginUpload: ({ bytes }) => this.#uploads.begin(bytes),
      sendPart: ({ upload, offset, data }) =>
        this.#uploads.receive(upload, offset, Buffer.from(data, 'base64')),
      cancelUpload: async ({ upload }) => {
        await this.#uploads.cancel(upload);
        return {};
      },
      read: async ({ file, offset }) => {
        const content = await this.#reader.read(file);
        if (!content) return null;
        const part = content.subarray(offset, offset + PART_BYTES);
        return { bytes: content.byteLength, data: Buffer.from(part).toString('base64') };
      },
    });
  }
}
