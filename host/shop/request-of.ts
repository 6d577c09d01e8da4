import { createHash } from 'node:crypto';
import { type CallContext, canonicalJson } from '@counterpart/sdk';
import type { RunOptions } from '@counterpart/sdk/node';

/** Makes the transaction of an operation happen once for its request id. `told` must not hold a secret in the clear. */
export function requestOf(
  context: CallContext,
  method: string,
  told: unknown,
): NonNullable<RunOptions['request']> {
  const text = canonicalJson([method, context.user?.id ?? null, told]);
  return { id: context.requestId, fingerprint: createHash('sha256').update(text).digest('base64url') };
}
