import { inject, injectable } from 'inversify';
import type { ReportSource } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { salesByCategory } from './by-category.ts';
import { salesByItem } from './by-item.ts';
import { salesByWhom } from './by-whom.ts';
import { documentReports } from './documents.ts';
import { salesOverTime } from './over-time.ts';
import { paymentsAndTaxes } from './payments-and-taxes.ts';
import { receiptsReport } from './receipts.ts';
import { RegistersAndPeople } from './registers-and-people.ts';

/** What was sold, by everything that people ask after. */
@injectable()
export class SalesReports implements ReportSource {
  readonly order = 10;
  readonly reports: ReportSource['reports'];

  constructor(@inject(Database) database: Database, @inject(RegistersAndPeople) names: RegistersAndPeople) {
    this.reports = [
      ...salesOverTime(database, names),
      salesByItem(database),
      ...salesByCategory(database, names),
      ...salesByWhom(database, names),
      ...paymentsAndTaxes(database, names),
      receiptsReport(database, names),
      ...documentReports(database, names),
    ];
  }
}
