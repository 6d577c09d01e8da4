import type { BooksHealth, SyncHealth } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

const books: BooksHealth = {
  people: 3,
  commit_ms: { p50: 1, p95: 4, worst: 20 },
  commits: 100,
  lockWaits: { count: 2, p95_ms: 3, worst_ms: 5 },
  waiting: 0,
  file: { bytes: 1e6, grown_bytes: 0, since: NOW, free_bytes: 1e10, exchanged: null },
  journal: { changes: 10, log_bytes: 0 },
  backup: { at: NOW - DAY, failure: null },
  slowStatements: [],
};
const till = (name: string, more: Partial<SyncHealth['tills'][number]> = {}) => ({
  id: name,
  name,
  version: '1.0.0',
  seen_at: NOW,
  online: true,
  this: false,
  ...more,
});
const shop: Omit<SyncHealth, 'advice'> = {
  state: 'live',
  message: null,
  place: 'keeper',
  delay_ms: { p50: 20, p95: 60, worst: 300 },
  interval_ms: 250,
  clock_ms: null,
  tills: [till('Counter', { this: true }), till('Window')],
  books,
};
const ids = (more: Partial<typeof shop>, inBooks: Partial<BooksHealth> = {}) =>
  adviceFor({ ...shop, ...more, books: more.books === null ? null : { ...books, ...inBooks } }, NOW).map(
    ({ id }) => id,
  );
const quantiles = (p95: number) => ({ p50: 1, p95, worst: p95 });

test('a shop that is well is told so, and nothing else', () => {
  expect(ids({})).toEqual(['fine']);
});

test.each(['computer', 'keeper', 'follower'] as const)(
  'what would outgrow it is said also where all is well (%s)',
  (place) => {
    const [advice] = adviceFor({ ...shop, place, tills: [till('Counter', { this: true })] }, NOW);
    expect(advice).toMatchObject({ id: 'fine' });
    expect(advice!.next).toMatch(/10 people, several places or remote access .* PostgreSQL/);
    expect(advice!.next.includes('second computer')).toBe(place === 'computer');
  },
);

test('a computer that keeps the books and cannot let anybody in says why', () => {
  const [first] = adviceFor({ ...shop, shut: 'Port 4871 is not free.' }, NOW);
  expect(first).toMatchObject({ id: 'let-in', tone: 'act', why: 'Port 4871 is not free.' });
});

test('a file that was exchanged under the tills is told of, with where the rest of the one before is', () => {
  const exchange = { at: NOW - 180_000, log: 'shop.db-wal.2026-11-27T11-46-41' };
  const file = { ...books.file, exchanged: exchange };
  const [first] = adviceFor({ ...shop, books: { ...books, file } }, NOW);
  expect(first).toMatchObject({ id: 'exchanged', tone: 'act' });
  expect(first!.why).toMatch(/3 min ago.*shop\.db-wal\.2026-11-27T11-46-41/);
});

test('a backup with a date to come is no comfort: a clock was or is wrong', () => {
  expect(ids({}, { backup: { at: NOW + 3 * DAY, failure: null } })).toEqual(['backup']);
  expect(ids({}, { backup: { at: NOW + 3_600_000, failure: null } })).toEqual(['fine']);
});

test.each([
  ['people', {}, { people: 11 }, {}, { people: 10 }],
  ['delay', { delay_ms: quantiles(5001) }, {}, { delay_ms: quantiles(5000) }, {}],
  [
    'tills',
    { tills: Array.from({ length: 6 }, (_, n) => till(`${n}`)) },
    {},
    { tills: Array.from({ length: 5 }, (_, n) => till(`${n}`)) },
    {},
  ],
  ['folder', { place: 'folder' as const }, {}, { place: 'computer' as const }, {}],
  [
    'backup',
    {},
    { backup: { at: NOW - 7 * DAY, failure: null } },
    {},
    { backup: { at: NOW - 7 * DAY + 1, failure: null } },
  ],
  [
    'waits',
    {},
    { lockWaits: { count: 9, p95_ms: 2001, worst_ms: 3000 } },
    {},
    { lockWaits: { count: 9, p95_ms: 2000, worst_ms: 3000 } },
  ],
  ['disk', {}, { commit_ms: quantiles(251) }, {}, { commit_ms: quantiles(250) }],
  [
    'space',
    {},
    { file: { ...books.file, free_bytes: 500 * 1024 * 1024 - 1 } },
    {},
    { file: { ...books.file, free_bytes: 500 * 1024 * 1024 } },
  ],
  ['clock', { clock_ms: -60_001 }, {}, { clock_ms: 60_000 }, {}],
  [
    'versions',
    { tills: [till('a'), till('b', { version: '0.9.0' })] },
    {},
    { tills: [till('a'), till('b', { version: '0.9.0', online: false })] },
    {},
  ],
] as const)('%s: said from its threshold on, and not before', (id, over, booksOver, under, booksUnder) => {
  expect(ids(over as never, booksOver as never)).toEqual([id]);
  expect(ids(under as never, booksUnder as never)).toEqual(['fine']);
});

test('no backup, and one that failed, are said with the reason', () => {
  expect(ids({}, { backup: { at: null, failure: null } })).toEqual(['backup']);
  const [advice] = adviceFor(
    { ...shop, books: { ...books, backup: { at: NOW, failure: 'The disk is full.' } } },
    NOW,
  );
  expect(advice).toMatchObject({ id: 'backup', why: expect.stringContaining('The disk is full.') });
});

test('while the books are away that comes first, and nothing is guessed', () => {
  const advice = adviceFor(
    { ...shop, state: 'waiting', message: 'Back office cannot be reached.', tills: [], books: null },
    NOW,
  );
  expect(advice).toMatchObject([{ id: 'away', tone: 'act', why: 'Back office cannot be reached.' }]);
});

test('what is slow in a shared folder is a reason to leave it', () => {
  const slow = { ...shop, place: 'folder' as const, delay_ms: quantiles(9000) };
  expect(adviceFor(slow, NOW)[0]?.next).toContain('one computer keep the books');
  expect(adviceFor({ ...slow, place: 'follower' }, NOW)[0]?.next).toContain('PostgreSQL');
});
