/** No message may be larger; both ends refuse to send one and the host ends a session that does. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

/** Whether `value`, as JSON, is about larger than `limit`; stops counting as soon as it is. Cheap for small messages. */
export function isLargerThan(value: unknown, limit: number): boolean {
  return measure(value, limit) < 0;
}

/** What is left of `budget` after `value`; negative when it did not fit. */
function measure(value: unknown, budget: number): number {
  if (typeof value === 'string') return budget - value.length - 2;
  if (typeof value !== 'object' || value === null) return budget - 8;
  if (ArrayBuffer.isView(value)) return budget - value.byteLength;
  let left = budget - 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      left = measure(item, left - 1);
      if (left < 0) return left;
    }
    return left;
  }
  for (const key in value) {
    left = measure((value as Record<string, unknown>)[key], left - key.length - 4);
    if (left < 0) return left;
  }
  return left;
}
