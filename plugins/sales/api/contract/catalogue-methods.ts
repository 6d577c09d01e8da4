import { field, query, v } from '@counterpart/sdk';
import { CategorySchema, SellableSchema } from '../sellable.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** What can be sold. */
export const catalogueMethods = {
  search: query({
    ...shop,
    description: 'What can be sold and matches a few typed letters.',
    input: v.object({ term: field.text(200), limit: v.optional(field.limit(100), 24) }),
    output: v.array(SellableSchema),
  }),
  browse: query({
    ...shop,
    description: 'One page of what can be sold, of one category with all below it, or of everything.',
    input: v.object({
      category: v.optional(v.nullable(v.object({ provider: field.id(), ref: field.id() })), null),
      limit: v.optional(field.limit(500), 60),
      offset: v.optional(field.positiveMinor(), 0),
    }),
    output: v.array(SellableSchema),
  }),
  categories: query({
    ...shop,
    description: 'The categories to browse: a tree, parents before what is below them.',
    input: v.object({}),
    output: v.array(CategorySchema),
  }),
  resolve: query({
    ...shop,
    description: 'What carries exactly this barcode or stock code; null when nothing does.',
    input: v.object({ code: field.requiredText(200) }),
    output: v.nullable(SellableSchema),
  }),
  sellable: query({
    ...shop,
    description: 'One thing that can be sold, as it is now; null when it is no longer there.',
    input: v.object({ provider: field.id(), ref: field.id() }),
    output: v.nullable(SellableSchema),
  }),
  choices: query({
    ...shop,
    description:
      'What something with `choose` falls into: each can be sold, or has to be chosen from in turn.',
    input: v.object({ provider: field.id(), ref: field.id() }),
    output: v.array(SellableSchema),
  }),
} as const;
