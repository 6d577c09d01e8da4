import { type Refusal, refusal } from '@counterpart/sdk';
import { asParkedSale, type ParkedRow } from './parked-rows.ts';

/** The second of two tills is told who has it. */
export function takenByAnother(row: ParkedRow, locale: string): Refusal {
  const { holder } = asParkedSale(row);
  return refusal('taken-by-another', `${titleOf(row)} has been taken up ${whoHas(row, locale)}.`, {
    till: holder?.till.name ?? null,
    person: holder?.person ?? null,
    at: holder?.at ?? null,
  });
}

/** The cart's own hold on a parked sale is gone: somebody released it meanwhile. */
export function takenOver(row: ParkedRow | undefined, locale: string): Refusal {
  const now =
    row?.state === 'taken'
      ? `it has been taken up ${whoHas(row, locale)}`
      : row?.state === 'waiting'
        ? 'it waits among the parked sales again'
        : 'it is no longer among the parked sales';
  const what = row ? titleOf(row) : 'This parked sale';
  return refusal('taken-over', `${what} was released from this till: ${now}. Clear this cart.`);
}

export function unknownParked(): Refusal {
  return refusal('unknown-parked', 'This sale is no longer parked: it was sold, emptied or deleted.');
}

function titleOf({ name }: ParkedRow): string {
  return name === '' ? 'This parked sale' : `The parked sale “${name}”`;
}

function whoHas({ holderTillName, holderPersonName, holderAt }: ParkedRow, locale: string): string {
  const since = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(holderAt ?? 0);
  const who = holderPersonName === null ? '' : ` by ${holderPersonName}`;
  return `at ${holderTillName}${who}, at ${since}`;
}
