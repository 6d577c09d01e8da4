import type { CallContext } from '@counterpart/sdk';
import type { Rights } from '@counterpart/sdk/node';
import type { ShiftRow } from './read-shift.ts';

/** Who opened a shift counts and closes it; another's shift is a manager's business. */
export function requireRightToClose(rights: Rights, context: CallContext, shift: ShiftRow): void {
  if (shift.openedBy !== (context.user?.id ?? null)) rights.require(context, 'sales.manageShifts');
}
