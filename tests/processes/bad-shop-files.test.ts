import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SeededRandom } from '../../host/clock/index.ts';
import { COUNTERPART, runCounterpart, temporaryFolder } from '../browser/harness/index.ts';
import { hash } from '../faults/processes/open-bad-file.ts';

const call = (data: string, ...words: string[]) =>
  runCounterpart(['call', 'shop.get', `--data=${data}`, ...words]);

test('a shop.db that is no database is named, and left as it is', async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'shop.db'), 'This is a shopping list.\n'.repeat(400));
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(/shop\.db/);
  expect(ran.stderr).toMatch(/not a/i);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

test('a shop.db that somebody holds is waited for, and then named', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const stranger = new Sqlite(join(data, 'shop.db'));
  onTestFinished(() => void stranger.close());
  stranger.pragma('locking_mode = exclusive');
  stranger.exec('begin exclusive');
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/shop\.db/);
  expect(ran.stderr).toMatch(/another program|in use|locked/i);
  stranger.exec('rollback');
  stranger.close();
  expect((await call(data)).code).toBe(0);
});

test('a shop that a newer Counterpart wrote is left alone', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const newer = new Sqlite(join(data, 'shop.db'));
  newer
    .prepare(
      "insert into core_migration (owner, id, checksum, at) values ('core', '9999-from-tomorrow', 'x', 0)",
    )
    .run();
  newer.close();
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/newer/i);
  expect(ran.stderr).toMatch(/update this till/i);
});

test('a module whose tables are from a newer version is stopped; the others sell on', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const newer = new Sqlite(join(data, 'shop.db'));
  newer
    .prepare(
      "insert into core_migration (owner, id, checksum, at) values ('inventory', '9999-from-tomorrow', 'x', 0)",
    )
    .run();
  newer.close();
  const ran = await runCounterpart(['plugins', `--data=${data}`]);
  const states = ran.json<{ id: string; state: string; reason: string | null }[]>();
  expect(states.find(({ id }) => id === 'sales')?.state).toBe('active');
  const inventory = states.find(({ id }) => id === 'inventory')!;
  expect(inventory.state).not.toBe('active');
  expect(inventory.reason).toMatch(/update this till/i);
});

test('a folder that cannot hold a shop is named', async () => {
  const data = temporaryFolder();
  mkdirSync(join(data, 'till'));
  const ran = await call(join(data, 'till'), `--shop=${join(data, 'nowhere', 'shop.db')}`);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/nowhere/);
  // And is not remembered: the next start is as it was before.
  expect((await call(join(data, 'till'))).code).toBe(0);
});

/** The command fails with one sentence about the file, and every byte of it stays. */
async function expectRefused(data: string, says: RegExp): Promise<void> {
  const path = join(data, 'shop.db');
  const before = hash(path);
  const ran = await call(data);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(says);
  expect(ran.stderr).toContain('shop.db');
  expect(ran.stderr).not.toMatch(/^\s+at |SQLITE_|Error:/m);
  expect(hash(path)).toBe(before);
}

test('an empty shop.db is not taken for a new shop', async () => {
  const data = temporaryFolder();
  // To SQLite a single byte is nothing, too.
  for (const left of ['', 'S']) {
    writeFileSync(join(data, 'shop.db'), left);
    await expectRefused(data, /is empty.*Restore/);
  }
});

test('random bytes, with and without the header of a database', async () => {
  const random = new SeededRandom(Number(process.env['COUNTERPART_SEED'] ?? 1));
  const bytes = Buffer.from(Array.from({ length: 20_000 }, () => Math.floor(random.next() * 256)));
  const data = temporaryFolder();
  writeFileSync(join(data, 'shop.db'), bytes);
  await expectRefused(data, /not a database.*Restore|not a database.*restore/);
  bytes.write('SQLite format 3\0', 'latin1');
  writeFileSync(join(data, 'shop.db'), bytes);
  await expectRefused(data, /not a database|damaged/);
});

