import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';

const Problem = v.object({
  line: v.number(),
  column: v.optional(v.string()),
  code: v.string(),
  message: v.string(),
});

export const ImportReportSchema = v.object({
  rows: v.number(),
  created: v.number(),
  updated: v.number(),
  unchanged: v.number(),
  merged: v.number(),
  skipped: v.array(Problem),
  errors: v.array(Problem),
  warnings: v.optional(v.array(Problem), []),
  mapping: v.record(v.string(), v.string()),
  dryRun: v.boolean(),
});

export const importersContract = defineContract('importers/v1', {
  list: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'The kinds of file that can be imported.',
    input: v.object({}),
    output: v.array(v.object({ kind: v.string(), title: v.string(), plugin: v.string() })),
  }),
  run: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description:
      'Imports a text file, or only reports what it would do; the importer asks for its own permission.',
    input: v.object({
      kind: v.string(),
      fileName: v.string(),
      content: v.string(),
      mapping: v.optional(v.record(v.string(), v.string())),
      dryRun: v.boolean(),
    }),
    output: ImportReportSchema,
    refusals: ['unknown-importer', 'not-permitted', 'unreadable-file'],
  }),
});
