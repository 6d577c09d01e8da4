import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header carries the owner key; takes as long for a near miss as for a far one. */
export function isOwner(authorization: string | undefined, ownerKey: string): boolean {
  if (!authorization?.startsWith('Bearer ')) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization.slice('Bearer '.length)), digest(ownerKey));
}
