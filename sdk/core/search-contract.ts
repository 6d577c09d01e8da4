import * as v from 'valibot';
import { defineContract, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';

const Found = v.object({
  id: v.string(),
  title: v.string(),
  detail: v.string(),
  view: v.string(),
  argument: v.string(),
});

export const searchContract = defineContract('search/v1', {
  all: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'What the command bar finds, grouped by the module that found it.',
    input: v.object({ term: field.text(200), limit: field.limit(50) }),
    output: v.array(v.object({ plugin: v.string(), title: v.string(), found: v.array(Found) })),
  }),
});
