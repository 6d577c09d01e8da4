import { createHash } from 'node:crypto';

/** Tells two versions of a migration apart; the line ends that git writes on Windows make no difference. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n').trim()).digest('hex');
}