const strangers: [string, string][] = [
  ['another program', 'create table bookmarks (url text)'],
  [
    'another program with a table named as ours',
    `create table core_meta (key text, value text);
     insert into core_meta values ('kind', 'shop'); create table core_migration (owner text, id text);`,
  ],
  ['another program that marks its files', 'pragma application_id = 252006673; create table core_meta (key)'],
  ['another program, still without tables', 'pragma application_id = 252006673; create view v as select 1'],
];
test.each(strangers)('the database of %s is left byte for byte', async (_, made) => {
  const data = temporaryFolder();
  const stranger = new Sqlite(join(data, 'shop.db'));
  stranger.exec(made);
  stranger.close();
  await expectRefused(data, /not the shop's file of Counterpart. Name another file/);
});

test("a till's file in the place of the shop's", async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  expect((await call(one)).code).toBe(0);
  const till = new Sqlite(join(one, 'till.db'));
  till.exec(`vacuum into '${join(two, 'shop.db')}'`);
  till.close();
  await expectRefused(two, /not the shop's file of Counterpart. Name another file/);
});

test("another program's log beside the shop's file is not written into it", async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const path = join(temporaryFolder(), 'bookmarks.db');
  const stranger = new Sqlite(path);
  stranger.pragma('journal_mode = wal');
  stranger.exec('create table bookmarks (url text)');
  copyFileSync(`${path}-wal`, join(data, 'shop.db-wal'));
  stranger.close();
  await expectRefused(data, /not the shop's file of Counterpart/);
  rmSync(join(data, 'shop.db-wal'));
  expect((await call(data)).code).toBe(0);
});

test.skipIf(process.platform === 'win32').each([
  ['shop', 'a pipe', /no file but a device/],
  ['till', 'a pipe', /no file but a device/],
  ['shop', 'a link to a disk that is not there', /is a link to a file that is not there. Connect the disk/],
])('%s.db that is %s (pipes and links are different on Windows)', async (kind, what, says) => {
  const data = temporaryFolder();
  const path = join(data, `${kind}.db`);
  const elsewhere = join(temporaryFolder(), 'shop.db');
  if (what === 'a pipe') spawnSync('mkfifo', [path]);
  else symlinkSync(elsewhere, path);
  const ran = await call(data);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(says);
  expect(ran.stderr).toContain(path);
  expect(existsSync(elsewhere)).toBe(false);
});

test("damage in the till's own file is not taken for damage of the books", async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const path = join(data, 'till.db');
  const till = new Sqlite(path);
  const page = till.prepare("select rootpage from sqlite_schema where name = 'core_print_job'").pluck().get();
  till.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xaa, (Number(page) - 1) * 4096, Number(page) * 4096));
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(
    /till\.db is damaged. Move it away and start again: the shop's books are not in it/,
  );
  rmSync(path);
  expect((await call(data)).code).toBe(0);
});

test('a folder named shop.db', async () => {
  const data = temporaryFolder();
  mkdirSync(join(data, 'shop.db'));
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/shop\.db is a folder/);
  expect(statSync(join(data, 'shop.db')).isDirectory()).toBe(true);
});

test('a shop whose file is gone while its log is still there', async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'shop.db-wal'), 'what was sold last');
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/shop\.db is missing.*Put the file back/);
  expect(existsSync(join(data, 'shop.db'))).toBe(false);
});

test("a file that may not be written, and a till's folder", async (context) => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const nobody = { uid: 65_534, gid: 65_534 };
  const root = process.getuid?.() === 0;
  const asOther = root ? nobody : {};
  if (process.platform === 'win32') return context.skip('rights of files are different here');
  if (root && spawnSync(process.execPath, [COUNTERPART, '--help'], asOther).status !== 0) {
    return context.skip('run as root, and another user may not read this folder');
  }
  const path = join(data, 'shop.db');
  const till = temporaryFolder();
  if (root) for (const folder of [data, till]) chownSync(folder, nobody.uid, nobody.gid);
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [COUNTERPART, ...words, `--data=${till}`, `--shop=${path}`], {
      ...asOther,
      encoding: 'utf8',
    });
  const asked = () => run('call', 'shop.get');
  const examined = () => JSON.parse(run('doctor').stdout) as { verdict: string };
  for (const mode of [0o000, 0o444]) {
    chmodSync(path, mode);
    const before = hash(path);
    const ran = asked();
    expect(ran.status, ran.stderr).toBe(1);
    expect(ran.stderr).toMatch(/shop\.db cannot be opened for writing. Check the rights/);
    chmodSync(path, 0o644);
    expect(hash(path)).toBe(before);
  }
  // Whoever looked at it meanwhile left what SQLite keeps beside a file, with the rights that the file had.
  chmodSync(path, 0o444);
  if (root) chownSync(path, nobody.uid, nobody.gid);
  expect(examined()).toMatchObject({ verdict: 'sound' });
  chmodSync(path, 0o644);
  const write = () => run('call', 'settings.set', '{"id":"backup.keep","value":9}');
  expect(write()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/-wal and .*-shm cannot be opened for writing. Check the rights/),
  });
  for (const end of ['-wal', '-shm']) chmodSync(`${path}${end}`, 0o644);
  expect(write()).toMatchObject({ status: 0, stderr: '' });

  // Without the right to see it nothing is known of it.
  for (const mode of [0o555, 0o000]) {
    chmodSync(data, mode);
    const [diagnosis, ran] = [examined(), asked()];
    chmodSync(data, 0o755);
    expect(diagnosis).toMatchObject({ verdict: 'unreadable' });
    expect(ran.status, ran.stderr).toBe(1);
    expect(ran.stderr).toMatch(/Counterpart may not write in the folder/);
  }

  expect(run('call', 'shop.get').status).toBe(0);
  const log = join(till, 'logs', 'host.log');
  chmodSync(log, 0o444);
  const unlogged = asked();
  chmodSync(log, 0o644);
  expect(unlogged.status).toBe(1);
  expect(unlogged.stderr).toMatch(/host\.log: this user has no right to it. Check the rights/);

  chmodSync(till, 0o555);
  const ran = asked();
  chmodSync(till, 0o755);
  expect(ran.status, ran.stderr).toBe(1);
  expect(ran.stderr).toMatch(/Nothing can be written in the till's folder .*: this user has no right to/);
});
