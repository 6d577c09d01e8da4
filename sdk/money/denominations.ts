import { currencyDigits } from './currencies.ts';
import { DENOMINATIONS_IN_USE } from './denomination-table.ts';

/** What people hold in their hands, in minor units, smallest first. Also the rows of a drawer count. */
export interface Denominations {
  readonly coins: readonly number[];
  readonly notes: readonly number[];
}

/**
 * Coins and notes of a currency. One that is not listed gets a 1-2-5 series: coins up to 2 units and notes up to 500,
 * or, without minor units, coins up to 500 and notes up to 50 000.
 * @throws MoneyError `unknown-currency`
 */
export function denominations(currency: string): Denominations {
  const unit = 10 ** currencyDigits(currency);
  const listed = DENOMINATIONS_IN_USE[currency];
  if (!listed) return genericDenominations(unit);
  const [coins, notes] = listed;
  const toMinor = (value: number): number => Math.round(value * unit);
  return { coins: coins.map(toMinor), notes: notes.map(toMinor) };
}

function genericDenominations(unit_minor: number): Denominations {
  const lastCoin = unit_minor === 1 ? 500 : 2 * unit_minor;
  const series: number[] = [];
  for (let power = 1; power <= lastCoin * 100; power *= 10) series.push(power, 2 * power, 5 * power);
  return {
    coins: series.filter((value) => value <= lastCoin),
    notes: series.filter((value) => value > lastCoin && value <= (unit_minor === 1 ? 100 : 250) * lastCoin),
  };
}
