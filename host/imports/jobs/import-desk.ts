import {
  type CallContext,
  decimalSeparator,
  type Disposable,
  type ImportChoices,
  type Importer,
  type ImportLook,
  Importers,
  type Refusal,
  refusal,
  toFaultData,
} from '@counterpart/sdk';
import { Logger, ShopService } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { HostPart } from '../../host-part.ts';
import { PointRegistry } from '../../points/point-registry.ts';
import { StagedFiles } from '../text/staged-files.ts';
import { type ImportRecord, isWorking, NO_FIGURES } from './import-record.ts';
import { ImportRunner } from './import-runner.ts';
import { ImportStore } from './import-store.ts';
import { KnownSources } from './known-sources.ts';
import { type FileHead, readHead } from './read-head.ts';

const KEPT_MS = 30 * 86_400_000;
const ROWS_SHOWN = 8;
const CELL_SHOWN = 120;

interface Working {
  cancelled: boolean;
  stopped: string | undefined;
  ended: Promise<unknown>;
}

/** The imports of this host: begins them, ends them, and knows which of them work just now. */
@injectable()
export class ImportDesk implements HostPart {
  readonly where = 'keeper';
  readonly #store: ImportStore;
  readonly #files: StagedFiles;
  readonly #sources: KnownSources;
  readonly #runner: ImportRunner;
  readonly #points: PointRegistry;
  readonly #shop: ShopService;
  readonly #logger: Logger;
  readonly #working = new Map<string, Working>();

  constructor(
    @inject(ImportStore) store: ImportStore,
    @inject(StagedFiles) files: StagedFiles,
    @inject(KnownSources) sources: KnownSources,
    @inject(ImportRunner) runner: ImportRunner,
    @inject(PointRegistry) points: PointRegistry,
    @inject(ShopService) shop: ShopService,
    @inject(Logger) logger: Logger,
  ) {
    this.#store = store;
    this.#files = files;
    this.#sources = sources;
    this.#runner = runner;
    this.#points = points;
    this.#shop = shop;
    this.#logger = logger;
  }

