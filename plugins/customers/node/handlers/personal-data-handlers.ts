import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { personalDataMethods } from '../../api/contract/personal-data-methods.ts';
import { PeopleOnFile } from '../personal-data/people-on-file.ts';

export class PersonalDataHandlers {
  constructor(@inject(PeopleOnFile) private readonly people: PeopleOnFile) {}

  all(): Handlers<typeof personalDataMethods> {
    return {
      exportPerson: (ask) => this.people.export(ask),
      erasePerson: ({ customer }, context) => this.people.erase(customer, context),
    };
  }
}
