import { field, v } from '@counterpart/sdk';

/** So many of one coin or note. */
export const CashPieceSchema = v.strictObject({
  value_minor: v.pipe(field.minor(), v.minValue(1), v.description('Which coin or note, in minor units.')),
  count: v.pipe(field.minor(), v.minValue(0), v.maxValue(1_000_000)),
});
export type CashPiece = v.InferOutput<typeof CashPieceSchema>;
export const CashPiecesSchema = v.pipe(v.array(CashPieceSchema), v.maxLength(60));

const countedCash = v.strictObject({
  pieces: v.optional(v.nullable(CashPiecesSchema), null),
  sum_minor: v.optional(v.nullable(field.positiveMinor()), null),
});
/** Cash as somebody counted it: piece by piece, or only the sum. */
export type CountedCash = v.InferOutput<typeof countedCash>;

export const CountedCashSchema = v.pipe(
  countedCash,
  v.check(
    ({ pieces, sum_minor }) => (pieces === null) !== (sum_minor === null),
    'Give either the pieces or the sum.',
  ),
  v.check((cash) => Number.isSafeInteger(sumOfCash(cash)), 'That is more money than can be counted.'),
  v.description('{"pieces":[{"value_minor":500,"count":3}]} or {"sum_minor":1500}.'),
);
export function sumOfCash({ pieces, sum_minor }: CountedCash): number {
  return sum_minor ?? (pieces ?? []).reduce((sum, { value_minor, count }) => sum + value_minor * count, 0);
}
