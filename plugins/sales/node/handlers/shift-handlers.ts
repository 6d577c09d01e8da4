import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { shiftMethods } from '../../api/contract/shift-methods.ts';
import { CloseShift } from '../shifts/close-shift.ts';
import { CountShift } from '../shifts/count-shift.ts';
import { MoveCash } from '../shifts/move-cash.ts';
import { OpenShift } from '../shifts/open-shift.ts';
import { ShiftReports } from '../shifts/shift-reports.ts';

/** Shifts; run where the books are kept and read nothing of `till.db`. */
@injectable()
export class ShiftHandlers {
  constructor(
    @inject(ShiftReports) private readonly reports: ShiftReports,
    @inject(OpenShift) private readonly opening: OpenShift,
    @inject(MoveCash) private readonly cash: MoveCash,
    @inject(CountShift) private readonly counting: CountShift,
    @inject(CloseShift) private readonly closing: CloseShift,
  ) {}

  all(): Handlers<typeof shiftMethods> {
    const { reports, cash } = this;
    return {
      shift: ({ till }, context) => reports.openAt(till ?? context.till.id),
      openShifts: () => reports.allOpen(),
      openShift: (input, context) => this.opening.open(input, context),
      payIn: (input, context) => cash.move('paid-in', input, context),
      payOut: (input, context) => cash.move('paid-out', input, context),
      dropCash: (input, context) => cash.move('dropped', input, context),
      xReport: ({ shift, at }) => reports.x(shift, at),
      countShift: (input, context) => this.counting.count(input, context),
      closeShift: (input, context) => this.closing.close(input, context),
      shifts: (page) => reports.closed(page),
      zReport: (key) => reports.z(key),
    };
  }
}
