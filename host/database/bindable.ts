import { Fault } from '@counterpart/sdk';
import type { SqlValue } from '@counterpart/sdk/node';

/**
 * The values as the driver must see them. It binds whole numbers beyond 32 bits (every time in ms) as floating point,
 * which shows as soon as SQL divides or prints them, so those go as bigint.
 */
export function bindable(values: readonly SqlValue[]): readonly SqlValue[] {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === 'number' && (value | 0) !== value) return values.map(toBindable);
  }
  return values;
}

function toBindable(value: SqlValue): SqlValue {
  if (typeof value !== 'number' || (value | 0) === value) return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  if (!Number.isFinite(value) || Number.isInteger(value)) {
    throw new Fault({ code: 'statement-error', message: `${value} cannot be stored exactly as a number.` });
  }
  return value;
}
