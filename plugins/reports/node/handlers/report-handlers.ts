import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { reportMethods } from '../../api/contract/report-methods.ts';
import { JoinedReports } from '../reports/joined-reports.ts';
import { RunReport } from '../reports/run-report.ts';

/** Reports, whoever offers them. */
@injectable()
export class ReportHandlers {
  constructor(
    @inject(JoinedReports) private readonly reports: JoinedReports,
    @inject(RunReport) private readonly run: RunReport,
  ) {}

  all(): Handlers<typeof reportMethods> {
    return {
      reports: (_input, context) => this.reports.list(context),
      rows: (input, context) => this.run.rows(input, context),
      drawn: (input, context) => this.run.drawn(input, context),
      totals: (input, context) => this.run.totals(input, context),
    };
  }
}
