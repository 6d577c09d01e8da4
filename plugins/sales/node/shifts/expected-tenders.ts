import type { CountedTender, ShiftFigures } from '../../api/index.ts';
import { CASH_KIND, DRAWER } from './cash-kind.ts';

export type ExpectedTender = Pick<CountedTender, 'method' | 'title' | 'kind' | 'expected_minor'>;

/** What should be there of each way to pay: the drawer first, then the others that were used. */
export function expectedTenders({ drawer, tenders }: ShiftFigures): ExpectedTender[] {
  const others = tenders
    .filter(({ kind }) => kind !== CASH_KIND)
    .map(({ method, title, kind, taken_minor, refunded_minor }) => ({
      method,
      title,
      kind,
      expected_minor: taken_minor - refunded_minor,
    }));
  const cash = { method: DRAWER, title: 'Cash', kind: CASH_KIND, expected_minor: drawer.expected_minor };
  return [cash, ...others];
}
