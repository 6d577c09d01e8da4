import * as v from 'valibot';
import { defineContract, query } from '../contracts/contract.ts';

export const exportersContract = defineContract('exporters/v1', {
  list: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'What can be exported as a file.',
    input: v.object({}),
    output: v.array(v.object({ kind: v.string(), title: v.string(), plugin: v.string() })),
  }),
  page: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description:
      'A part of an export as CSV text, the first with the header; ask again from `next` until it is null.',
    input: v.object({ kind: v.string(), after: v.optional(v.nullable(v.string()), null) }),
    output: v.object({ text: v.string(), rows: v.number(), next: v.nullable(v.string()) }),
  }),
});
