import type { JsonObject } from '../schema/json.ts';

/**
 * An expected "no", returned as a value: nothing was written. `refused` is a stable code in kebab-case,
 * `message` one sentence for the person at the till.
 */
export interface Refusal {
  readonly refused: string;
  readonly message: string;
  readonly plugin?: string;
  readonly data?: JsonObject;
}

export function refusal(code: string, message: string, data?: JsonObject): Refusal {
  return { refused: code, message, ...(data === undefined ? {} : { data }) };
}

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<Refusal>).refused === 'string' &&
    typeof (value as Partial<Refusal>).message === 'string'
  );
}
