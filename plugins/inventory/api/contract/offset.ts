import { v } from '@counterpart/sdk';

/** Where a page begins: how many rows come before it. */
export const offset = () => v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);
