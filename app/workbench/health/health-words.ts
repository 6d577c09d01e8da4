import type { SyncHealth } from '@counterpart/sdk';
import { t } from '../text/t.ts';

const DAY_MS = 86_400_000;

/** "12 ms, one in twenty over 30 ms, worst 200 ms" */
export function spread(quantiles: SyncHealth['delay_ms']): string {
  if (!quantiles) return t('health.notYet');
  const [p50, p95, worst] = [quantiles.p50, quantiles.p95, quantiles.worst].map(duration);
  return t('health.spread', { p50: p50!, p95: p95!, worst: worst! });
}

export function duration(ms: number): string {
  if (ms < 1) return t('health.ms', { ms: ms.toFixed(1) });
  return ms < 1000
    ? t('health.ms', { ms: Math.round(ms) })
    : t('sync.delay', { seconds: (ms / 1000).toFixed(1) });
}

export function megabytes(bytes: number): string {
  const mb = bytes / 1024 / 1024;
  return mb < 1024 ? t('health.mb', { mb: mb.toFixed(1) }) : t('health.gb', { gb: (mb / 1024).toFixed(1) });
}

export function age(at: number, now: number): string {
  const days = Math.floor((now - at) / DAY_MS);
  return days < 1 ? t('health.today') : t('health.days', { days });
}
