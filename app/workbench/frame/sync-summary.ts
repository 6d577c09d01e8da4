import type { SyncStatus } from '@counterpart/sdk';
import { t } from '../text/t.ts';

export interface SyncSummary {
  readonly text: string;
  readonly tone: 'neutral' | 'success' | 'warning';
}

/** The sync state in a few words: "live · 0.3 s · 2 tills", or what it waits for. */
export function syncSummary(status: SyncStatus | undefined, connected: boolean): SyncSummary {
  if (!connected) return { text: t('sync.away'), tone: 'warning' };
  if (!status) return { text: t('sync.live'), tone: 'neutral' };
  if (status.state === 'waiting') return { text: status.message ?? t('sync.away'), tone: 'warning' };
  const online = status.tills.filter((till) => till.online).length;
  const parts = [t('sync.live')];
  if (status.delay_ms !== null) parts.push(t('sync.delay', { seconds: seconds(status.delay_ms) }));
  if (online > 1) parts.push(t('sync.tills', { count: online }));
  return { text: parts.join(' · '), tone: 'success' };
}

export function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
