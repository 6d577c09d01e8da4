import { auditMigrations, auditTables } from './audit/migrations.ts';
import { backupMigrations, backupTables } from './backup/migrations.ts';
import type { Migration, OwnedTables } from './database/index.ts';
import {
  identityMigrations,
  identityTables,
  identityTillMigrations,
  identityTillTables,
} from './identity/migrations.ts';
import { fileMigrations, fileTables } from './files/migrations.ts';
import {
  importMigrations,
  importTables,
  importTillMigrations,
  importTillTables,
} from './imports/migrations.ts';
import { linkMigrations, linkTables } from './link/migrations.ts';
import { seenBooksMigrations, seenBooksTables } from './link/seen-books.ts';
import {
  personalMigrations,
  personalTables,
  personalTillMigrations,
  personalTillTables,
} from './personal/migrations.ts';
import { pluginMigrations, pluginTables } from './plugins/migrations.ts';
import {
  settingsMigrations,
  settingsTables,
  settingsTillMigrations,
  settingsTillTables,
} from './settings/migrations.ts';
import { printTillMigrations, printTillTables } from './print/migrations.ts';
import { shopMigrations, shopTables, taxRateMigrations } from './shop/migrations.ts';
import { syncMigrations, syncTables } from './sync/migrations.ts';
import { thisTillMigrations, thisTillTables } from './till/migrations.ts';

interface Schema {
  readonly migrations: readonly Migration[];
  readonly owned: OwnedTables;
}

/** The host's own tables in `shop.db`, in the order in which they came to be. Later ones go to the end. */
export const coreShopSchema = schema(
  [auditMigrations, auditTables],
  [shopMigrations, shopTables],
  [identityMigrations, identityTables],
  [pluginMigrations, pluginTables],
  [settingsMigrations, settingsTables],
  [syncMigrations, syncTables],
  [linkMigrations, linkTables],
  [backupMigrations, backupTables],
  [taxRateMigrations, { tables: [], posted: [], publishedViews: [] }],
  [fileMigrations, fileTables],
  [importMigrations, importTables],
  [personalMigrations, personalTables],
);

/** The host's own tables in `till.db`. */
export const coreTillSchema = schema(
  [thisTillMigrations, thisTillTables],
  [identityTillMigrations, identityTillTables],
  [settingsTillMigrations, settingsTillTables],
  [seenBooksMigrations, seenBooksTables],
  [printTillMigrations, printTillTables],
  [importTillMigrations, importTillTables],
  [personalTillMigrations, personalTillTables],
);

function schema(...concepts: readonly (readonly [readonly Migration[], OwnedTables])[]): Schema {
  const all = concepts.map(([, owned]) => owned);
  return {
    migrations: concepts.flatMap(([migrations]) => migrations),
    owned: {
      tables: all.flatMap(({ tables }) => tables),
      posted: all.flatMap(({ posted }) => posted),
      publishedViews: all.flatMap(({ publishedViews }) => publishedViews),
    },
  };
}
