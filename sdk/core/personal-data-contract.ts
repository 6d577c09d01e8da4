import * as v from 'valibot';
import { defineContract, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';

/** People who were erased. Asking for it, and erasing, is the part of the module that keeps their records. */
export const personalDataContract = defineContract('personalData/v1', {
  erased: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Everybody who was erased, by references that say nothing about who it was.',
    input: v.optional(v.object({}), {}),
    output: v.array(
      v.object({ id: field.id(), provider: field.id(), refs: v.array(field.id()), at: field.at() }),
    ),
  }),
});
