import { plainTaxRate, type ShopTaxRate, type TaxClass } from '@counterpart/sdk';

/** A rate nobody has filled in yet. The name is asked for before it is saved. */
export function emptyRate(id: string): ShopTaxRate {
  return { ...plainTaxRate(id, '-', 0), name: '' };
}

/** The same tax at another rate, from a day that is still to be given. */
export function successor(rate: ShopTaxRate): ShopTaxRate {
  return { ...rate, validFrom: null, validUntil: null };
}

/** A rate without an end ends on the day before the next one of the same tax begins. */
export function closeEarlier(rates: readonly ShopTaxRate[]): ShopTaxRate[] {
  return rates.map((rate) => {
    if (rate.validUntil !== null) return rate;
    const later = rates
      .filter(({ id, validFrom }) => id === rate.id && validFrom !== null)
      .map(({ validFrom }) => validFrom!)
      .filter((from) => from > (rate.validFrom ?? ''))
      .toSorted();
    return later[0] === undefined ? rate : { ...rate, validUntil: dayBefore(later[0]) };
  });
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The classes with this one changed, or added at the end. */
export function withClass(classes: readonly TaxClass[], changed: TaxClass): TaxClass[] {
  return classes.some(({ id }) => id === changed.id)
    ? classes.map((each) => (each.id === changed.id ? changed : each))
    : [...classes, changed];
}

/** The classes with this one first: the one that products get when nothing is said. */
export function withFirst(classes: readonly TaxClass[], id: string): TaxClass[] {
  return [...classes.filter((each) => each.id === id), ...classes.filter((each) => each.id !== id)];
}
