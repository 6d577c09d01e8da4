import { type Printer, type PrinterFields, type Refusal, refusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { JobStore } from '../queue/job-store.ts';
import { PrinterLanes } from '../queue/printer-lanes.ts';
import { type KnownPrinter, PrinterStore } from './printer-store.ts';

/** The printers of this till with how they are doing, and what changes when one does. */
@injectable()
export class PrinterDesk {
  readonly #printers: PrinterStore;
  readonly #jobs: JobStore;
  readonly #lanes: PrinterLanes;

  constructor(
    @inject(PrinterStore) printers: PrinterStore,
    @inject(JobStore) jobs: JobStore,
    @inject(PrinterLanes) lanes: PrinterLanes,
  ) {
    this.#printers = printers;
    this.#jobs = jobs;
    this.#lanes = lanes;
  }

  async all(): Promise<Printer[]> {
    return (await this.#printers.all()).map((printer) => this.#shown(printer));
  }

  async find(id: string): Promise<KnownPrinter | Refusal> {
    return (await this.#printers.find(id)) ?? unknownPrinter();
  }

  async add(fields: PrinterFields): Promise<Printer | Refusal> {
    const added = await this.#printers.add(fields);
    return 'refused' in added ? added : this.#shown(added);
  }

  async change(id: string, changes: Partial<PrinterFields>): Promise<Printer | Refusal> {
    const printer = await this.#printers.find(id);
    if (!printer) return unknownPrinter();
    const changed = await this.#printers.change(printer, changes);
    if ('refused' in changed) return changed;
    this.#lanes.wake(id);
    return this.#shown(changed);
  }

  async remove(id: string): Promise<{ readonly id: string } | Refusal> {
    const printer = await this.#printers.find(id);
    if (!printer) return unknownPrinter();
    await this.#printers.remove(id);
    await this.#lanes.close(id);
    const other = await this.#printers.find();
    await this.#jobs.rehome(id, other?.id, `${printer.name} was removed.`);
    if (other) this.#lanes.wake(other.id);
    return { id };
  }

  #shown(printer: KnownPrinter): Printer {
    return { ...printer, ...this.#lanes.stateOf(printer.id) };
  }
}

function unknownPrinter(): Refusal {
  return refusal('unknown-printer', 'This till knows no such printer any more.');
}
