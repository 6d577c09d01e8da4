import {
  type CallContext,
  type Disposable,
  type Importer,
  Importers,
  importersContract,
  type Refusal,
  refusal,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { Permissions } from '../contracts/permissions.ts';
import type { HostPart } from '../host-part.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { ImportDesk } from './jobs/import-desk.ts';
import { asJob, type ImportRecord, NO_FIGURES } from './jobs/import-record.ts';
import { ImportStore } from './jobs/import-store.ts';
import { StagedFiles } from './text/staged-files.ts';

/** To begin with; then as many as the machine is fast. */
const ROWS_AT_ONCE = 50;
const LARGEST_FILE = 1024 ** 3;
const JOBS_TOLD = 20;

/** `importers/v1`: whoever joined `Importers`, found by the kind of file. */
@injectable()
export class ImportersContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #points: PointRegistry;
  readonly #permissions: Permissions;
  readonly #desk: ImportDesk;
  readonly #store: ImportStore;
  readonly #files: StagedFiles;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Permissions) permissions: Permissions,
    @inject(ImportDesk) desk: ImportDesk,
    @inject(ImportStore) store: ImportStore,
    @inject(StagedFiles) files: StagedFiles,
  ) {
    this.#registry = registry;
    this.#points = points;
    this.#permissions = permissions;
    this.#desk = desk;
    this.#store = store;
    this.#files = files;
  }

  start(): Disposable {
    return this.#registry.implement('core', importersContract, {
      list: async () =>
        this.#points.all(Importers).map(({ value, title, plugin }) => ({ kind: value.kind, title, plugin })),
      begin: (input, context) => this.#begin(input, context),
      piece: (input, context) => this.#with(input.id, context, (record) => this.#piece(record, input)),
      look: ({ id, choices }, context) =>
        this.#with(id, context, (record, importer) => this.#desk.look(record, importer, choices)),
      start: ({ id, dryRun }, context) =>
        this.#with(id, context, async (record, importer) =>
          told(await this.#desk.begin(record, importer, dryRun, context)),
        ),
      cancel: ({ id }, context) =>
        this.#with(id, context, async (record) => asJob(await this.#desk.cancel(record))),
      forget: ({ id }, context) =>
        this.#with(id, context, async (record) => {
          const forgotten = await this.#desk.forget(record);
          return forgotten === true ? { forgotten } : forgotten;
        }),
      job: async ({ id }, context) => {
        const record = await this.#store.find(id);
        return record && this.#importer(record.kind, context, 'quietly') ? asJob(record) : null;
      },
      jobs: async ({ kind }, context) =>
        this.#importer(kind, context, 'quietly')
          ? (await this.#store.newest(kind, JOBS_TOLD)).map(asJob)
          : [],
      problems: async ({ id, after, limit, severity }, context) => {
        const record = await this.#store.find(id);
        if (!record || !this.#importer(record.kind, context, 'quietly')) return [];
        return this.#store.problems(id, after, limit, severity);
      },
    });
  }

  async #begin(
    { id, kind, fileName, size }: { id: string; kind: string; fileName: string; size: number },
    context: CallContext,
  ) {
    const importer = this.#importer(kind, context);
    if ('refused' in importer) return importer;
    if (size > LARGEST_FILE)
      return refusal('too-large', `${fileName} is larger than 1 GB. Split it, and import the parts.`);
    const known = await this.#store.find(id);
    if (known) return known.kind === kind && known.size === size ? asJob(known) : taken();
    const record: ImportRecord = {
      id,
      kind,
      fileName,
      size,
      sha256: '',
      state: 'uploading',
      dryRun: true,
      message: null,
      choices: {},
      reading: null,
      figures: NO_FIGURES,
      rowsAtOnce: ROWS_AT_ONCE,
      createdAt: this.#store.now(),
      startedAt: null,
      endedAt: null,
    };
    await this.#files.create(id);
    await this.#store.add(record);
    return asJob(record);
  }

  async #piece({ id, size, state }: ImportRecord, { offset, data }: { offset: number; data: string }) {
    const bytes = Buffer.from(data, 'base64');
    const there = (await this.#files.size(id)) ?? 0;
    // The same piece may come again after a lost reply; a gap would be read as zeros.
    if (state !== 'uploading' || offset > there || offset + bytes.length > size)
      return refusal('wrong-piece', 'This piece of the file does not belong here. Choose the file again.', {
        received: there,
      });
    await this.#files.write(id, offset, bytes);
    return { received: Math.max(there, offset + bytes.length) };
  }

  async #with<T>(
    id: string,
    context: CallContext,
    run: (record: ImportRecord, importer: Importer) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const record = await this.#store.find(id);
    if (!record)
      return refusal('unknown-import', 'This import is not known here any more. Choose the file again.');
    const importer = this.#importer(record.kind, context);
    return 'refused' in importer ? importer : run(record, importer);
  }

  #importer(kind: string, context: CallContext): Importer | Refusal;
  #importer(kind: string, context: CallContext, manner: 'quietly'): Importer | undefined;
  #importer(kind: string, { user }: CallContext, manner?: 'quietly'): Importer | Refusal | undefined {
    const joined = this.#points.all(Importers);
    const importer = joined.find(({ value }) => value.kind === kind)?.value;
    if (importer && this.#permissions.may(user, importer.permission)) return importer;
    if (manner === 'quietly') return undefined;
    if (importer) {
      const what = this.#permissions.titleOf(importer.permission) ?? importer.permission;
      return refusal('not-permitted', `You may not import this: it takes the right "${what}".`);
    }
    const kinds = joined.map(({ value }) => value.kind);
    const offer =
      kinds.length > 0 ? `What can be imported: ${kinds.join(', ')}.` : 'No module imports anything.';
    return refusal('unknown-importer', `Nothing here imports "${kind}". ${offer}`, { kinds });
  }
}

function told(record: ImportRecord | Refusal) {
  return 'refused' in record ? record : asJob(record);
}

function taken(): Refusal {
  return refusal('import-taken', 'Another import has this id. Begin again with a new one.');
}
