import { createHash, timingSafeEqual } from 'node:crypto';

export interface SessionSecrets {
  /** Lets a browser in: part of the printed address. */
  readonly token: string;
  /** In a file that only who owns the till's folder can read: acts with the owner's rights. */
  readonly ownerKey: string;
}

/** Takes as long for a near miss as for a wild guess. An empty secret matches nothing. */
export function isSecret(given: string, secret: string): boolean {
  return secret !== '' && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
