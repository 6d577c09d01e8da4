import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

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

/**
 * What stands before a file's id in its address. A picture's address carries no headers, so it carries what only pages
 * know that the token let in; the same as long as the token is, so that a browser keeps what it has.
 */
export function filesKey({ token }: Pick<SessionSecrets, 'token'>): string {
  return createHmac('sha256', token).update('files').digest('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
