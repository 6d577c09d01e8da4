import * as v from 'valibot';
import { defineContract, query } from '../contracts/contract.ts';

export const SyncStatusSchema = v.object({
  /** `waiting`: the file could not be written or read just now; `message` says why. */
  state: v.picklist(['live', 'waiting']),
  message: v.nullable(v.string()),
  /** Commit at another till → published here, ms; the newest seen, null before the first. */
  delay_ms: v.nullable(v.number()),
  /** How often the file is looked at just now, ms. */
  interval_ms: v.number(),
  tills: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      version: v.string(),
      seen_at: v.number(),
      online: v.boolean(),
      this: v.boolean(),
    }),
  ),
});

export type SyncStatus = v.InferOutput<typeof SyncStatusSchema>;

export const syncContract = defineContract('sync/v1', {
  status: query({
    scope: 'till',
    permission: 'public',
    description: 'Whether this till sees the others, and how quickly.',
    input: v.object({}),
    output: SyncStatusSchema,
  }),
});
