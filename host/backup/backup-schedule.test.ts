import type { Settings } from '@counterpart/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { hostTimers, SystemRandom } from '../clock/index.ts';
import { coreShopSchema } from '../core-schema.ts';
import { openShopStore } from '../database/index.ts';
import { testShop } from '../testing/index.ts';
import { BackupSchedule } from './backup-schedule.ts';
import type { Backups } from './backups.ts';

const DAY = 86_400_000;
const QUIET = { info() {}, warn() {}, error() {} };

test('one backup a day, also after a clock was a year ahead for a while', async () => {
  const shop = await testShop({ plugins: [] });
  onTestFinished(() => shop.dispose());
  await shop.host.stop();
  let now = 1_800_000_000_000;
  const clock = { now: () => now };
  const till = { id: 'till-9', name: 'Till 9' };
  const random = new SystemRandom();
  const path = shop.host.shopPath;
  const store = await openShopStore({ path, till, clock, random, timers: hostTimers, logger: QUIET });
  onTestFinished(() => store.close());
  await store.migrate('core', coreShopSchema.migrations, coreShopSchema.owned);
  const backups = { make: async () => ({ at: now }) } as unknown as Backups;
  const settings = { get: async () => true } as unknown as Settings;
  const schedule = new BackupSchedule(backups, store, settings, till, clock, hostTimers, QUIET);

  expect(await schedule.run()).toBe(true);
  expect(await schedule.run()).toBe(false);
  now += DAY;
  expect(await schedule.run()).toBe(true);
  now += 365 * DAY;
  expect(await schedule.run()).toBe(true);
  now -= 365 * DAY;
  expect(await schedule.run()).toBe(true);
  expect(await schedule.run()).toBe(false);
});
