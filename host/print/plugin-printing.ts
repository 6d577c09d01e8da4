import type { PrintJob, Refusal } from '@counterpart/sdk';
import type { Printing, PrintOrder } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { PdfMaker } from './pdf-maker.ts';
import { PrintQueue } from './queue/print-queue.ts';
import { asSeen } from './queue/queued-job.ts';

/** Makes `Printing` as a plugin has it: what it orders carries its name. */
@injectable()
export class PluginPrinting {
  readonly #queue: PrintQueue;
  readonly #pdf: PdfMaker;

  constructor(@inject(PrintQueue) queue: PrintQueue, @inject(PdfMaker) pdf: PdfMaker) {
    this.#queue = queue;
    this.#pdf = pdf;
  }

  printingFor(plugin: string): Printing {
    return {
      print: (order) => this.#print(plugin, order),
      find: (key) => this.#find(plugin, key),
      openDrawer: ({ printer } = {}) => this.#queue.openDrawer(plugin, printer),
      pdf: (document, paper) => this.#pdf.make(document, paper),
    };
  }

  async #find(plugin: string, key: string): Promise<PrintJob | undefined> {
    const job = await this.#queue.find(keyOf(plugin, key));
    return job && asSeen(job);
  }

  async #print(plugin: string, order: PrintOrder): Promise<PrintJob | Refusal> {
    const what =
      'document' in order
        ? { title: order.document.title, document: order.document }
        : { title: order.title, source: `${plugin}.${order.source}`, ref: order.ref, copy: order.copy };
    const key = order.key === undefined ? undefined : keyOf(plugin, order.key);
    const job = await this.#queue.print({ ...what, plugin, kind: 'document', key, printer: order.printer });
    return 'refused' in job ? job : asSeen(job);
  }
}

function keyOf(plugin: string, key: string): string {
  return `${plugin}:${key}`;
}
