import {
  Fault,
  isCurrency,
  priceCanInclude,
  type Refusal,
  refusal,
  type ShopTaxRate,
  taxesOn,
} from '@counterpart/sdk';
import type { ShopFields } from './shop-rows.ts';

/** Before every rate that has a beginning. */
const ALWAYS = '0000-01-01';

export function unknownCurrency(code: string): Refusal | undefined {
  if (isCurrency(code)) return undefined;
  return refusal('unknown-currency', `"${code}" is no currency. Give its three letters, for example EUR.`);
}

/** What the schema cannot say; throws `invalid-input`. */
export function checkTaxes({
  taxClasses,
  pricesIncludeTax,
}: Pick<ShopFields, 'taxClasses' | 'pricesIncludeTax'>): void {
  if (taxClasses.length === 0) throw invalid('Give at least one tax class; one without rates means no tax.');
  const twice = taxClasses.map(({ id }) => id).find((id, index, ids) => ids.indexOf(id) !== index);
  if (twice) throw invalid(`Two tax classes have the id "${twice}". Give each its own.`);
  for (const { name, rates } of taxClasses) {
    for (const rate of rates) checkDates(name, rate);
    for (const date of startsOf(rates)) checkDay(name, taxesOn(rates, date), date, pricesIncludeTax);
  }
}

function checkDates(taxClass: string, { name, validFrom, validUntil }: ShopTaxRate): void {
  if (validFrom === null || validUntil === null || validFrom <= validUntil) return;
  throw invalid(
    `"${name}" of the tax class "${taxClass}" ends (${validUntil}) before it begins (${validFrom}).`,
  );
}

/** Days that show every set of rates there will ever be: a set is complete on the day its last one begins. */
function startsOf(rates: readonly ShopTaxRate[]): ReadonlySet<string> {
  return new Set(rates.map(({ validFrom }) => validFrom ?? ALWAYS));
}

function checkDay(
  taxClass: string,
  rates: readonly ShopTaxRate[],
  date: string,
  pricesIncludeTax: boolean,
): void {
  const twice = rates.find(({ id }, index) => rates.findIndex((other) => other.id === id) !== index);
  if (twice) {
    const when = date === ALWAYS ? 'at the same time' : `on ${date}`;
    throw invalid(
      `The tax class "${taxClass}" has "${twice.name}" (${twice.id}) twice ${when}. End one before the other begins.`,
    );
  }
  if (!priceCanInclude(rates, pricesIncludeTax)) {
    throw invalid(`The rates of the tax class "${taxClass}" leave nothing of a price that includes them.`);
  }
}

function invalid(message: string): Fault {
  return new Fault({ code: 'invalid-input', message });
}
