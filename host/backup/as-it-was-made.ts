import { basename, join } from 'node:path';
import { Fault } from '@counterpart/sdk';
import type { KeptBackup } from './backup-manifest.ts';
import { digestOf } from './digest.ts';

/** By name. */
export async function digestsOf(paths: readonly string[]): Promise<Record<string, string>> {
  const digests = await Promise.all(
    paths.map(async (path) => [basename(path), await digestOf(path)] as const),
  );
  return Object.fromEntries(digests);
}

/**
 * Proves that a backup is what it was when it was made: a price with one bit lost is a sound database, too. Those made
 * before digests were written down pass. Fault `backup-changed`.
 */
export async function requireAsMade({ path, digests = {} }: KeptBackup): Promise<void> {
  for (const [name, digest] of Object.entries(digests)) {
    const now = await digestOf(join(path, name)).catch(() => undefined);
    if (now === digest) continue;
    const what = now === undefined ? 'is missing or cannot be read' : 'has changed since, or is damaged';
    throw new Fault({
      code: 'backup-changed',
      message: `${path} is not as it was when it was made: ${name} ${what}. Try another backup; "counterpart doctor --shop" says what can be saved from this one.`,
    });
  }
}
