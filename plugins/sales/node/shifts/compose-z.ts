import type { CallContext } from '@counterpart/sdk';
import type { Reader } from '@counterpart/sdk/node';
import type { ShiftCount, ShiftFigures, ZContent } from '../../api/index.ts';
import { businessDate } from '../posting/business-date.ts';
import { movementsOf, piecesOf } from './read-shift.ts';
import type { OpenShiftRow } from './require-open-shift.ts';

interface ZParts {
  readonly id: string;
  readonly shift: OpenShiftRow;
  readonly count: ShiftCount;
  readonly figures: ShiftFigures;
  readonly reason: string | null;
  readonly context: CallContext;
}

/** Everything that a Z tells, as it will be sealed. */
export async function composeZ(
  reader: Reader,
  { id, shift, count, figures, reason, context }: ZParts,
): Promise<ZContent> {
  return {
    id,
    number: shift.number,
    register: { id: shift.registerId, name: shift.registerName },
    shift: shift.id,
    currency: shift.currency,
    businessDate: businessDate(shift.at),
    opened_at: shift.opened_at,
    openedBy: shift.openedBy,
    openedAtTill: shift.till,
    floatPieces: piecesOf(shift.floatPieces),
    closed_at: shift.at,
    closedBy: context.user?.id ?? null,
    closedAtTill: context.till.id,
    approvedBy: context.approval?.user.id ?? null,
    count,
    reason,
    movements: await movementsOf(reader, shift.id),
    figures,
  };
}
