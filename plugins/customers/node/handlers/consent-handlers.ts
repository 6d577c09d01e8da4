import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { consentMethods } from '../../api/contract/consent-methods.ts';
import { Consents } from '../consent/consents.ts';

export class ConsentHandlers {
  constructor(@inject(Consents) private readonly consents: Consents) {}

  all(): Handlers<typeof consentMethods> {
    return {
      consents: ({ customer }) => this.consents.of(customer),
      recordConsent: (input, context) => this.consents.record(input, context),
    };
  }
}
