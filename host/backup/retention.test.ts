import { expect, test } from 'vitest';
import type { KeptBackup } from './backup-manifest.ts';
import { outlived } from './retention.ts';

test('the newest are kept, one for each of the last days and weeks, and never all are removed', () => {
  const day = 86_400_000;
  const now = 100 * day;
  const backups = Array.from({ length: 90 }, (_, n) => ({ id: `${n}`, at: now - n * day }) as KeptBackup);
  const gone = new Set(outlived(backups, 3, now).map(({ id }) => id));
  const kept = backups.filter(({ id }) => !gone.has(id)).map(({ id }) => Number(id));
  expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35, 42, 49]);
  expect(outlived(backups.slice(80), 0, now).length).toBe(9);
});
