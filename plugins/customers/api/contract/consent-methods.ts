import { field, operation, query, v } from '@counterpart/sdk';
import { ConsentSchema, RecordConsentSchema } from '../consent.ts';

/** What customers agreed to. Nothing is ever taken out of the history. */
export const consentMethods = {
  consents: query({
    scope: 'shop',
    permission: 'customers.view',
    description:
      'Every time this customer agreed to something or took it back, the newest first; the first of a purpose is what holds.',
    input: v.object({ customer: field.id() }),
    output: v.array(ConsentSchema),
  }),
  recordConsent: operation({
    scope: 'shop',
    permission: 'customers.edit',
    description: 'Writes down that a customer agreed to something, or took it back.',
    input: RecordConsentSchema,
    output: ConsentSchema,
    refusals: ['unknown-customer', 'erased', 'consent-in-the-future'],
  }),
};
