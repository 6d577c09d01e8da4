import type { Container } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { reportsContract } from '../../api/index.ts';
import { DashboardHandlers } from './dashboard-handlers.ts';
import { ReportFileHandlers } from './report-file-handlers.ts';
import { ReportHandlers } from './report-handlers.ts';
import { SavedHandlers } from './saved-handlers.ts';

/** `reports/v1`: which use case answers which method, one class a concern as in `api/contract`. */
export function reportsHandlers(container: Container): Handlers<(typeof reportsContract)['methods']> {
  return {
    ...container.get(ReportHandlers).all(),
    ...container.get(ReportFileHandlers).all(),
    ...container.get(SavedHandlers).all(),
    ...container.get(DashboardHandlers).all(),
  };
}
