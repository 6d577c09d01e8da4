import type { ReportSource } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { debtReports } from './debts.ts';

/** What customers owe. */
@injectable()
export class CustomerReports implements ReportSource {
  readonly order = 30;
  readonly reports: ReportSource['reports'];

  constructor(@inject(Database) database: Database) {
    this.reports = debtReports(database);
  }
}
