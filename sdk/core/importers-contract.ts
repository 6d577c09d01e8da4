import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import * as field from '../schema/fields.ts';

const DecimalSchema = v.picklist(['.', ',']);
const MappingSchema = v.record(v.string(), v.string());
const WhenThereSchema = v.picklist(['update', 'skip', 'error']);
const Count = v.number();

export const TextEncodingSchema = v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export const SeparatorSchema = v.picklist([',', ';', '\t', '|']);
/** An import is named by whoever begins it. */
const ImportId = v.pipe(v.string(), v.uuid('Must be a UUID.'));

/** What a person says about a file; what is absent is found out, or known from the last file of the kind. */
export const ImportChoicesSchema = v.object({
  encoding: v.optional(TextEncodingSchema),
  separator: v.optional(SeparatorSchema),
  decimal: v.optional(DecimalSchema),
  /** Field → column header. What is told replaces what was remembered; absent fields are guessed by the headers. */
  mapping: v.optional(MappingSchema),
  /** With `mapping`: a field that it does not name has no column. */
  mappingIsWhole: v.optional(v.boolean()),
  matchBy: v.optional(v.string()),
  whenThere: v.optional(WhenThereSchema),
});

/** How a file will be read, and its first rows as they will be. */
export const ImportLookSchema = v.object({
  encoding: TextEncodingSchema,
  separator: SeparatorSchema,
  decimal: DecimalSchema,
  /** Something in the file says so; else it is how the shop writes figures. */
  decimalIsSure: v.boolean(),
  headers: v.array(v.string()),
  rows: v.array(v.object({ line: v.number(), cells: v.array(v.string()) })),
  /** Figures of the file, and what they are read as. */
  figures: v.array(v.object({ text: v.string(), value: v.nullable(v.number()) })),
  fields: v.array(
    v.object({ id: v.string(), title: v.string(), required: v.boolean(), note: v.optional(v.string()) }),
  ),
  mapping: MappingSchema,
  /** Required fields without a column. */
  missing: v.array(v.string()),
  matching: v.array(v.object({ id: v.string(), title: v.string() })),
  matchBy: v.string(),
  whenThere: WhenThereSchema,
  /** A file with the same columns came before; this is how it was read. */
  remembered: v.boolean(),
});

/**
 * `uploading` → `ready` → `checking` (a dry run) → `checked` → `running` → `done`. `interrupted` (the host ended, or
 * something failed: `message`) and `cancelled` can go on where they stopped; `refused` cannot be read at all.
 */
export const ImportStateSchema = v.picklist([
  'uploading',
  'ready',
  'checking',
  'checked',
  'running',
  'interrupted',
  'cancelled',
  'done',
  'refused',
]);

export const ImportJobSchema = v.object({
  id: v.string(),
  kind: v.string(),
  fileName: v.string(),
  size: v.number(),
  /** Of the whole file, in hex; empty before it was looked at. */
  sha256: v.string(),
  state: ImportStateSchema,
  /** The figures are those of a dry run: nothing was written. */
  dryRun: v.boolean(),
  message: v.nullable(v.string()),
  /** Data rows in the file; null until it was read once. */
  rows: v.nullable(v.number()),
  /** Rows that are dealt with: each is in exactly one of the following. */
  done: Count,
  created: Count,
  updated: Count,
  unchanged: Count,
  merged: Count,
  skipped: Count,
  errors: Count,
  /** Rows that were imported, and are counted above, but are worth a look. */
  warnings: Count,
  mapping: MappingSchema,
  decimal: DecimalSchema,
  startedAt: v.nullable(field.at()),
  endedAt: v.nullable(field.at()),
});

export const ImportProblemSchema = v.object({
  /** Counts up within the import; to ask for what comes after. */
  number: v.number(),
  severity: v.picklist(['error', 'skipped', 'warning']),
  line: v.number(),
  column: v.optional(v.string()),
  code: v.string(),
  message: v.string(),
});

const one = v.object({ id: ImportId });
const UNKNOWN = ['unknown-import', 'not-permitted'];
const shop = { scope: 'shop', permission: 'core.signedIn' } as const;

export const importersContract = defineContract('importers/v1', {
  list: query({
    ...shop,
    description: 'The kinds of file that can be imported.',
    input: v.object({}),
    output: v.array(v.object({ kind: v.string(), title: v.string(), plugin: v.string() })),
  }),
  begin: operation({
    ...shop,
    description: 'Announces a file to import; the importer asks for its own permission.',
    input: v.object({
      id: ImportId,
      kind: v.string(),
      fileName: field.requiredText(300),
      size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    output: ImportJobSchema,
    refusals: ['unknown-importer', 'not-permitted', 'too-large', 'import-taken'],
  }),
  piece: operation({
    ...shop,
    description: 'A piece of the file, in order, as base64; the same piece twice does no harm.',
    input: v.object({ id: ImportId, offset: v.number(), data: v.pipe(v.string(), v.maxLength(1_048_576)) }),
    output: v.object({ received: v.number() }),
    refusals: [...UNKNOWN, 'wrong-piece'],
  }),
  look: operation({
    ...shop,
    description: 'How the file will be read, with its first rows; keeps what is chosen for the import.',
    input: v.object({ id: ImportId, choices: v.optional(ImportChoicesSchema, {}) }),
    output: ImportLookSchema,
    refusals: [...UNKNOWN, 'unreadable-file', 'unknown-column', 'unknown-field', 'import-busy'],
  }),
  start: operation({
    ...shop,
    description:
      'Begins the import, or only decides what it would do; goes on where an interrupted one stopped.',
    input: v.object({ id: ImportId, dryRun: v.boolean() }),
    output: ImportJobSchema,
    refusals: [...UNKNOWN, 'unreadable-file', 'unmapped-columns', 'import-busy', 'import-over'],
  }),
  cancel: operation({
    ...shop,
    description: 'Stops after the rows at hand; what was imported stays.',
    input: one,
    output: ImportJobSchema,
    refusals: UNKNOWN,
  }),
  forget: operation({
    ...shop,
    description: 'Throws away the file and the report; what was imported stays.',
    input: one,
    output: v.object({ forgotten: v.boolean() }),
    refusals: [...UNKNOWN, 'import-busy'],
  }),
  job: query({
    ...shop,
    description: 'How far an import is; null if it is not known here.',
    input: one,
    output: v.nullable(ImportJobSchema),
  }),
  jobs: query({
    ...shop,
    description: 'The newest imports of a kind where the books are kept, the newest first.',
    input: v.object({ kind: v.string() }),
    output: v.array(ImportJobSchema),
  }),
  problems: query({
    ...shop,
    description: 'The rows of an import that need a person, in pages.',
    input: v.object({
      id: ImportId,
      after: v.optional(v.number(), 0),
      limit: v.optional(field.limit(2000), 200),
      severity: v.optional(v.picklist(['error', 'skipped', 'warning'])),
    }),
    output: v.array(ImportProblemSchema),
  }),
});

export type ImportChoices = v.InferOutput<typeof ImportChoicesSchema>;
export type ImportLook = v.InferOutput<typeof ImportLookSchema>;
export type ImportJob = v.InferOutput<typeof ImportJobSchema>;
export type ImportState = v.InferOutput<typeof ImportStateSchema>;
export type ImportProblem = v.InferOutput<typeof ImportProblemSchema>;
export type TextEncoding = v.InferOutput<typeof TextEncodingSchema>;
export type Separator = v.InferOutput<typeof SeparatorSchema>;
