import { type Disposable, printingContract, type Refusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { definedOnly } from '../shop/defined-only.ts';
import { PdfMaker } from './pdf-maker.ts';
import { PrinterDesk } from './printers/printer-desk.ts';
import { JobStore } from './queue/job-store.ts';
import { PrintQueue } from './queue/print-queue.ts';
import { asSeen, type QueuedJob } from './queue/queued-job.ts';
import { testPage } from './test-page.ts';

const CORE = 'core';

/** `printing/v1`. */
@injectable()
export class PrintingContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #desk: PrinterDesk;
  readonly #queue: PrintQueue;
  readonly #jobs: JobStore;
  readonly #pdf: PdfMaker;
  readonly #audit: Audit;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(PrinterDesk) desk: PrinterDesk,
    @inject(PrintQueue) queue: PrintQueue,
    @inject(JobStore) jobs: JobStore,
    @inject(PdfMaker) pdf: PdfMaker,
    @inject(Audit) audit: Audit,
  ) {
    this.#registry = registry;
    this.#desk = desk;
    this.#queue = queue;
    this.#jobs = jobs;
    this.#pdf = pdf;
    this.#audit = audit;
  }

  start(): Disposable {
    const [desk, queue] = [this.#desk, this.#queue];
    return this.#registry.implement(CORE, printingContract, {
      printers: () => desk.all(),
      addPrinter: (fields) => desk.add(fields),
      changePrinter: ({ id, ...changes }) => desk.change(id, definedOnly(changes)),
      removePrinter: ({ id }) => desk.remove(id),
      testPage: async ({ printer: id }) => {
        const printer = await desk.find(id);
        if ('refused' in printer) return printer;
        const document = testPage(printer);
        return seen(
          await queue.print({ plugin: CORE, kind: 'document', title: document.title, document, printer: id }),
        );
      },
      queue: async ({ limit }) => (await this.#jobs.newest(limit)).map(asSeen),
      retry: async ({ job }) => seen(await queue.retry(job)),
      cancel: async ({ job }) => seen(await queue.cancel(job)),
      print: async ({ document, printer }) =>
        seen(await queue.print({ plugin: CORE, kind: 'document', title: document.title, document, printer })),
      pdf: async ({ document, paper, layout }) => {
        const { fileName, bytes } = await this.#pdf.make(document, paper, layout);
        return { fileName, data: Buffer.from(bytes).toString('base64') };
      },
      labelPreview: ({ document, layout, page }) => this.#pdf.preview(document, layout, page),
      openDrawer: async ({ reason, printer }) => {
        const opened = await queue.openDrawer(CORE, printer);
        if ('refused' in opened) return opened;
        await this.#audit.record({ action: 'drawer.opened', data: { reason } });
        return opened;
      },
    });
  }
}

function seen(job: QueuedJob | Refusal) {
  return 'refused' in job ? job : asSeen(job);
}
