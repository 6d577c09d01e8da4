import type { CallContext } from '@counterpart/sdk';
import type { RunOptions } from '@counterpart/sdk/node';
import { fingerprint } from './fingerprint.ts';

/** Makes an operation happen once for its request id, whoever asks how often. */
export function requestOf(
  { requestId, user }: CallContext,
  method: string,
  input: unknown,
): NonNullable<RunOptions['request']> {
  return { id: requestId, fingerprint: fingerprint([method, user?.id ?? null, input]) };
}
