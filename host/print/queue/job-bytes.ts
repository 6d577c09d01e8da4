import { directionOf, isFault, type PrintDocument, printDocument, PrintSources } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { PointRegistry } from '../../points/point-registry.ts';
import type { KnownPrinter } from '../printers/printer-store.ts';
import { columnsOf } from '../render/columns-of.ts';
import { RenderProcess } from '../render/render-process.ts';
import { openingOf } from './drawer-pulse.ts';
import type { QueuedJob } from './queued-job.ts';

export type MadeJob =
  | { readonly bytes: Uint8Array }
  /** It cannot be made just now, through no fault of the printer. */
  | { readonly later: string }
  | { readonly never: string };

/** Makes of a job the bytes for its printer. */
@injectable()
export class JobBytes {
  readonly #points: PointRegistry;
  readonly #renderer: RenderProcess;

  constructor(@inject(PointRegistry) points: PointRegistry, @inject(RenderProcess) renderer: RenderProcess) {
    this.#points = points;
    this.#renderer = renderer;
  }

  async make(job: QueuedJob, printer: KnownPrinter): Promise<MadeJob> {
    if (job.kind === 'drawer') return { bytes: openingOf(printer.drawerPin) };
    const document = job.source === null ? asOrdered(job) : await this.#compose(job, job.source);
    if ('later' in document || 'never' in document) return document;
    try {
      const bytes = await this.#renderer.render(document, {
        kind: 'escpos',
        columns: columnsOf(printer.paper_mm),
        direction: directionOf(document.language),
        encoding: printer.encoding,
        cuts: printer.cuts,
      });
      return { bytes };
    } catch (error) {
      return { never: `${job.title} cannot be drawn: ${messageOf(error)}` };
    }
  }

  async #compose(
    job: QueuedJob,
    source: string,
  ): Promise<PrintDocument | Exclude<MadeJob, { bytes: unknown }>> {
    const found = this.#points.all(PrintSources).find(({ id }) => id === source);
    if (!found) return { later: `The module ${job.plugin} makes it, and is not there just now.` };
    try {
      const { ref, copy, interrupted } = job;
      const made = await found.value.compose({ ref: ref ?? '', copy, again: interrupted });
      return made ?? { never: `There is no ${job.title} any more.` };
    } catch (error) {
      return { later: messageOf(error) };
    }
  }
}

/** A finished document says nothing of itself of a torn piece before it. */
function asOrdered({ document, interrupted, title }: QueuedJob): PrintDocument {
  const { language, blocks } = document ?? { language: 'en', blocks: [] };
  if (!interrupted) return { title, language, blocks };
  return printDocument({ title, language })
    .text('PRINTED AGAIN: the printing before was interrupted.', { align: 'center', bold: true })
    .add(blocks)
    .build();
}

function messageOf(error: unknown): string {
  return isFault(error) || error instanceof Error ? error.message : String(error);
}
