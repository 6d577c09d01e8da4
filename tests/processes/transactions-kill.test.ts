import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { Books } from './transactions-books.ts';
import { Till } from './transactions-till.ts';

const LONG = process.env['COUNTERPART_LONG'] === '1';
const ROUNDS = LONG ? 160 : 15;

it(
  'a till that is killed while it posts loses nothing it said was posted, and leaves no half sale',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'shop.db');
    const survivor = new Till(path, 'survivor');
    await survivor.ready();
    survivor.order({ do: 'post' });

    const acknowledged = new Map<string, number>();
    let open: string | undefined;
    let next = new Till(path, 'victim-0');
    for (let round = 0; round < ROUNDS; round++) {
      const victim = next;
      await victim.ready();
      next = new Till(path, `victim-${round + 1}`);
      // First what the one before had begun and not heard the end of.
      victim.order(open === undefined ? { do: 'post' } : { do: 'post', request: open });
      await victim.posted(2);
      await setTimeout(Math.random() * 60);
      await victim.kill();
      const posted = victim.of('posted');
      if (open !== undefined) expect(posted[0]?.request).toBe(open);
      for (const { request, number } of posted) acknowledged.set(request, number);
      open = victim.of('begun').findLast(({ request }) => !acknowledged.has(request))?.request;
    }
    await survivor.stop();
    for (const { request, number } of survivor.of('posted')) acknowledged.set(request, number);

    const books = new Books(path);
    onTestFinished(() => books.close());
    books.expectSound();
    const numbers = new Map(books.documents().map(({ request, number }) => [request, number]));
    for (const [request, number] of acknowledged) expect(numbers.get(request)).toBe(number);
    // At most one sale of each round may be there without an answer having arrived.
    expect(numbers.size - acknowledged.size).toBeLessThanOrEqual(ROUNDS);
    expect(survivor.of('posted').length).toBeGreaterThan(ROUNDS);
    await survivor.close();
  },
  LONG ? 600_000 : 120_000,
);
