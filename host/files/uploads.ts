import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_FILE_BYTES, type Refusal, refusal } from '@counterpart/sdk';
import { Clock, Ids } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { TillFolderPath } from '../backup/backup-folder.ts';
import type { HostPart } from '../host-part.ts';
import { megabytes } from './megabytes.ts';

interface Upload {
  readonly path: string;
  readonly bytes: number;
  readonly handle: FileHandle;
  received: number;
  /** Parts of one file are written one after the other. */
  writing: Promise<unknown>;
  heard_at: number;
}

const AT_ONCE = 20;
const BYTES_AT_ONCE = 4 * MAX_FILE_BYTES;
/** Whoever sends nothing for so long has gone. */
const PATIENCE_MS = 10 * 60_000;

/** Files that are coming in. They lie in the till's own folder and end with the host: whoever sends one sends it again. */
@injectable()
export class Uploads implements HostPart {
  readonly #folder: string;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #uploads = new Map<string, Upload>();

  constructor(
    @inject(TillFolderPath) tillFolder: string,
    @inject(Ids) ids: Ids,
    @inject(Clock) clock: Clock,
  ) {
    this.#folder = join(tillFolder, 'uploads');
    this.#ids = ids;
    this.#clock = clock;
  }

  async start() {
    await rm(this.#folder, { recursive: true, force: true });
    return { dispose: () => this.#end() };
  }

  async begin(bytes: number): Promise<{ upload: string } | Refusal> {
    if (bytes === 0) return refusal('empty-file', 'This file is empty.');
    if (bytes > MAX_FILE_BYTES) return tooLarge(bytes);
    await this.#forgetSilent();
    const announced = [...this.#uploads.values()].reduce((sum, each) => sum + each.bytes, bytes);
    if (this.#uploads.size >= AT_ONCE || announced > BYTES_AT_ONCE) {
      return refusal('too-many-uploads', 'Too many files are being added at once. Try again in a moment.');
    }
    await mkdir(this.#folder, { recursive: true });
    const upload = this.#ids.next();
    const path = join(this.#folder, upload);
    const handle = await open(path, 'wx', 0o600);
    const heard_at = this.#clock.now();
    this.#uploads.set(upload, { path, bytes, handle, received: 0, writing: Promise.resolve(), heard_at });
    return { upload };
  }

  async receive(id: string, offset: number, data: Buffer): Promise<{ received: number } | Refusal> {
    const upload = this.#uploads.get(id);
    if (!upload || offset > upload.received) return lost();
    if (offset + data.byteLength > upload.bytes) return tooLarge(offset + data.byteLength);
    upload.heard_at = this.#clock.now();
    upload.received = Math.max(upload.received, offset + data.byteLength);
    const written = upload.writing.then(() => upload.handle.write(data, 0, data.byteLength, offset));
    upload.writing = written.catch(() => {});
    await written;
    return { received: upload.received };
  }

  /** Where a file is that came whole; it is removed when `use` is done with it. */
  async take<T>(id: string, use: (path: string) => Promise<T>): Promise<T | Refusal> {
    const upload = this.#uploads.get(id);
    if (!upload || upload.received < upload.bytes) return lost();
    this.#uploads.delete(id);
    try {
      await upload.writing;
      await upload.handle.close();
      return await use(upload.path);
    } finally {
      await rm(upload.path, { force: true });
    }
  }

  async cancel(id: string): Promise<void> {
    const upload = this.#uploads.get(id);
    if (!upload) return;
    this.#uploads.delete(id);
    await upload.writing;
    await upload.handle.close();
    await rm(upload.path, { force: true });
  }

  async #forgetSilent(): Promise<void> {
    const before = this.#clock.now() - PATIENCE_MS;
    for (const [id, { heard_at }] of this.#uploads) if (heard_at < before) await this.cancel(id);
  }

  async #end(): Promise<void> {
    for (const id of this.#uploads.keys()) await this.cancel(id);
  }
}

function tooLarge(bytes: number): Refusal {
  const message = `This file has ${megabytes(bytes)}; at most ${megabytes(MAX_FILE_BYTES)} can be added. Make it smaller first.`;
  return refusal('file-too-large', message, { bytes, most: MAX_FILE_BYTES });
}

function lost(): Refusal {
  return refusal('upload-lost', 'The file did not arrive whole. Add it again.');
}
