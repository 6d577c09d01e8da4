import { createHash } from 'node:crypto';
import { canonicalJson } from '@counterpart/sdk';

export interface AuditRow {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
  readonly till: string;
  readonly user: string | null;
  readonly origin: string;
  readonly action: string;
  readonly subject: string | null;
  /** JSON. */
  readonly data: string;
  /** The hash of the row before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** Covers every field and the row before, so that nothing can be changed, left out or put between unseen. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { id, seq, at, till, user, origin, action, subject, data, previous } = row;
  const text = canonicalJson([previous, seq, id, at, till, user, origin, action, subject, data]);
  return createHash('sha256').update(text).digest('hex');
}
