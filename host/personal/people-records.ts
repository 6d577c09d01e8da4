import type { Person, PersonalRecords } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ErasePeople } from './erase-people.ts';
import { ExportPeople } from './export-people.ts';

/** `PersonalRecords` as modules have it. */
@injectable()
export class PeopleRecords implements PersonalRecords {
  readonly #export: ExportPeople;
  readonly #erase: ErasePeople;

  constructor(@inject(ExportPeople) exporting: ExportPeople, @inject(ErasePeople) erasing: ErasePeople) {
    this.#export = exporting;
    this.#erase = erasing;
  }

  collect(person: Person) {
    return this.#export.collect(person);
  }

  files(person: Person, ask: Parameters<PersonalRecords['files']>[1]) {
    return this.#export.files(person, ask);
  }

  erase(person: Person, requestId: string) {
    return this.#erase.erase(person, requestId);
  }
}
