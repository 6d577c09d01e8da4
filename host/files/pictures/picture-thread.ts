import type { Disposable } from '@counterpart/sdk';
import { injectable } from 'inversify';
import type { HostPart } from '../../host-part.ts';
import { WorkThread } from '../../threads/work-thread.ts';
import type { ScaledPicture } from './scale-picture.ts';

/** The thread's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './picture-worker.ts' : './picture-worker.js',
  import.meta.url,
);

/** Scales pictures in a thread, one after the other: so the memory is that of one, and a sale finds a free core. */
@injectable()
export class PictureThread implements HostPart {
  readonly #thread = new WorkThread<string, ScaledPicture>(WORKER);
  #last: Promise<unknown> = Promise.resolve();

  start(): Disposable {
    return { dispose: () => this.#thread.close() };
  }

  scale(path: string): Promise<ScaledPicture> {
    const scaled = this.#last.then(() => this.#thread.do(path));
    this.#last = scaled.catch(() => {});
    return scaled;
  }
}
