import { createHash } from 'node:crypto';
import { canonicalJson } from '@counterpart/sdk';

/** The same for the same content, so that a request id cannot be used for another sale. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
