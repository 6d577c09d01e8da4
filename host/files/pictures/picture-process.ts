import type { Disposable } from '@counterpart/sdk';
import { injectable } from 'inversify';
import type { HostPart } from '../../host-part.ts';
import { WorkProcess } from '../../processes/work-process.ts';
import type { ScaledPicture } from './scale-picture.ts';

/** The process's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './picture-worker.ts' : './picture-worker.js',
  import.meta.url,
);

/** Scales pictures in a process of its own, one after the other: so the memory is that of one, and a sale finds a free core. */
@injectable()
export class PictureProcess implements HostPart {
  readonly #process = new WorkProcess<string, ScaledPicture>(WORKER);
  #last: Promise<unknown> = Promise.resolve();

  start(): Disposable {
    return { dispose: () => this.#process.close() };
  }

  /** Of the process, while there is one. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  scale(path: string): Promise<ScaledPicture> {
    const scaled = this.#last.then(() => this.#process.do(path));
    this.#last = scaled.catch(() => {});
    return scaled;
  }
}
