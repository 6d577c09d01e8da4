import { rm } from 'node:fs/promises';
import type { KeptBackup } from './backup-manifest.ts';

const DAY_MS = 86_400_000;

/**
 * The backups that are no longer needed. Kept are the `newest`, one for each of the last 7 days, and one for each of
 * the last 8 weeks: the newest of each. `backups` with the newest first.
 */
export function outlived(backups: readonly KeptBackup[], newest: number, now: number): KeptBackup[] {
  const kept = new Set(backups.slice(0, Math.max(1, newest)));
  const spans = new Set<string>();
  for (const backup of backups) {
    const days = Math.floor((now - backup.at) / DAY_MS);
    const span = days < 7 ? `day ${days}` : days < 56 ? `week ${Math.floor(days / 7)}` : undefined;
    if (span === undefined || spans.has(span)) continue;
    spans.add(span);
    kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup));
}

/** A backup that cannot be removed is left for the next time. */
export async function removeOutlived(
  backups: readonly KeptBackup[],
  newest: number,
  now: number,
): Promise<void> {
  for (const { path } of outlived(backups, newest, now)) {
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
