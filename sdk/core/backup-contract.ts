import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';

export const BackupSchema = v.object({
  /** The backup's own folder, on the computer that keeps the books. */
  path: v.string(),
  /** UTC epoch ms. */
  at: v.number(),
  /** `daily`, `by hand`, `before update`. */
  label: v.string(),
  bytes: v.number(),
  /** Which pictures or other files it lacks, in a sentence; null when it has them all. */
  filesTrouble: v.nullable(v.string()),
  version: v.string(),
});
export type Backup = v.InferOutput<typeof BackupSchema>;

export const backupContract = defineContract('backup/v1', {
  state: query({
    scope: 'shop',
    permission: 'core.manageBackups',
    description: 'The backups there are, where they are kept, and how the last one went.',
    input: v.object({}),
    output: v.object({
      folder: v.string(),
      /** The newest first; each was opened, checked and proved before it was kept. */
      backups: v.array(BackupSchema),
      making: v.boolean(),
      /** Why the last one was not made, in a sentence; null when it was. */
      failure: v.nullable(v.string()),
    }),
  }),
  make: operation({
    scope: 'shop',
    permission: 'core.manageBackups',
    description: 'Makes a backup now, while everybody goes on selling.',
    input: v.object({}),
    output: BackupSchema,
    refusals: ['disk-full', 'folder-unwritable', 'damaged', 'books-broken', 'backup-failed', 'shop-busy'],
  }),
});
