import type { ReportSource } from '@counterpart/sdk';
import { Clock, Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { lowStock } from './low-stock.ts';
import { slowStock } from './slow-stock.ts';
import { stockAgeing } from './stock-ageing.ts';
import { stockWorth } from './stock-worth.ts';

/** What there is, what it is worth, and how long it has been there. */
export class StockReports implements ReportSource {
  readonly order = 20;
  readonly reports: ReportSource['reports'];

  constructor(@inject(Database) database: Database, @inject(Clock) clock: Clock) {
    this.reports = [
      ...stockWorth(database, clock),
      ...stockAgeing(database),
      slowStock(database),
      lowStock(database),
    ];
  }
}
