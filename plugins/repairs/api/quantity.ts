import { field, v } from '@counterpart/sdk';

const MOST_MILLI = 1_000_000_000;

/** More than this nobody is charged, in minor units: sums of it can still be counted. */
export const MOST_AMOUNT_MINOR = 1_000_000_000_000;
export const PriceSchema = v.pipe(
  field.positiveMinor(),
  v.maxValue(MOST_AMOUNT_MINOR, 'Is more than can be charged.'),
);

export const PositiveQuantitySchema = v.pipe(
  field.milli(),
  v.minValue(1, 'A quantity must be more than zero.'),
  v.maxValue(MOST_MILLI, 'A quantity can be one million at most.'),
  v.description('In thousandths: 1000 is one piece, or one hour.'),
);