  /** What worked when the host ended was interrupted; what is old is thrown away. */
  async start(): Promise<Disposable> {
    for (const record of await this.#store.all()) {
      if (record.createdAt < this.#store.now() - KEPT_MS) await this.#throwAway(record.id);
      else if (isWorking(record)) await this.#store.save(afterTheEnd(record));
    }
    return {
      dispose: async () => {
        for (const one of this.#working.values()) one.stopped = 'The till was closed meanwhile.';
        await Promise.all([...this.#working.values()].map(({ ended }) => ended));
      },
    };
  }

  async look(
    record: ImportRecord,
    importer: Importer,
    choices: ImportChoices,
  ): Promise<ImportLook | Refusal> {
    if (isWorking(record) || (record.startedAt !== null && !record.dryRun)) return busy(record);
    if (record.state === 'uploading' && (await this.#files.size(record.id)) !== record.size)
      return refusal('unreadable-file', `${record.fileName} did not arrive whole. Choose the file again.`);
    const sha256 = record.sha256 || (await this.#files.seal(record.id));
    const head = await this.#head(record.id, importer, choices);
    if ('refused' in head) {
      await this.#store.save({ ...record, sha256, state: 'refused', message: head.message });
      return head;
    }
    const { records, figures, remembered, ...reading } = head;
    const state = record.state === 'checked' ? 'checked' : 'ready';
    await this.#store.save({ ...record, sha256, state, message: null, choices, reading });
    const fields = await importer.fields(reading.headers);
    return {
      ...reading,
      headers: [...reading.headers],
      mapping: { ...reading.mapping },
      rows: records.slice(0, ROWS_SHOWN).map((row) => ({
        line: row.line,
        cells: 'fields' in row ? row.fields.map((cell) => cell.slice(0, CELL_SHOWN)) : [],
      })),
      figures: [...figures],
      fields: fields.map(({ id, title, required = false, note }) => ({
        id,
        title,
        required,
        ...(note !== undefined && { note }),
      })),
      missing: fields.filter(({ id, required }) => required && !(id in reading.mapping)).map(({ id }) => id),
      matching: [...importer.matching],
      remembered,
    };
  }

  /** Begins it in the background, or goes on with what was interrupted. */
  async begin(
    record: ImportRecord,
    importer: Importer,
    dryRun: boolean,
    context: CallContext,
  ): Promise<ImportRecord | Refusal> {
    if (isWorking(record)) return record;
    if (record.state === 'done')
      return refusal('import-over', `${record.fileName} is imported already. Begin a new import.`);
    const { reading } = record;
    if (!reading)
      return refusal(
        'unreadable-file',
        record.message ?? `Look at ${record.fileName} before it is imported.`,
      );
    const missing = (await importer.fields(reading.headers)).filter(
      ({ id, required }) => required && !(id in reading.mapping),
    );
    if (missing.length > 0)
      return refusal(
        'unmapped-columns',
        `No column of ${record.fileName} is known as: ${missing.map(({ title }) => title).join(', ')}. Say which it is; the columns are: ${reading.headers.join(', ')}.`,
        { fields: missing.map(({ id }) => id) },
      );
    if (!(await this.#isWhole(record)))
      return refusal(
        'unreadable-file',
        `${record.fileName} is not here whole any more. Choose the file again: rows that were imported change nothing.`,
      );
    const goesOn = !record.dryRun && record.startedAt !== null && !dryRun;
    const working: ImportRecord = {
      ...record,
      state: dryRun ? 'checking' : 'running',
      dryRun,
      message: null,
      endedAt: null,
      ...(goesOn ? {} : { startedAt: this.#store.now(), figures: NO_FIGURES }),
    };
    if (goesOn) await this.#store.save(working);
    else await this.#store.restart(working);
    if (!dryRun) {
      const { mapping, matchBy, whenThere } = reading;
      const { decimal } = record.choices;
      const choices = { mapping: { ...mapping }, matchBy, whenThere, ...(decimal && { decimal }) };
      await this.#sources.remember(record.kind, reading.headers, choices);
    }
    this.#work(working, importer, context);
    return working;
  }

  async cancel(record: ImportRecord): Promise<ImportRecord> {
    const working = this.#working.get(record.id);
    if (!working) return record;
    working.cancelled = true;
    await working.ended;
    return (await this.#store.find(record.id)) ?? record;
  }

  async forget(record: ImportRecord): Promise<true | Refusal> {
    if (isWorking(record)) return busy(record);
    await this.#throwAway(record.id);
    return true;
  }

  #work(record: ImportRecord, importer: Importer, context: CallContext): void {
    const joined = () => this.#points.all(Importers).some(({ value }) => value === importer);
    const control: Working = { cancelled: false, stopped: undefined, ended: Promise.resolve() };
    const watched = {
      get cancelled() {
        return control.cancelled;
      },
      get stopped() {
        return control.stopped ?? (joined() ? undefined : 'The module that takes it in was switched off.');
      },
    };
    this.#working.set(record.id, control);
    control.ended = this.#runner
      .run(record, importer, context, watched)
      .then(async ({ state }) => state === 'done' && (await this.#files.remove(record.id)))
      .catch((error: unknown) => this.#failed(record, error))
      .finally(() => this.#working.delete(record.id));
  }

  async #failed({ id, fileName }: ImportRecord, error: unknown): Promise<void> {
    const { code, message } = toFaultData(error);
    this.#logger.error(`The import of ${fileName} stopped.`, { import: id, error });
    const record = await this.#store.find(id);
    if (!record) return;
    const told =
      code === 'internal' ? 'Something went wrong inside. The log of this till has the details.' : message;
    await this.#store.save({ ...afterTheEnd(record), message: told });
  }

  async #head(id: string, importer: Importer, choices: ImportChoices): Promise<FileHead | Refusal> {
    const { locale } = await this.#shop.get();
    const services = { files: this.#files, sources: this.#sources, shopDecimal: decimalSeparator(locale) };
    return readHead(services, id, importer, choices);
  }

  /** Hours and a power cut may lie between two tries. */
  async #isWhole({ id, size, sha256 }: ImportRecord): Promise<boolean> {
    return (await this.#files.size(id)) === size && (await this.#files.hash(id)) === sha256;
  }

  async #throwAway(id: string): Promise<void> {
    await this.#files.remove(id);
    await this.#store.remove(id);
  }
}

function afterTheEnd(record: ImportRecord): ImportRecord {
  // A dry run has nothing to go on with: it begins again.
  return record.dryRun ? { ...record, state: 'ready', dryRun: true } : { ...record, state: 'interrupted' };
}

function busy({ fileName }: ImportRecord): Refusal {
  return refusal('import-busy', `The import of ${fileName} has begun. Let it end, or choose the file again.`);
}
