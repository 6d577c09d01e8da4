import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostTimers, SeededRandom } from '../clock/index.ts';
import { openTillStore, type Store } from '../database/index.ts';
import { identityTillMigrations, identityTillTables } from './migrations.ts';
import { SignInGuard } from './sign-in-guard.ts';

let folder: string;
let store: Store;
let now: number;
let guard: SignInGuard;
const clock = { now: () => now };

async function open(): Promise<void> {
  const logger = { info() {}, warn() {}, error() {} };
  const till = { id: 't1', name: 'Till 1' };
  const path = join(folder, 'till.db');
  store = await openTillStore({ path, till, clock, random: new SeededRandom(1), timers: hostTimers, logger });
  await store.migrate('core', identityTillMigrations, identityTillTables);
  guard = new SignInGuard(store, clock);
}

beforeEach(async () => {
  now = 1_000_000;
  folder = await mkdtemp(join(tmpdir(), 'guard-'));
  await open();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const wrong = async (times: number) => {
  let answer;
  for (let attempt = 0; attempt < times; attempt++) answer = await guard.wrong('t1');
  return answer?.data?.['seconds'];
};

test('four wrong PINs are forgiven, the fifth locks for 30 s', async () => {
  expect(await wrong(4)).toBeUndefined();
  expect(await guard.locked('t1')).toBeUndefined();
  expect(await wrong(1)).toBe(30);
  now += 29_001;
  expect(await guard.locked('t1')).toMatchObject({ refused: 'locked-out', data: { seconds: 1 } });
  now += 1000;
  expect(await guard.locked('t1')).toBeUndefined();
});

test('each further one locks for twice as long, a quarter of an hour at most', async () => {
  await wrong(5);
  const seconds = [];
  for (let attempt = 0; attempt < 6; attempt++) seconds.push(await wrong(1));
  expect(seconds).toEqual([60, 120, 240, 480, 900, 900]);
});

test('a right one forgets the wrong ones', async () => {
  await wrong(4);
  await guard.right('t1');
  expect(await wrong(4)).toBeUndefined();
});

test('a restart does not unlock', async () => {
  await wrong(5);
  await store.close();
  await open();
  expect(await guard.locked('t1')).toMatchObject({ refused: 'locked-out', data: { seconds: 30 } });
});
