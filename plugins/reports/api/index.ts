export { reportsContract } from './reports-contract.ts';
export { type ReportInfo, ReportInfoSchema } from './report-info.ts';
export type { ReportQuestion } from './report-question.ts';
export type { PlacedTile, TileInfo, TileSize } from './contract/dashboard-methods.ts';
export type { ComparedRow } from './contract/report-methods.ts';
export type { SavedReport } from './contract/saved-methods.ts';
