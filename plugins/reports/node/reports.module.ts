import { ContainerModule } from 'inversify';
import { Arrangements } from './dashboard/arrangements.ts';
import { JoinedTiles } from './dashboard/joined-tiles.ts';
import { DashboardHandlers } from './handlers/dashboard-handlers.ts';
import { ReportFileHandlers } from './handlers/report-file-handlers.ts';
import { SavedHandlers } from './handlers/saved-handlers.ts';
import { ReportFiles } from './files/report-files.ts';
import { ReportPaper } from './files/report-paper.ts';
import { SavedReports } from './saved/saved-reports.ts';
import { ReportHandlers } from './handlers/report-handlers.ts';
import { JoinedReports } from './reports/joined-reports.ts';
import { RunReport } from './reports/run-report.ts';

export const reportsModule = new ContainerModule(({ bind }) => {
  bind(JoinedReports).toSelf().inSingletonScope();
  bind(RunReport).toSelf().inSingletonScope();
  bind(ReportFiles).toSelf().inSingletonScope();
  bind(ReportPaper).toSelf().inSingletonScope();
  bind(ReportFileHandlers).toSelf().inSingletonScope();
  bind(SavedReports).toSelf().inSingletonScope();
  bind(SavedHandlers).toSelf().inSingletonScope();
  bind(ReportHandlers).toSelf().inSingletonScope();
  bind(JoinedTiles).toSelf().inSingletonScope();
  bind(Arrangements).toSelf().inSingletonScope();
  bind(DashboardHandlers).toSelf().inSingletonScope();
});
