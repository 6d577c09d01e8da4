import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { reportFileMethods } from '../../api/contract/report-file-methods.ts';
import { ReportFiles } from '../files/report-files.ts';
import { ReportPaper } from '../files/report-paper.ts';

/** Reports as files and on paper. */
@injectable()
export class ReportFileHandlers {
  constructor(
    @inject(ReportFiles) private readonly files: ReportFiles,
    @inject(ReportPaper) private readonly papers: ReportPaper,
  ) {}

  all(): Handlers<typeof reportFileMethods> {
    return {
      csv: (input, context) => this.files.csv(input, context),
      paper: (input, context) => this.files.paper(input, context),
      pdf: (input) => this.papers.pdf(input),
      print: (input) => this.papers.print(input),
    };
  }
}
