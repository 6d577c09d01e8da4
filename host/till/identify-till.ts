import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Till } from '@counterpart/sdk/node';
import { hostTimers, SystemClock, SystemRandom, UuidIds } from '../clock/index.ts';
import { coreTillSchema } from '../core-schema.ts';
import { openTillStore } from '../database/index.ts';
import { openFileLogger } from '../logging/file-logger.ts';
import { readThisTill } from './read-this-till.ts';

/**
 * Who the till of a folder is, before its host starts: it must be paired under the id that it has for ever. Nobody
 * else may have the folder open.
 */
export async function identifyTill(tillFolder: string, name?: string): Promise<Till> {
  const folder = resolve(tillFolder);
  mkdirSync(folder, { recursive: true });
  const [clock, random, logger] = [new SystemClock(), new SystemRandom(), openFileLogger(folder)];
  try {
    const nobody: Till = { id: '', name: '' };
    const store = await openTillStore({
      path: join(folder, 'till.db'),
      till: nobody,
      clock,
      random,
      timers: hostTimers,
      logger,
    });
    try {
      await store.migrate('core', coreTillSchema.migrations, coreTillSchema.owned);
      return await readThisTill(store, new UuidIds(clock, random), name);
    } finally {
      await store.close();
    }
  } finally {
    logger.close();
  }
}
