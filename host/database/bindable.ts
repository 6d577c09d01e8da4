import type { SqlValue } from '@counterpart/sdk/node';

/**
 * The values as the driver must see them. It binds every number as floating point, which shows as soon as SQL divides
 * it (`? / 2`) or prints it, so whole numbers go as bigint. What it would change without a word is refused.
 */
export function bindable(values: readonly SqlValue[]): readonly SqlValue[] {
  for (const value of values) {
    if (typeof value !== 'string' && value !== null) return values.map(toBindable);
  }
  return values;
}

function toBindable(value: SqlValue): SqlValue {
  if (typeof value === 'string' || value === null || ArrayBuffer.isView(value)) return value;
  if (typeof value === 'bigint') {
    if (Number.isSafeInteger(Number(value))) return value;
  } else if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return BigInt(value);
    if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  } else {
    // It takes an array for several values, and undefined for null.
    const what = Array.isArray(value) ? 'An array' : typeof value === 'object' ? 'An object' : String(value);
    throw new TypeError(`${what} cannot be stored: only text, numbers, bytes and null can`);
  }
  throw new RangeError(`${value} cannot be stored exactly as a number`);
}
