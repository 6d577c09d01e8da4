import { type Disposable, type Refusal, refusal } from '@counterpart/sdk';
import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { HostPart } from '../../host-part.ts';
import { type KnownPrinter, PrinterStore } from '../printers/printer-store.ts';
import { RenderProcess } from '../render/render-process.ts';
import { PrintTimings } from '../timings.ts';
import { JobStore, type NewJob } from './job-store.ts';
import { PrinterLanes } from './printer-lanes.ts';
import type { QueuedJob } from './queued-job.ts';

/** What is ordered; without a printer the till's preferred one gets it. */
export type Order = Omit<NewJob, 'printer'> & { readonly printer?: string | undefined };

/** Takes orders for paper; the lanes print them. */
@injectable()
export class PrintQueue implements HostPart {
  readonly #printers: PrinterStore;
  readonly #jobs: JobStore;
  readonly #lanes: PrinterLanes;
  readonly #renderer: RenderProcess;
  readonly #timings: PrintTimings;
  readonly #timers: Timers;

  constructor(
    @inject(PrinterStore) printers: PrinterStore,
    @inject(JobStore) jobs: JobStore,
    @inject(PrinterLanes) lanes: PrinterLanes,
    @inject(RenderProcess) renderer: RenderProcess,
    @inject(PrintTimings) timings: PrintTimings,
    @inject(Timers) timers: Timers,
  ) {
    this.#printers = printers;
    this.#jobs = jobs;
    this.#lanes = lanes;
    this.#renderer = renderer;
    this.#timings = timings;
    this.#timers = timers;
  }

  async start(): Promise<Disposable> {
    await this.#jobs.recover();
    for (const { id } of await this.#printers.all()) this.#lanes.wake(id);
    return {
      dispose: async () => {
        await this.#lanes.end();
        await this.#renderer.close();
      },
    };
  }

  async print(order: Order): Promise<QueuedJob | Refusal> {
    const printer = await this.#printer(order.printer);
    if ('refused' in printer) return printer;
    const job = await this.#jobs.add({ ...order, printer: printer.id });
    this.#lanes.wake(job.printer);
    return job;
  }

  /** What became of an order with this key. */
  find(key: string): Promise<QueuedJob | undefined> {
    return this.#jobs.byKey(key);
  }

  /** Resolves when the drawer was told to open. It must not open later, when nobody stands there any more. */
  async openDrawer(plugin: string, printer?: string): Promise<{ readonly opened: true } | Refusal> {
    const { promise, resolve } = Promise.withResolvers<QueuedJob>();
    const ended = new Map<string, QueuedJob>();
    let awaited: string | undefined;
    const listening = this.#lanes.onDidEnd((job) => {
      ended.set(job.id, job);
      if (job.id === awaited) resolve(job);
    });
    try {
      const job = await this.print({ plugin, kind: 'drawer', title: 'Cash drawer', printer });
      if ('refused' in job) return job;
      awaited = job.id;
      const outcome = ended.get(job.id) ?? (await this.#inTime(job, promise));
      if (outcome.state === 'printed') return { opened: true };
      return refusal('drawer-closed', `The drawer was not opened. ${outcome.message ?? ''}`.trim());
    } finally {
      listening.dispose();
    }
  }

  /** Tries it now. What was given up goes to a printer that there is. */
  async retry(id: string): Promise<QueuedJob | Refusal> {
    const job = await this.#jobs.find(id);
    if (!job) return unknownJob();
    if (job.state === 'printed') return alreadyPrinted(job);
    const printer = (await this.#printers.find(job.printer)) ?? (await this.#printers.find());
    if (!printer) return noPrinter();
    const now = this.#jobs.now();
    const tried =
      job.kind === 'drawer' || job.state === 'printing'
        ? job
        : await this.#jobs.change(job, ['waiting', 'failed', 'cancelled'], {
            state: 'waiting',
            printer: printer.id,
            due_at: now,
          });
    this.#lanes.wake(printer.id);
    return tried ?? job;
  }

  async cancel(id: string): Promise<QueuedJob | Refusal> {
    const job = await this.#jobs.find(id);
    if (!job) return unknownJob();
    if (job.state === 'printed') return alreadyPrinted(job);
    const cancelled = await this.#jobs.change(job, ['waiting', 'printing', 'failed'], {
      state: 'cancelled',
      interrupted: job.interrupted || job.state === 'printing',
    });
    this.#lanes.abort(job);
    return cancelled ?? job;
  }

  async #inTime(job: QueuedJob, ending: Promise<QueuedJob>): Promise<QueuedJob> {
    let timer: Disposable | undefined;
    const late = new Promise<QueuedJob>((resolve) => {
      timer = this.#timers.after(this.#timings.drawer, () => {
        const change = { state: 'failed', message: 'The printer is busy with something else.' } as const;
        void this.#jobs.change(job, ['waiting'], change).then((failed) => failed && resolve(failed));
      });
    });
    try {
      return await Promise.race([ending, late]);
    } finally {
      timer?.dispose();
    }
  }

  async #printer(id: string | undefined): Promise<KnownPrinter | Refusal> {
    const printer = await this.#printers.find(id);
    if (printer) return printer;
    if (id === undefined) return noPrinter();
    return refusal('unknown-printer', 'This till knows no such printer any more.');
  }
}

function noPrinter(): Refusal {
  return refusal('no-printer', 'This till has no printer. Add one under Settings, Printers.');
}

function unknownJob(): Refusal {
  return refusal('unknown-job', 'This is not in the print queue any more.');
}

function alreadyPrinted({ title }: QueuedJob): Refusal {
  return refusal('job-printed', `${title} is printed already. Print it again where it comes from.`);
}
