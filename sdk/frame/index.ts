export { type CodeReader, Codes, SCAN_IN_FIELD, type ScanInField } from './codes.ts';
export {
  type Importer,
  Importers,
  type ImportInput,
  type ImportReport,
  type ImportRowProblem,
} from './importers.ts';
export { type Sample, Samples } from './samples.ts';
export { type Found, Search, type SearchProvider } from './search.ts';
