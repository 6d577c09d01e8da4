import { Fault } from '@counterpart/sdk';
import type { SqlValue } from '@counterpart/sdk/node';

/**
 * The values as the driver must see them. It binds every number as floating point, which shows as soon as SQL divides
 * it (`? / 2`) or prints it, so whole numbers go as bigint.
 */
export function bindable(values: readonly SqlValue[]): readonly SqlValue[] {
  for (const value of values) if (typeof value === 'number') return values.map(toBindable);
  return values;
}

function toBindable(value: SqlValue): SqlValue {
  if (typeof value !== 'number') return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  if (!Number.isFinite(value) || Number.isInteger(value)) {
    throw new Fault({ code: 'statement-error', message: `${value} cannot be stored exactly as a number.` });
  }
  return value;
}
