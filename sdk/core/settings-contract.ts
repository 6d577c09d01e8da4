import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';

const Value = v.union([v.boolean(), v.number(), v.string()]);

/** Settings are declared in manifests (`contributes.settings`) or by the frame; an unknown one is refused. */
export const settingsContract = defineContract('settings/v1', {
  all: query({
    scope: 'till',
    permission: 'public',
    description: 'Every declared setting with the value that holds here and now.',
    input: v.object({}),
    output: v.record(v.string(), Value),
  }),
  set: operation({
    scope: 'till',
    permission: 'core.signedIn',
    description:
      'Sets one setting in its own scope; those of the shop need core.manageShop, or what they declare.',
    input: v.object({ id: v.string(), value: Value }),
    output: v.object({ id: v.string(), value: Value }),
    refusals: ['unknown-setting', 'wrong-type'],
  }),
});
