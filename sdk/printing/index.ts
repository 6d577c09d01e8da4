export { directionOf } from './direction.ts';
export { type PrintBuilder, printDocument } from './print-builder.ts';
export {
  type PrintBlock,
  PrintBlockSchema,
  type PrintCell,
  type PrintDocument,
  PrintDocumentSchema,
} from './print-document.ts';
export { type PrintRequest, type PrintSource, PrintSources } from './print-source.ts';
