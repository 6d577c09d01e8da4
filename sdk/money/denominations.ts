import { currencyDigits } from './currencies.ts';

/** What people hold in their hands, in minor units, smallest first. Also the rows of a drawer count. */
export interface Denominations {
  readonly coins: readonly number[];
  readonly notes: readonly number[];
}

/** In whole units, as the central banks list them: coins and notes in everyday use. */
const IN_USE: Readonly<Record<string, readonly [coins: readonly number[], notes: readonly number[]]>> = {
  AED: [
    [0.25, 0.5, 1],
    [5, 10, 20, 50, 100, 200, 500, 1000],
  ],
  ARS: [[], [100, 200, 500, 1000, 2000, 10_000, 20_000]],
  AUD: [
    [0.05, 0.1, 0.2, 0.5, 1, 2],
    [5, 10, 20, 50, 100],
  ],
  BHD: [
    [0.005, 0.01, 0.025, 0.05, 0.1],
    [0.5, 1, 5, 10, 20],
  ],
  BRL: [
    [0.05, 0.1, 0.25, 0.5, 1],
    [2, 5, 10, 20, 50, 100, 200],
  ],
  CAD: [
    [0.05, 0.1, 0.25, 1, 2],
    [5, 10, 20, 50, 100],
  ],
  CHF: [
    [0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    [10, 20, 50, 100, 200, 1000],
  ],
  CLP: [
    [10, 50, 100, 500],
    [1000, 2000, 5000, 10_000, 20_000],
  ],
  CNY: [
    [0.1, 0.5, 1],
    [1, 5, 10, 20, 50, 100],
  ],
  COP: [
    [50, 100, 200, 500, 1000],
    [2000, 5000, 10_000, 20_000, 50_000, 100_000],
  ],
  CZK: [
    [1, 2, 5, 10, 20, 50],
    [100, 200, 500, 1000, 2000, 5000],
  ],
  DKK: [
    [0.5, 1, 2, 5, 10, 20],
    [50, 100, 200, 500],
  ],
  EGP: [
    [0.25, 0.5, 1],
    [5, 10, 20, 50, 100, 200],
  ],
  EUR: [
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
    [5, 10, 20, 50, 100, 200],
  ],
  GBP: [
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
    [5, 10, 20, 50],
  ],
  HKD: [
    [0.1, 0.2, 0.5, 1, 2, 5, 10],
    [10, 20, 50, 100, 500, 1000],
  ],
  HUF: [
    [5, 10, 20, 50, 100, 200],
    [500, 1000, 2000, 5000, 10_000, 20_000],
  ],
  IDR: [
    [100, 200, 500, 1000],
    [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
  ],
  ILS: [
    [0.1, 0.5, 1, 2, 5, 10],
    [20, 50, 100, 200],
  ],
  INR: [
    [1, 2, 5, 10, 20],
    [10, 20, 50, 100, 200, 500],
  ],
  ISK: [
    [1, 5, 10, 50, 100],
    [500, 1000, 2000, 5000, 10_000],
  ],
  JPY: [
    [1, 5, 10, 50, 100, 500],
    [1000, 5000, 10_000],
  ],
  KES: [
    [1, 5, 10, 20],
    [50, 100, 200, 500, 1000],
  ],
  KRW: [
    [10, 50, 100, 500],
    [1000, 5000, 10_000, 50_000],
  ],
  KWD: [
    [0.005, 0.01, 0.02, 0.05, 0.1],
    [0.25, 0.5, 1, 5, 10, 20],
  ],
  MXN: [
    [0.5, 1, 2, 5, 10],
    [20, 50, 100, 200, 500, 1000],
  ],
  MYR: [
    [0.05, 0.1, 0.2, 0.5],
    [1, 5, 10, 20, 50, 100],
  ],
  NGN: [[], [5, 10, 20, 50, 100, 200, 500, 1000]],
  NOK: [
    [1, 5, 10, 20],
    [50, 100, 200, 500, 1000],
  ],
  NZD: [
    [0.1, 0.2, 0.5, 1, 2],
    [5, 10, 20, 50, 100],
  ],
  PHP: [
    [0.05, 0.25, 1, 5, 10, 20],
    [20, 50, 100, 200, 500, 1000],
  ],
  PLN: [
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    [10, 20, 50, 100, 200, 500],
  ],
  RON: [
    [0.01, 0.05, 0.1, 0.5],
    [1, 5, 10, 20, 50, 100, 200, 500],
  ],
  SAR: [
    [0.05, 0.1, 0.25, 0.5, 1, 2],
    [5, 10, 20, 50, 100, 200, 500],
  ],
  SEK: [
    [1, 2, 5, 10],
    [20, 50, 100, 200, 500],
  ],
  SGD: [
    [0.05, 0.1, 0.2, 0.5, 1],
    [2, 5, 10, 50, 100],
  ],
  THB: [
    [0.25, 0.5, 1, 2, 5, 10],
    [20, 50, 100, 500, 1000],
  ],
  TRY: [
    [0.25, 0.5, 1, 5],
    [5, 10, 20, 50, 100, 200],
  ],
  UAH: [
    [0.1, 0.5, 1, 2, 5, 10],
    [20, 50, 100, 200, 500, 1000],
  ],
  USD: [
    [0.01, 0.05, 0.1, 0.25],
    [1, 5, 10, 20, 50, 100],
  ],
  VND: [[], [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000]],
  ZAR: [
    [0.1, 0.2, 0.5, 1, 2, 5],
    [10, 20, 50, 100, 200],
  ],
};

/**
 * Coins and notes of a currency. One that is not listed gets a 1-2-5 series: coins up to 2 units and notes up to 500,
 * or, without minor units, coins up to 500 and notes up to 50 000.
 * @throws MoneyError `unknown-currency`
 */
export function denominations(currency: string): Denominations {
  const unit = 10 ** currencyDigits(currency);
  const listed = IN_USE[currency];
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
