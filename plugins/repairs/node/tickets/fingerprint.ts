import { createHash } from 'node:crypto';
import { canonicalJson } from '@counterpart/sdk';

/** Tells whether a call under a request id is the same call again. A hash: nothing personal stays behind with it. */
export function fingerprint(method: string, content: unknown): string {
  return createHash('sha256')
    .update(`${method} ${canonicalJson(content)}`)
    .digest('base64url');
}
