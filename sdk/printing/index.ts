export { directionOf } from './direction.ts';
export {
  CODE_KINDS,
  type CodeKind,
  type LabelBlock,
  LabelBlockSchema,
  type LabelBox,
  type LabelCode,
  type LabelText,
  MAX_LABEL_COPIES,
} from './label-block.ts';
export {
  type LabelLayout,
  type LabelPlace,
  type LabelSheet,
  LabelSheetSchema,
  labelsOn,
  placeOf,
  sheetProblem,
} from './label-sheet.ts';
export {
  isPage,
  type PageSize,
  PAPER_SIZES,
  type PaperSize,
  PaperSizeSchema,
  paperSizeOf,
  type StripSize,
} from './paper-size.ts';
export { type PrintBuilder, printDocument } from './print-builder.ts';
export {
  type PrintBlock,
  PrintBlockSchema,
  type PrintCell,
  type PrintDocument,
  PrintDocumentSchema,
} from './print-document.ts';
export { MAX_TABLE_ROWS, type TableBlock, TableBlockSchema, type TableColumn } from './table-block.ts';
export { type PrintRequest, type PrintSource, PrintSources } from './print-source.ts';
