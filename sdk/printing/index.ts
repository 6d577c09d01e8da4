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
export { type PrintBuilder, printDocument } from './print-builder.ts';
export {
  type PrintBlock,
  PrintBlockSchema,
  type PrintCell,
  type PrintDocument,
  PrintDocumentSchema,
} from './print-document.ts';
export { type PrintRequest, type PrintSource, PrintSources } from './print-source.ts';
