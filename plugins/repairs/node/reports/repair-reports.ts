import type { ReportSource } from '@counterpart/sdk';
import { Contracts, Database } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { turnaroundReports } from './turnaround.ts';

/** How long repairs take, and who does them. */
@injectable()
export class RepairReports implements ReportSource {
  readonly order = 40;
  readonly reports: ReportSource['reports'];

  constructor(@inject(Database) database: Database, @inject(Contracts) contracts: Contracts) {
    this.reports = turnaroundReports(database, contracts);
  }
}
