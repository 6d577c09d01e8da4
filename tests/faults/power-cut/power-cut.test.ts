import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hostTimers, SeededRandom, SystemClock, SystemRandom } from '../../../host/clock/index.ts';
import { openShopStore } from '../../../host/database/index.ts';
import { temporaryFolder } from '../../browser/harness/index.ts';
import { buildPreload, hasCompiler } from '../preload/build-preload.ts';
import { LedgerBooks } from '../processes/ledger-books.ts';
import { ledgerMigrations, ledgerOwned } from '../processes/ledger.ts';
import { type Cut, type Fate, RecordedDisk } from './disk-after-cut.ts';
import { type Change, readRecording } from './recording.ts';

/** Short in CI; `COUNTERPART_LONG=1` cuts thousands of times. `COUNTERPART_SEED` chooses other cuts. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const CUTS = LONG ? 3000 : 60;
const CONTROLS = LONG ? 300 : 60;
const SALES = LONG ? 1200 : 400;
const SEED = Number(process.env['COUNTERPART_SEED'] ?? 1);
const FATES: readonly Fate[] = ['lost', 'some', 'torn', 'kept'];

type Place = 'computer' | 'folder';

interface Recorded {
  readonly disk: RecordedDisk;
  readonly changes: readonly Change[];
}

/** Opens the books as a till does that starts, and closes them again. */
async function openAndClose(path: string, place: Place): Promise<void> {
  const shop = await openShopStore({
    path,
    place,
    till: { id: 'till-2', name: 'Till 2' },
    clock: new SystemClock(),
    random: new SystemRandom(),
    timers: hostTimers,
    logger: { info() {}, warn() {}, error() {} },
  });
  await shop.migrate('ledger', ledgerMigrations(), ledgerOwned());
  await shop.close();
}

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  // The index of the log is not kept across a start.
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** What a till does to its folder while it sells. */
async function record(place: Place): Promise<Recorded> {
  const root = temporaryFolder();
  const folder = join(root, 'shop');
  mkdirSync(folder);
  await openAndClose(join(folder, 'shop.db'), place);
  const start = filesOf(folder);
  const to = join(root, 'recording');
  const preload = buildPreload(join(import.meta.dirname, 'recorder.c'), root);
  const options = JSON.stringify({ folder, place, sales: SALES });
  const script = join(import.meta.dirname, 'selling-process.ts');
  const { signal, stderr } = spawnSync(process.execPath, ['-C', 'source', script, options], {
    env: { ...process.env, LD_PRELOAD: preload, RECORD_FOLDER: folder, RECORD_TO: to },
    encoding: 'utf8',
  });
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
  const changes = readRecording(to);
  // The recording is complete: with nothing lost it gives the very files that are there.
  const disk = new RecordedDisk(start, changes);
  const whole = disk.after({ after: changes.length, fate: 'kept', keepsPromises: true }, new SeededRandom(1));
  for (const [name, content] of filesOf(folder)) {
    expect({ name, same: whole.get(name)?.equals(content) }).toEqual({ name, same: true });
  }
  return { disk, changes };
}

function toldBefore(changes: readonly Change[], after: number): readonly string[] {
  const told = changes.slice(0, after).filter(({ file, kind }) => file === 'told' && kind === 'written');
  return Buffer.concat(told.map(({ data }) => data))
    .toString()
    .split('\n')
    .filter(Boolean);
}

/** What is wrong after a cut; undefined when nothing is. */
async function problemAfter(
  { disk, changes }: Recorded,
  place: Place,
  cut: Cut,
  seed: number,
): Promise<string | undefined> {
  const folder = join(temporaryFolderOfRun(), `cut-${seed}`);
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, content] of disk.after(cut, new SeededRandom(seed))) {
      if (name !== 'told' && !name.endsWith('-shm')) writeFileSync(join(folder, name), content);
    }
    const path = join(folder, 'shop.db');
    await openAndClose(path, place);
    const books = new LedgerBooks(path);
    try {
      expect(books.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      books.expectSound();
      const posted = books.requests();
      const lost = toldBefore(changes, cut.after).filter((request) => !posted.has(request));
      return lost.length === 0 ? undefined : `${lost.length} sales that the cashier saw are gone`;
    } finally {
      books.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let run: string | undefined;
function temporaryFolderOfRun(): string {
  if (run === undefined) {
    run = temporaryFolder();
    onTestFinished(() => (run = undefined));
  }
  return run;
}

describe.skipIf(!hasCompiler)('the power goes while a till sells (needs Linux and a C compiler)', () => {
  for (const place of ['computer', 'folder'] as const) {
    test(
      `${CUTS} cuts, the shop ${place === 'computer' ? 'on this computer' : 'in a shared folder'}`,
      { timeout: 1_800_000 },
      async () => {
        const recorded = await record(place);
        const { changes } = recorded;
        const random = new SeededRandom(SEED);
        const cuts = (count: number, keepsPromises: boolean): readonly Cut[] =>
          Array.from({ length: count }, (_, n) => ({
            after: 1 + Math.floor(random.next() * changes.length),
            fate: FATES[n % FATES.length]!,
            keepsPromises,
          }));
        for (const [n, cut] of cuts(CUTS, true).entries()) {
          const problem = await problemAfter(recorded, place, cut, SEED * 100_000 + n);
          expect({ ...cut, n, seed: SEED, problem }).toEqual({ ...cut, n, seed: SEED, problem: undefined });
        }
        // The control: a disk that promises and does not keep it must be seen to lose or damage.
        const problems: string[] = [];
        for (const [n, cut] of cuts(CONTROLS, false).entries()) {
          const problem = await problemAfter(recorded, place, cut, SEED * 200_000 + n);
          if (problem !== undefined) problems.push(problem);
        }
        expect(problems.length).toBeGreaterThan(0);
        const sales = toldBefore(changes, changes.length).length;
        const promises = changes.filter(({ kind }) => kind === 'durable').length;
        console.log(
          `${place}: ${changes.length} changes and ${promises} promises of the disk for ${sales} sales; ${CUTS} cuts, nothing lost; with a disk that does not keep its promises ${problems.length} of ${CONTROLS} lost or damaged the books`,
        );
      },
    );
  }
});
