import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { COUNTERPART, runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

const ROWS = 6000;
const ROUNDS = process.env['COUNTERPART_LONG'] ? 20 : 2;

interface Report {
  readonly rows: number;
  readonly created: number;
  readonly unchanged: number;
  readonly errors: readonly unknown[];
}

function counted(data: string): { products: number; moves: number } {
  const path = join(data, 'shop.db');
  if (!existsSync(path)) return { products: 0, moves: 0 };
  const shop = new Database(path, { readonly: true });
  try {
    return shop
      .prepare(
        `select (select count(*) from inventory_product) as products, (select count(*) from inventory_move) as moves`,
      )
      .get() as { products: number; moves: number };
  } finally {
    shop.close();
  }
}

test(
  `an import that is killed goes on where it stopped: no row is lost, none is there twice`,
  { timeout: 60_000 * ROUNDS },
  async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const data = temporaryFolder();
      const input = JSON.stringify({ name: 'Kill', currency: 'EUR', ownerName: 'Ada', pin: '4711' });
      await runCounterpart(['call', 'shop.setUp', input, `--data=${data}`]);
      const file = join(data, 'list.csv');
      const rows = Array.from({ length: ROWS }, (_, index) => `Thing ${index},T${index},1.50,5`);
      writeFileSync(file, ['Name,Code,Price,Stock', ...rows].join('\n'));

      const child = spawn(process.execPath, [COUNTERPART, 'import', 'products', file, `--data=${data}`]);
      const goal = (ROWS * round) / (ROUNDS + 1);
      while (counted(data).products < goal && child.exitCode === null) await sleep(5);
      child.kill('SIGKILL');
      // Killed in the middle, or after its last piece and before it could say so.
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
      expect(counted(data).products).toBeGreaterThan(0);

      const resumed = await runCounterpart([
        'import',
        'products',
        file,
        '--resume',
        '--json',
        `--data=${data}`,
      ]);
      expect(resumed, resumed.stderr).toMatchObject({ code: 0 });
      expect(resumed.json<Report>()).toMatchObject({ rows: ROWS, created: ROWS, unchanged: 0, errors: [] });
      expect(counted(data)).toEqual({ products: ROWS, moves: ROWS });
      expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
      const again = await runCounterpart(['import', 'products', file, '--json', `--data=${data}`]);
      expect(again.json<Report>()).toMatchObject({ created: 0, unchanged: ROWS });
    }
  },
);
