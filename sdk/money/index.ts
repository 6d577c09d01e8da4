export { CURRENCIES } from './currency-table.ts';
export type { CurrencyInfo } from './currency-table.ts';
export { currencyCodes, currencyDigits, currencyInfo, isCurrency } from './currencies.ts';
export { denominations } from './denominations.ts';
export type { Denominations } from './denominations.ts';
export { quickCash } from './quick-cash.ts';

export { MIRROR_ROUNDING_MODES, ROUNDING_MODES } from './rounding-mode.ts';
export type { MirrorRoundingMode, RoundingMode } from './rounding-mode.ts';
export { divideRounded, multiplyDivide, roundToStep } from './rounding.ts';

export { MoneyError } from './money-error.ts';
export type { MoneyErrorCode } from './money-error.ts';
export { addMinor, checkMinor, minorFromBigInt, negateMinor, sumMinor } from './money.ts';
export { allocate } from './allocate.ts';
export { exactSum, roundTogether, shareOut } from './round-together.ts';
export type { Exact } from './exact.ts';

export { decimalSeparator, parseAmount } from './parse-amount.ts';
export type { ParseAmountOptions, ParsedAmount } from './parse-amount.ts';
export { parseDecimal } from './parse-decimal.ts';
export type { DecimalSeparator, ParseReason } from './parse-decimal.ts';
export { amountToText, formatAmount } from './format-amount.ts';
export type { FormatAmountOptions } from './format-amount.ts';
export {
  formatMeasured,
  formatQuantity,
  parseQuantity,
  QUANTITY_ONE_MILLI,
  quantityToText,
} from './quantity.ts';
export type { ParsedQuantity } from './quantity.ts';
