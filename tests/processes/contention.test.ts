import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../browser/harness/index.ts';
import { LedgerBooks } from '../faults/processes/ledger-books.ts';
import { type ContendingTill, LedgerTill } from '../faults/processes/ledger-till.ts';

/** Short in CI; `COUNTERPART_LONG=1` posts for a minute in each set-up. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const POSTS_MS = LONG ? 60_000 : 4000;

/** How tills reach one shop's books. */
interface SetUp {
  readonly name: string;
  open(path: string, till: string): ContendingTill;
}

const setUps: readonly SetUp[] = (['computer', 'folder'] as const).map((place) => ({
  name: place === 'computer' ? 'on this computer' : 'in a shared folder',
  open: (path, name) => {
    const till = new LedgerTill({ path, till: name, place });
    onTestFinished(() => till.kill());
    return till;
  },
}));

for (const { name, open } of setUps) {
  for (const count of [5, 10]) {
    test(
      `${count} tills ${name} sell the same product flat out`,
      () => contend(name, open, count),
      LONG ? 300_000 : 120_000,
    );
  }
}

async function contend(name: string, open: SetUp['open'], count: number): Promise<void> {
  const path = join(temporaryFolder(), 'shop.db');
  const tills = Array.from({ length: count }, (_, n) => open(path, `till-${n + 1}`));
  await Promise.all(tills.map((till) => till.ready()));
  for (const till of tills) till.post();
  await setTimeout(POSTS_MS);
  // Whoever was shown an error throws it here.
  await Promise.all(tills.map((till) => till.stop()));
  await Promise.all(tills.map((till) => till.close()));

  const books = new LedgerBooks(path);
  onTestFinished(() => books.close());
  books.expectSound();
  const posted = new Map(
    tills.flatMap((till) => till.posted.map(({ request, number }) => [request, number])),
  );
  expect(books.requests()).toEqual(posted);
  const shares = tills.map((till) => till.posted.length);
  // Nobody starves.
  expect(Math.min(...shares)).toBeGreaterThan(0);
  const waits = tills.flatMap((till) => till.posted.map(({ took_ms }) => took_ms)).toSorted((a, b) => a - b);
  const at = (part: number) => waits[Math.floor((waits.length - 1) * part)]!.toFixed(1);
  console.log(
    `${count} tills ${name}: ${Math.round(posted.size / (POSTS_MS / 1000))} sales/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms, slowest/fastest ${(Math.min(...shares) / Math.max(...shares)).toFixed(2)}`,
  );
}
