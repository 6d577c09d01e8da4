import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { examineShop } from '../../host/backup/doctor.ts';
import { SeededRandom } from '../../host/clock/index.ts';
import { temporaryFolder } from '../browser/harness/index.ts';
import { hash, type Opening, openBadFile } from '../faults/processes/open-bad-file.ts';
import { type SmallShop, smallShop } from '../faults/processes/small-shop.ts';

const LONG = process.env['COUNTERPART_LONG'] === '1';
const PAGE = 4096;
const SEED = Number(process.env['COUNTERPART_SEED'] ?? 1);

let shop: SmallShop;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
  shop = await smallShop(folder);
  return () => rmSync(folder, { recursive: true });
});

const noticed = ({ refused, verified }: Opening) => refused !== undefined || verified.length > 0;

/** A copy of the shop's file that lies alone in a folder. */
function copyOf(file: string, withLog = false): string {
  const path = join(temporaryFolder(), 'shop.db');
  copyFileSync(file, path);
  if (withLog) copyFileSync(`${file}-wal`, `${path}-wal`);
  return path;
}

test('whole, it opens with everything in it', async () => {
  const kept = await openBadFile(copyOf(shop.closed));
  expect(kept).toMatchObject({
    refused: undefined,
    faults: [],
    verified: [],
    idle: [],
    receipts: shop.receipts,
  });
  const withLog = await openBadFile(copyOf(shop.open, true));
  expect(withLog).toMatchObject({ refused: undefined, faults: [], verified: [], receipts: shop.receipts });
});

test('cut off after any page it is refused, and left as it is', async () => {
  const path = copyOf(shop.closed);
  const pages = statSync(path).size / PAGE;
  const codes: Record<string, number> = {};
  for (let left = 0; left < pages; left++) {
    copyFileSync(shop.closed, path);
    truncateSync(path, left * PAGE);
    const opened = await openBadFile(path);
    expect({ left, ...opened }).toMatchObject({ left, refused: { message: expect.stringContaining(path) } });
    expect(opened.refused!.message).toMatch(/Restore/);
    expect(opened.untouched).toBe(true);
    expect((await examineShop(path)).verdict).not.toBe('sound');
    expect(opened.untouched && statSync(path).size).toBe(left * PAGE);
    codes[opened.refused!.code] = (codes[opened.refused!.code] ?? 0) + 1;
  }
  console.log(`cut off after each of ${pages} pages:`, codes);
});

test('cut off while its log is still there, it is refused or found damaged, unless the log has what is missing', async () => {
  const path = copyOf(shop.open, true);
  const pages = statSync(path).size / PAGE;
  const outcomes = { refused: 0, found: 0, whole: 0 };
  for (let left = 0; left < pages; left++) {
    for (const end of ['', '-wal']) copyFileSync(`${shop.open}${end}`, `${path}${end}`);
    rmSync(`${path}-shm`, { force: true });
    truncateSync(path, left * PAGE);
    const opened = await openBadFile(path);
    if (opened.refused) outcomes.refused += 1;
    else if (noticed(opened)) outcomes.found += 1;
    else {
      outcomes.whole += 1;
      expect({ left, ...opened }).toMatchObject({ left, receipts: shop.receipts, faults: [], idle: [] });
    }
  }
  console.log(`cut off after each of ${pages} pages, with its log:`, outcomes);
});

test('without the log it had while open, it is refused or an earlier state, never half of a sale', async () => {
  const opened = await openBadFile(copyOf(shop.open));
  if (opened.refused) expect(opened.refused.message).toMatch(/Restore|first/);
  else expect(opened.verified).toEqual([]);
});

test('with pages of rubbish in it, it is refused or found damaged', async () => {
  const random = new SeededRandom(SEED);
  const path = copyOf(shop.closed);
  const whole = readFileSync(shop.closed);
  const pages = whole.length / PAGE;
  const outcomes = { refused: 0, found: 0, free: 0 };
  for (let round = 0; round < (LONG ? 1000 : 60); round++) {
    const bytes = Buffer.from(whole);
    const page = Math.floor(random.next() * pages);
    // What tells a database apart stays: the damage is behind the header.
    for (let at = page === 0 ? 100 : 0; at < PAGE; at++) {
      bytes[page * PAGE + at] = Math.floor(random.next() * 256);
    }
    writeFileSync(path, bytes);
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    const before = hash(path);
    const { verdict } = await examineShop(path);
    expect(hash(path)).toBe(before);
    const opened = await openBadFile(path);
    if (opened.refused) {
      expect({ page, code: opened.refused.code }).toEqual({ page, code: 'damaged' });
      expect(opened.refused.message).toContain(path);
      outcomes.refused += 1;
    } else if (verdict === 'sound') {
      // Nothing is kept on that page.
      expect({ page, ...opened }).toMatchObject({ page, faults: [], verified: [], receipts: shop.receipts });
      outcomes.free += 1;
      continue;
    } else {
      expect({ page, seed: SEED, found: noticed(opened) }).toEqual({ page, seed: SEED, found: true });
      outcomes.found += 1;
    }
    // Either the call met the page itself, or its module met it at the start and does not run.
    const told = opened.idle.length > 0 ? ['damaged', 'unknown-contract'] : ['damaged'];
    for (const { code } of opened.faults) expect(told).toContain(code);
    expect(verdict).not.toBe('sound');
  }
  console.log(`with a page of rubbish (seed ${SEED}):`, outcomes);
}, 600_000);
