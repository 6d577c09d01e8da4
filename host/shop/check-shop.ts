import { Fault, isCurrency, type Refusal, refusal } from '@counterpart/sdk';
import type { ShopFields } from './shop-rows.ts';

export function unknownCurrency(code: string): Refusal | undefined {
  if (isCurrency(code)) return undefined;
  return refusal('unknown-currency', `"${code}" is no currency. Give its three letters, for example EUR.`);
}

/** What the schema cannot say; throws `invalid-input`. */
export function checkTaxClasses(classes: ShopFields['taxClasses']): void {
  if (classes.length === 0) throw invalid('Give at least one tax class; one without rates means no tax.');
  const twice = repeated(classes.map(({ id }) => id));
  if (twice) throw invalid(`Two tax classes have the id "${twice}". Give each its own.`);
  for (const { name, rates } of classes) {
    const rate = repeated(rates.map(({ id }) => id));
    if (rate) throw invalid(`The tax class "${name}" names the rate "${rate}" twice. Leave one out.`);
    if (rates.some(({ rate_ppm }) => rate_ppm < 0)) {
      throw invalid(`A rate of the tax class "${name}" is negative. Give 0 or more.`);
    }
  }
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function invalid(message: string): Fault {
  return new Fault({ code: 'invalid-input', message });
}
