import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { personalDataMethods } from '../../api/contract/personal-data-methods.ts';
import { WalkIns } from '../personal/walk-ins.ts';

export class PersonalDataHandlers {
  constructor(@inject(WalkIns) private readonly people: WalkIns) {}

  all(): Handlers<typeof personalDataMethods> {
    return {
      walkIn: ({ ticket }) => this.people.of(ticket),
      exportWalkIn: (ask) => this.people.export(ask),
      eraseWalkIn: ({ ticket }, context) => this.people.erase(ticket, context),
    };
  }
}
