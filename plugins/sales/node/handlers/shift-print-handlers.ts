import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { shiftPrintMethods } from '../../api/contract/shift-print-methods.ts';
import { PrintReports } from '../shifts/print-reports.ts';

/** X and Z on paper. */
@injectable()
export class ShiftPrintHandlers {
  constructor(@inject(PrintReports) private readonly reports: PrintReports) {}

  all(): Handlers<typeof shiftPrintMethods> {
    return {
      printX: ({ shift, at }) => this.reports.x(shift, at),
      printZ: ({ id, copy }) => this.reports.z(id, copy),
    };
  }
}
