import type { PrintDocument } from '@counterpart/sdk';
import { injectable } from 'inversify';
import { WorkProcess } from '../../processes/work-process.ts';
import type { Rendered, RenderOrder, RenderTarget } from './print-worker.ts';

/** The process's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './print-worker.ts' : './print-worker.js',
  import.meta.url,
);

/** Draws documents in a process of its own: letters and pictures take a while. */
@injectable()
export class RenderProcess {
  readonly #process = new WorkProcess<RenderOrder, Rendered<RenderTarget>>(WORKER);

  render<T extends RenderTarget>(document: PrintDocument, target: T): Promise<Rendered<T>> {
    return this.#process.do({ document, target }) as Promise<Rendered<T>>;
  }

  close(): Promise<void> {
    return this.#process.close();
  }
}
