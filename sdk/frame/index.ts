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
export {
  type Cell,
  type Cells,
  CellSchema,
  CellsSchema,
  type CellType,
  CellTypeSchema,
  type ChartKind,
  ChartKindSchema,
  type FigureType,
  FigureTypeSchema,
  type ReportChart,
  ReportChartSchema,
  type ReportColumn,
  ReportColumnSchema,
  type ReportFilter,
  type ReportFilters,
  ReportFilterSchema,
  ReportFiltersSchema,
  type ReportLink,
  ReportLinkSchema,
  type ReportOption,
  ReportOptionSchema,
  type ReportRow,
  ReportRowSchema,
  type ReportSort,
  ReportSortSchema,
  type ReportTime,
  ReportTimeSchema,
} from './report-data.ts';
export {
  type Report,
  type AxisPlace,
  type ReportAsk,
  type ReportPage,
  Reports,
  type ReportSource,
  type ReportWindow,
} from './reports.ts';
export { type Sample, Samples } from './samples.ts';
export { type Found, Search, type SearchProvider } from './search.ts';
export {
  type Tile,
  type TileAsk,
  type TileChart,
  TileChartSchema,
  type TileContent,
  TileContentSchema,
  Tiles,
  type TileSource,
} from './tiles.ts';
