import type { PrintDocument } from '@counterpart/sdk';
import { injectable } from 'inversify';
import { WorkThread } from '../../threads/work-thread.ts';
import type { Rendered, RenderOrder, RenderTarget } from './print-worker.ts';

/** The thread's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './print-worker.ts' : './print-worker.js',
  import.meta.url,
);

/** Draws documents in a thread: letters and pictures take a while. */
@injectable()
export class RenderThread {
  readonly #thread = new WorkThread<RenderOrder, Rendered<RenderTarget>>(WORKER);

  render<T extends RenderTarget>(document: PrintDocument, target: T): Promise<Rendered<T>> {
    return this.#thread.do({ document, target }) as Promise<Rendered<T>>;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
