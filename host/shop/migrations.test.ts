import { DatabaseSync } from 'node:sqlite';
import { plainTaxRate } from '@counterpart/sdk';
import type { Reader, Sql } from '@counterpart/sdk/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shopMigrations, taxRateMigrations } from './migrations.ts';
import { readTaxClasses } from './tax-class-rows.ts';

let file: DatabaseSync;
beforeEach(() => void (file = new DatabaseSync(':memory:')));
afterEach(() => file.close());

const reader = {
  all: ({ text, values }: Sql) => Promise.resolve(file.prepare(text).all(...(values as string[]))),
} as unknown as Reader;

it('a shop from before rates could be special has the rates it had', async () => {
  for (const { sql } of shopMigrations) file.exec(sql);
  file.exec(`insert into core_tax_class values ('standard', 'Standard', 0), ('both', 'Both', 1);
    insert into core_tax_rate values ('standard/vat', 'standard', 'vat', 'VAT', 200000, 0),
      ('both/vat', 'both', 'vat', 'VAT', 200000, 0), ('both/city', 'both', 'city', 'City', 15000, 1)`);
  for (const { sql } of taxRateMigrations) file.exec(sql);
  const vat = plainTaxRate('vat', 'VAT', 200_000);
  expect(await readTaxClasses(reader)).toEqual([
    { id: 'standard', name: 'Standard', rates: [vat] },
    { id: 'both', name: 'Both', rates: [vat, plainTaxRate('city', 'City', 15_000)] },
  ]);
});
