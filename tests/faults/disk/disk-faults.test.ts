import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../../browser/harness/index.ts';
import { expectSound } from '../../fleet/fleet-books.ts';
import { Fleet, type SetUp, type Sold } from '../../fleet/fleet.ts';
import { hasCompiler } from '../preload/build-preload.ts';
import { type Call, type Failure, FailingDisk } from './failing-disk.ts';
import { mountSmallDisk } from './small-disk.ts';

/** Short in CI; `COUNTERPART_LONG=1` lets every fault come twenty times. */
const ROUNDS = process.env['COUNTERPART_LONG'] === '1' ? 20 : 1;
const FAULT_MS = 300;
const HEALTHY_MS = 300;
const SETTLES_MS = 1500;

const FAULTS: readonly (readonly [Call, Failure])[] = [
  ['write', 'ENOSPC'],
  ['write', 'EROFS'],
  ['write', 'EIO'],
  ['make durable', 'EIO'],
  ['cut', 'EIO'],
  ['read', 'EIO'],
  ['open', 'EIO'],
  ['delete', 'EIO'],
];

/** What a cashier may read while the disk fails. */
const CODES = ['disk-full', 'disk-fault', 'damaged', 'read-only', 'shop-busy'];

interface Disturbed {
  readonly setUp: SetUp;
  /** Of the fleet's folder: where the faults are. */
  readonly where: string;
}

/** Every cashier was told in plain words, and the same processes sold on after `healed`, UTC epoch ms. */
function expectToldAndBack(sold: Sold, healed: number): void {
  for (const { lastSold_at } of sold) expect(lastSold_at).toBeGreaterThan(healed);
  for (const { code, message } of sold.flatMap(({ faults }) => faults)) {
    expect(CODES.includes(code) ? [] : [code, message]).toEqual([]);
    // What happened, and what to do; nothing for programmers.
    expect(message).toMatch(/disk|file/);
    expect(message).toMatch(/\. .*(try again|check|free)/i);
    expect(message).not.toMatch(/SQLITE|EIO|ENOSPC|EROFS|statement/);
  }
  expect(sold.flatMap(({ faults }) => faults).length).toBeGreaterThan(0);
}

async function sellThroughFaults({ setUp, where }: Disturbed): Promise<Sold> {
  const disk = new FailingDisk(temporaryFolder());
  onTestFinished(() => disk.close());
  const fleet = await Fleet.open(setUp, 2, {
    environment: (root) => disk.environment(join(root, where)),
  });
  onTestFinished(() => fleet.close());
  // A bound: they are told when it is enough, however long a busy machine takes over the faults.
  const selling = fleet.sell(ROUNDS * FAULTS.length * (FAULT_MS + HEALTHY_MS) * 10, 10);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [call, failure] of FAULTS) {
      await sleep(HEALTHY_MS);
      disk.fail(call, failure);
      await sleep(FAULT_MS);
      disk.heal();
    }
  }
  const healed = Date.now();
  await sleep(SETTLES_MS);
  fleet.enough();
  const sold = await selling;
  expectToldAndBack(sold, healed);
  await expectSound(fleet, sold);
  return sold;
}

describe.skipIf(!hasCompiler)('the disk fails while tills sell (needs Linux and a C compiler)', () => {
  test.each<Disturbed & { readonly title: string }>([
    { title: 'under the shop on this computer', setUp: 'computer', where: 'keeper' },
    { title: 'under the shop in a shared folder', setUp: 'folder', where: 'keeper' },
    { title: 'under the tills’ own folders, where the carts are', setUp: 'computer', where: 'till-' },
  ])('$title', { timeout: 600_000 }, async ({ title, ...disturbed }) => {
    const sold = await sellThroughFaults(disturbed);
    const read = new Set(sold.flatMap(({ faults }) => faults.map(({ message }) => message)));
    console.log(
      `${title}: ${ROUNDS * FAULTS.length} faults, ${sold.flatMap((till) => till.sold).length} sales, none lost or doubled, every cart kept; the cashiers read: ${[...read].join(' | ')}`,
    );
  });
});

test('a disk that is really full (where this user may mount one)', { timeout: 60_000 }, async ({ skip }) => {
  const folder = temporaryFolder();
  const disk = mountSmallDisk(folder, 48);
  if (!disk) return skip('Only root may mount a file system.');
  onTestFinished(() => disk.unmount());
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const fleet = await Fleet.open('computer', 2).finally(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  onTestFinished(() => fleet.close());
  const selling = fleet.sell(60_000, 10);
  await sleep(1000);
  disk.fill();
  const words = ['call', 'shop.get', `--data=${join(folder, 'another')}`];
  const [starting] = await Promise.all([runCounterpart(words), sleep(2000)]);
  expect(starting).toMatchObject({ code: 1, stderr: expect.stringContaining('the disk is full') });
  disk.makeSpace();
  const healed = Date.now();
  await sleep(SETTLES_MS);
  fleet.enough();
  const sold = await selling;
  expectToldAndBack(sold, healed);
  expect(sold.flatMap(({ faults }) => faults.map(({ code }) => code))).toContain('disk-full');
  await expectSound(fleet, sold);
});
