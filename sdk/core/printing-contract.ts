import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { LabelSheetSchema } from '../printing/label-sheet.ts';
import { PaperSizeSchema } from '../printing/paper-size.ts';
import { PrintDocumentSchema } from '../printing/print-document.ts';
import { field } from '../schema/index.ts';

/**
 * How letters reach the printer: `auto` picks among the code pages that most printers have, a code page stays with that
 * one, `picture` sends everything as a picture. Letters that a code page lacks are always sent as a picture.
 */
export const PRINTER_ENCODINGS = [
  'auto',
  'cp437',
  'cp850',
  'cp852',
  'cp858',
  'cp866',
  'iso8859-15',
  'windows1250',
  'windows1251',
  'windows1252',
  'windows1253',
  'windows1254',
  'windows1257',
  'picture',
] as const;
export type PrinterEncoding = (typeof PRINTER_ENCODINGS)[number];

const printer = {
  name: field.requiredText(60),
  /** Name or address on the network. */
  host: v.pipe(
    field.requiredText(200),
    v.regex(/^[\w.:%-]+$/, 'Give the address of the printer, for example 192.168.1.50.'),
  ),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
  paper_mm: v.picklist([58, 80]),
  encoding: v.picklist(PRINTER_ENCODINGS),
  /** The pin of the printer's socket that the cash drawer listens to. */
  drawerPin: v.picklist([2, 5]),
  cuts: v.boolean(),
  /** What names no printer goes to this one. */
  preferred: v.boolean(),
};
const PrinterFieldsSchema = v.object(printer);
export type PrinterFields = v.InferOutput<typeof PrinterFieldsSchema>;

export const PrinterSchema = v.object({
  id: field.id(),
  ...printer,
  /** Whether it says how it is doing; null until something was printed on it. */
  answers: v.nullable(v.boolean()),
  state: v.picklist(['ready', 'printing', 'trouble']),
  /** What is wrong, in a sentence. */
  message: v.nullable(v.string()),
  /** When it is tried again. */
  next_at: v.nullable(field.at()),
});
export type Printer = v.InferOutput<typeof PrinterSchema>;

export const PrintJobSchema = v.object({
  id: field.id(),
  title: v.string(),
  printer: field.id(),
  kind: v.picklist(['document', 'drawer']),
  /** `failed` was given up; `waiting` also when it is tried again. */
  state: v.picklist(['waiting', 'printing', 'printed', 'failed', 'cancelled']),
  copy: v.boolean(),
  /** How often it was tried. */
  attempts: v.number(),
  /** It stopped midway; the paper that comes next says so. */
  interrupted: v.boolean(),
  message: v.nullable(v.string()),
  created_at: field.at(),
  printed_at: v.nullable(field.at()),
});
export type PrintJob = v.InferOutput<typeof PrintJobSchema>;

const job = v.object({ job: field.id() });

/** For a document of labels: the sheet and its first label that is not used yet. Left out, a page is a label. */
const layout = v.optional(
  v.object({
    sheet: LabelSheetSchema,
    start: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  }),
);
const LabelProblemSchema = v.object({ value: v.string(), message: v.string() });
export type LabelProblem = v.InferOutput<typeof LabelProblemSchema>;

export const printingContract = defineContract('printing/v1', {
  printers: query({
    scope: 'till',
    permission: 'core.signedIn',
    description: 'The printers of this till and how each is doing.',
    input: v.object({}),
    output: v.array(PrinterSchema),
  }),
  addPrinter: operation({
    scope: 'till',
    permission: 'core.managePrinters',
    description: 'Makes a printer on the network known to this till.',
    input: v.object({
      ...printer,
      port: v.optional(printer.port, 9100),
      paper_mm: v.optional(printer.paper_mm, 80),
      encoding: v.optional(printer.encoding, 'auto'),
      drawerPin: v.optional(printer.drawerPin, 2),
      cuts: v.optional(printer.cuts, true),
      preferred: v.optional(printer.preferred, false),
    }),
    output: PrinterSchema,
    refusals: ['printer-name-taken'],
  }),
  changePrinter: operation({
    scope: 'till',
    permission: 'core.managePrinters',
    description: 'Changes the given fields of a printer.',
    input: v.object({ id: field.id(), ...v.partial(PrinterFieldsSchema).entries }),
    output: PrinterSchema,
    refusals: ['unknown-printer', 'printer-name-taken'],
  }),
  removePrinter: operation({
    scope: 'till',
    permission: 'core.managePrinters',
    description:
      'Forgets a printer. What waits for it goes to another one, or is given up when there is none.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
    refusals: ['unknown-printer'],
  }),
  testPage: operation({
    scope: 'till',
    permission: 'core.print',
    description: 'Prints a page that shows width, letters, code and cut of a printer.',
    input: v.object({ printer: field.id() }),
    output: PrintJobSchema,
    refusals: ['unknown-printer'],
  }),
  queue: query({
    scope: 'till',
    permission: 'core.signedIn',
    description: 'What waits, what is being printed, and what was printed or given up; the newest first.',
    input: v.object({ limit: v.optional(field.limit(200), 50) }),
    output: v.array(PrintJobSchema),
  }),
  retry: operation({
    scope: 'till',
    permission: 'core.print',
    description: 'Tries a job again now: one that waits, or one that was given up or cancelled.',
    input: job,
    output: PrintJobSchema,
    refusals: ['unknown-job', 'job-printed'],
  }),
  cancel: operation({
    scope: 'till',
    permission: 'core.print',
    description: 'Gives up a job that waits or is being printed.',
    input: job,
    output: PrintJobSchema,
    refusals: ['unknown-job', 'job-printed'],
  }),
  print: operation({
    scope: 'till',
    permission: 'core.print',
    description: 'Puts a document into the print queue.',
    input: v.object({ document: PrintDocumentSchema, printer: v.optional(field.id()) }),
    output: PrintJobSchema,
    refusals: ['no-printer', 'unknown-printer'],
  }),
  pdf: query({
    scope: 'till',
    permission: 'core.print',
    description: 'A document as a PDF file, in base64.',
    input: v.object({
      document: PrintDocumentSchema,
      paper: v.optional(PaperSizeSchema, '80mm'),
      layout,
    }),
    output: v.object({ fileName: v.string(), data: v.string() }),
  }),
  labelPreview: query({
    scope: 'till',
    permission: 'core.print',
    description:
      'A page of labels as it will be printed, as a PNG in base64, and which codes nobody could scan.',
    input: v.object({
      document: PrintDocumentSchema,
      layout,
      page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      pages: v.number(),
      labels: v.number(),
      image: v.string(),
      problems: v.array(LabelProblemSchema),
    }),
  }),
  openDrawer: operation({
    scope: 'till',
    permission: 'core.openDrawer',
    description: 'Opens the cash drawer without a sale. The reason is kept in the audit log.',
    input: v.object({ reason: field.requiredText(200), printer: v.optional(field.id()) }),
    output: v.object({ opened: v.literal(true) }),
    refusals: ['no-printer', 'unknown-printer', 'drawer-closed'],
  }),
});
