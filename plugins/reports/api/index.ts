export { reportsContract } from './reports-contract.ts';
export { type ReportInfo, ReportInfoSchema } from './report-info.ts';
export type { ReportQuestion } from './report-question.ts';
export type { PlacedTile, TileInfo, TileSize } from './contract/dashboard-methods.ts';
