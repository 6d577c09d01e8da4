import {
  canonicalJson,
  type CallContext,
  Fault,
  type Importer,
  type ImportOutcome,
  type ImportRow,
  type ImportRun,
} from '@counterpart/sdk';
import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { FileRows, isProblem } from '../records/file-row.ts';
import type { CsvRecord } from '../records/parse-lines.ts';
import { StagedFiles } from '../text/staged-files.ts';
import type { FileReading, ImportRecord } from './import-record.ts';
import { ImportStore } from './import-store.ts';
import { Pace, type Paced } from './pace.ts';
import { dataRecords, decimalOf, inPieces } from './read-file.ts';
import { broken, count, problemsOf } from './tally.ts';

/** Asked before each piece. */
export interface Control {
  /** A person said so. */
  readonly cancelled: boolean;
  /** The host ends, or the module that takes the rows is going: the reason. */
  readonly stopped: string | undefined;
}

const PASSED_AT_ONCE = 100;
const MOST = 2000;

/** Takes a file into the shop piece by piece: whatever ends it, it can go on where it stopped. */
@injectable()
export class ImportRunner {
  readonly #files: StagedFiles;
  readonly #store: ImportStore;
  readonly #pace: Pace;
  readonly #timers: Timers;

  constructor(
    @inject(StagedFiles) files: StagedFiles,
    @inject(ImportStore) store: ImportStore,
    @inject(Pace) pace: Pace,
    @inject(Timers) timers: Timers,
  ) {
    this.#files = files;
    this.#store = store;
    this.#pace = pace;
    this.#timers = timers;
  }

  /** From the first row that was not taken yet. `record` is working. Returns it as it ended. */
  async run(
    record: ImportRecord,
    importer: Importer,
    context: CallContext,
    control: Control,
  ): Promise<ImportRecord> {
    const reading = await this.#withDecimal(record, importer);
    const { mapping, decimal, matchBy, whenThere } = reading;
    const order = { mapping, decimal, matchBy, whenThere, dryRun: record.dryRun };
    const run = await importer.open(order, context);
    const rows = new FileRows(reading.headers, mapping);
    const total = await this.#survey(record.id, reading, rows, run, control);
    if (control.stopped !== undefined)
      return this.#end({ ...record, reading }, 'interrupted', control.stopped);
    if (control.cancelled) return this.#end({ ...record, reading }, 'cancelled', null);
    const surveyed = { ...record, reading, figures: { ...record.figures, rows: total } };
    return this.#take(await this.#store.save(surveyed), rows, run, context, control);
  }

  /** Before anything is decided, the whole file has its say. */
  async #survey(
    id: string,
    reading: FileReading,
    rows: FileRows,
    run: ImportRun,
    control: Control,
  ): Promise<number> {
    let total = 0;
    for await (const records of dataRecords(this.#files, id, reading)) {
      if (control.cancelled || control.stopped !== undefined) break;
      total += records.length;
      if (!run.survey) continue;
      for (const record of records) {
        const row = rows.read(record);
        if (!isProblem(row)) run.survey(row);
      }
    }
    return total;
  }

  async #take(
    start: ImportRecord,
    rows: FileRows,
    run: ImportRun,
    context: CallContext,
    control: Control,
  ): Promise<ImportRecord> {
    const label = labelOf(start.kind);
    const pace = this.#pace.begin(label, context.till.id);
    const already = start.figures.done;
    let record = start;
    let at = 0;
    // Up to where it stopped, then on in the pieces that were planned.
    const size = () => (at < already ? Math.min(PASSED_AT_ONCE, already - at) : record.rowsAtOnce);
    try {
      for await (const records of inPieces(dataRecords(this.#files, record.id, start.reading!), size)) {
        if (control.stopped !== undefined) return await this.#end(record, 'interrupted', control.stopped);
        if (control.cancelled) return await this.#end(record, 'cancelled', null);
        if (at < already) {
          await run.passed?.(readable(rows, records));
          at += records.length;
        } else {
          const began = this.#timers.now();
          const outcomes = await this.#piece(record, rows, records, at, run);
          const worked_ms = this.#timers.now() - began;
          record = await this.#store.save(
            {
              ...record,
              figures: count(record.figures, outcomes),
              rowsAtOnce: nextSize(records.length, worked_ms, pace.piece),
            },
            problemsOf(outcomes),
          );
          at += records.length;
          await pace.rest(worked_ms);
        }
      }
    } finally {
      pace.dispose();
    }
    return this.#end(record, record.dryRun ? 'checked' : 'done', null);
  }

  async #piece(
    record: ImportRecord,
    rows: FileRows,
    records: readonly CsvRecord[],
    at: number,
    run: ImportRun,
  ): Promise<ImportOutcome[]> {
    const read = records.map((one) => rows.read(one));
    const good = read.filter((row): row is ImportRow => !isProblem(row));
    const taken =
      good.length === 0
        ? []
        : await run.take(good, {
            lane: 'bulk',
            label: labelOf(record.kind),
            request: { id: `${record.id}:${at}`, fingerprint: fingerprintOf(record, at, records.length) },
          });
    const byLine = new Map(taken.map((outcome) => [outcome.line, outcome]));
    return read.map((row) => {
      if (isProblem(row)) return broken(row);
      const outcome = byLine.get(row.line);
      if (outcome) return outcome;
      const message = `The importer of ${record.kind} left line ${row.line} out. Tell whoever made the module.`;
      throw new Fault({ code: 'row-left-out', message });
    });
  }

  #end(record: ImportRecord, state: ImportRecord['state'], message: string | null): Promise<ImportRecord> {
    return this.#store.save({ ...record, state, message, endedAt: this.#store.now() });
  }

  async #withDecimal(record: ImportRecord, importer: Importer): Promise<FileReading> {
    const reading = record.reading!;
    if (reading.decimalIsSure) return reading;
    const fields = await importer.fields(reading.headers);
    const columns = fields
      .filter(({ kind }) => kind === 'figure')
      .map(({ id }) => reading.headers.indexOf(reading.mapping[id] ?? ''))
      .filter((index) => index >= 0);
    const found = await decimalOf(dataRecords(this.#files, record.id, reading), columns);
    // Found or not: an import that goes on reads the rest as it read the beginning.
    return { ...reading, decimal: found ?? reading.decimal, decimalIsSure: true };
  }
}

function readable(rows: FileRows, records: readonly CsvRecord[]): ImportRow[] {
  return records.map((record) => rows.read(record)).filter((row): row is ImportRow => !isProblem(row));
}

function labelOf(kind: string): string {
  return `${kind} import`;
}

/**
 * So many that the next piece takes about as long as it may. It is stored before that piece begins: after a crash the
 * same rows come again in the same piece, which may have been written already, and is known by its request then.
 */
function nextSize(rows: number, worked_ms: number, { ms, fewest }: Paced['piece']): number {
  const fitting = (rows * ms) / Math.max(worked_ms, 1);
  // Slower at once, faster bit by bit: one quick piece is no fast machine.
  return Math.round(Math.min(Math.max(Math.min(fitting, rows * 1.5), fewest), MOST));
}

/** The same rows, read in the same way. */
function fingerprintOf({ sha256, reading }: ImportRecord, at: number, rows: number): string {
  const { mapping, decimal, matchBy, whenThere, encoding, separator } = reading!;
  return `import ${sha256} ${at}+${rows} ${canonicalJson({ mapping, decimal, matchBy, whenThere, encoding, separator })}`;
}
