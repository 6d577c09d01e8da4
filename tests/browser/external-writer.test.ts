import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

/** What somebody may type into the SQLite shell, who knows nothing of us. */
const INSERT = `
insert into inventory_product (id, name, code, name_folded, tax_class, price_minor, status, revision,
  created_at, updated_at)
  values ('typed-by-hand', 'Aardvark candles', 'HAND-1', 'aardvark candles', 'standard', 990,
  'active', 1, 0, 0);
insert into inventory_holding (id, on_hand_milli, value_minor) values ('typed-by-hand', 0, 0);`;
/** And what somebody types who knows of no stock. */
const ALONE = INSERT.slice(0, INSERT.lastIndexOf('insert into'))
  .replace('typed-by-hand', 'typed-alone')
  .replaceAll('ardvark', 'ardwolf')
  .replaceAll('HAND-1', 'HAND-2');
const UPDATE = "update inventory_product set price_minor = 1090 where id = 'typed-by-hand';";

/** By the `sqlite3` shell where there is one, and otherwise by a bare connection. */
function write(path: string, statements: string): string {
  const shell = spawnSync('sqlite3', [path], { input: `.timeout 5000\n${statements}`, encoding: 'utf8' });
  if (!shell.error) {
    expect(shell.stderr).toBe('');
    return 'the sqlite3 shell';
  }
  const connection = new Sqlite(path, { timeout: 5000 });
  connection.exec(statements);
  connection.close();
  return 'a bare connection';
}

test('a product that another program writes into the file shows on the list, without a reload', async () => {
  const folder = temporaryFolder();
  const till = await aTill({ data: folder, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');
  await open(page, 'Products');
  await page.getByRole('row', { name: /Acacia honey/ }).waitFor();

  const path = join(folder, 'shop.db');
  const by = write(path, INSERT);
  const row = page.getByRole('row', { name: /Aardvark candles/ });
  await row.getByText('9.90').waitFor();
  write(path, UPDATE);
  await row.getByText('10.90').waitFor();
  console.log(`Written by ${by}.`);

  expect(complaints).toEqual([]);
  expect(await runCounterpart(['verify', `--data=${folder}`])).toMatchObject({ code: 0, stdout: '[]\n' });

  write(path, ALONE);
  await page.getByRole('row', { name: /Aardwolf candles/ }).waitFor();
  expect(complaints).toEqual([]);
  expect(await runCounterpart(['verify', `--data=${folder}`])).toMatchObject({ code: 0, stdout: '[]\n' });
});
