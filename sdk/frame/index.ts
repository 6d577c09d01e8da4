export { type CodeReader, Codes, SCAN_IN_FIELD, type ScanInField } from './codes.ts';
export {
  type FileToImport,
  importFile,
  type ImportFileOptions,
  runImport,
  uploadImport,
} from './import-file.ts';
export { importProblems, type ImportReport, readReport } from './import-report.ts';
export { type Exporter, Exporters, type ExportPage } from './exporters.ts';
export {
  foldHeader,
  type Importer,
  Importers,
  type ImportField,
  type ImportMapping,
  type ImportOrder,
  type ImportOutcome,
  type ImportRow,
  type ImportRowProblem,
  type ImportRun,
  type ImportTurn,
  type WhenThere,
} from './importers.ts';
export { type Sample, Samples } from './samples.ts';
export { type Found, Search, type SearchProvider } from './search.ts';
