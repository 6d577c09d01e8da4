import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { SeededRandom } from '../../host/clock/index.ts';
import { temporaryFolder } from '../browser/harness/index.ts';
import { LedgerBooks } from '../faults/processes/ledger-books.ts';
import { LedgerTill } from '../faults/processes/ledger-till.ts';

/** Short in CI; `COUNTERPART_LONG=1` kills a thousand times over the suite. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const SEED = Number(process.env['COUNTERPART_SEED'] ?? Date.now() % 1_000_000);
const TIMEOUT = LONG ? 1_800_000 : 120_000;

/** What the victims were told, over all their lives. */
class Told {
  readonly sales = new Map<string, number>();
  readonly batches = new Set<string>();
  /** The sale whose answer did not arrive. */
  open: string | undefined;

  by(till: LedgerTill): void {
    for (const { request, number } of till.posted) this.sales.set(request, number);
    for (const { batch } of till.of('imported')) this.batches.add(batch);
    this.open = till.of('begun').findLast(({ request }) => !this.sales.has(request))?.request ?? this.open;
    if (this.open !== undefined && this.sales.has(this.open)) this.open = undefined;
  }
}

/** Everything that was acknowledged is there, at most one sale of each life more, and everything holds. */
function expectKept(path: string, told: Told, lives: number): void {
  const books = new LedgerBooks(path);
  books.expectSound();
  const requests = books.requests();
  for (const [request, number] of told.sales) expect(requests.get(request)).toBe(number);
  expect(requests.size - told.sales.size).toBeLessThanOrEqual(lives);
  const batches = books.batches();
  for (const batch of told.batches) expect(batches.has(batch)).toBe(true);
  expect(batches.size - told.batches.size).toBeLessThanOrEqual(lives);
  books.close();
}

const started = (...options: ConstructorParameters<typeof LedgerTill>) => {
  const till = new LedgerTill(...options);
  onTestFinished(() => till.kill());
  return till;
};

interface Moment {
  readonly name: string;
  readonly place: 'computer' | 'folder';
  readonly kills: number;
  /** Waits for the moment; returns when the victim is to die. */
  strike(victim: LedgerTill, told: Told, random: SeededRandom, folder: string): Promise<void>;
}

const selling =
  (count: number): Moment['strike'] =>
  async (victim, { open }, random) => {
    await victim.ready();
    // First what the one before had begun and not heard the end of.
    victim.order({ do: 'post', request: open });
    await victim.until(() => victim.posted.length >= count);
    if (open !== undefined) expect(victim.posted[0]!.request).toBe(open);
    await setTimeout(random.next() * 25);
  };

const moments: readonly Moment[] = [
  { name: 'while it sells', place: 'computer', kills: LONG ? 400 : 8, strike: selling(1) },
  { name: 'while it sells in a shared folder', place: 'folder', kills: LONG ? 200 : 6, strike: selling(1) },
  {
    name: 'while it imports',
    place: 'computer',
    kills: LONG ? 150 : 4,
    strike: async (victim, _, random) => {
      await victim.ready();
      victim.order({ do: 'import' });
      await victim.until(() => victim.of('imported').length >= 1);
      await setTimeout(random.next() * 40);
    },
  },
  {
    name: 'while it makes a backup',
    place: 'computer',
    kills: LONG ? 100 : 4,
    strike: async (victim, _, random, folder) => {
      await victim.ready();
      victim.order({ do: 'backup', folder });
      await victim.until(() => victim.posted.length >= 1);
      await setTimeout(random.next() * 250);
    },
  },
];

for (const { name, place, kills, strike } of moments) {
  test(`kill -9 ${name}, ${kills} times`, { timeout: TIMEOUT }, async () => {
    const [path, backups] = [join(temporaryFolder(), 'shop.db'), temporaryFolder()];
    const random = new SeededRandom(SEED);
    const told = new Told();
    // Another till goes on beside it, and is never shown an error.
    const survivor = started({ path, till: 'survivor', place });
    await survivor.ready();
    survivor.post();
    let next = started({ path, till: 'victim', place });
    for (let life = 0; life < kills; life++) {
      const victim = next;
      await strike(victim, told, random, backups);
      const killed = victim.kill();
      next = started({ path, till: 'victim', place });
      await killed;
      told.by(victim);
    }
    await survivor.stop();
    told.by(survivor);
    await next.ready();
    await next.close();
    await survivor.close();
    expectKept(path, told, kills + 1);
    const names = readdirSync(backups).filter((each) => !each.endsWith('.unfinished'));
    for (const each of names) {
      const copy = new LedgerBooks(join(backups, each, 'shop.db'));
      copy.expectSound();
      copy.close();
    }
    console.log(
      `${kills} kills ${name} (seed ${SEED}): ${told.sales.size} sales and ${told.batches.size} pieces of imports acknowledged, all there; ${names.length} backups, all sound`,
    );
  });
}

const STARTS = LONG ? 150 : 4;

test(
  `kill -9 while it starts: makes the file, migrates it, ${STARTS} times`,
  { timeout: TIMEOUT },
  async () => {
    const random = new SeededRandom(SEED);
    const root = temporaryFolder();
    let [path, version, made] = ['', 1, 0];
    for (let life = 0; life < STARTS; life++) {
      // A new shop now and then; otherwise the next version of the one that is there.
      if (life % 10 === 0) {
        path = join(root, `${life}`, 'shop.db');
        mkdirSync(join(root, `${life}`));
        version = 1;
      }
      const victim = started({ path, till: 'victim', version });
      await victim.until(() => victim.of('opening').length > 0);
      await setTimeout(random.next() * 100);
      await victim.kill();
      if (victim.of('ready').length > 0) made += 1;
      if (life % 10 > 2) version += 1;
      // Whatever was left, the next start needs no help.
      if (life % 5 !== 4 && life !== STARTS - 1) continue;
      const heir = started({ path, till: 'heir', version });
      await heir.ready();
      heir.post();
      await heir.until(() => heir.posted.length >= 2);
      await heir.stop();
      await heir.close();
      const books = new LedgerBooks(path);
      books.expectSound();
      const later =
        version > 1
          ? books.rows('select count(*) as rows, min(version) as v, max(version) as w from ledger_history')
          : [];
      if (version > 1) expect(later).toEqual([{ rows: 3000, v: version, w: version }]);
      books.close();
    }
    console.log(`${STARTS} kills at a start (seed ${SEED}): ${made} had just become ready`);
  },
);
