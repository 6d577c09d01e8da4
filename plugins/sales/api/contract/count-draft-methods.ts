import { field, operation, query, v } from '@counterpart/sdk';
import { CountDraftInputSchema, CountDraftSchema } from '../count-draft.ts';

const till = { scope: 'till', permission: 'sales.sell' } as const;
const shift = v.object({ shift: field.id() });

/** A count under way at this till: it outlives a crash, and can be made while the books are out of reach. */
export const countDraftMethods = {
  countDraft: query({
    ...till,
    description: 'What was counted so far at this till for a shift; null when nothing was.',
    input: shift,
    output: v.nullable(CountDraftSchema),
  }),
  keepCount: operation({
    ...till,
    description: 'Keeps what was counted so far at this till, until it is handed in with `countShift`.',
    input: CountDraftInputSchema,
    output: CountDraftSchema,
  }),
  discardCount: operation({
    ...till,
    description: 'Forgets what was counted so far at this till for a shift.',
    input: shift,
    output: shift,
  }),
} as const;
