import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { reportFileMethods } from '../../api/contract/report-file-methods.ts';
import { ReportFiles } from '../files/report-files.ts';

/** Reports as files and on paper. */
@injectable()
export class ReportFileHandlers {
  constructor(@inject(ReportFiles) private readonly files: ReportFiles) {}

  all(): Handlers<typeof reportFileMethods> {
    return {
      csv: (input, context) => this.files.csv(input, context),
      paper: (input, context) => this.files.paper(input, context),
    };
  }
}
