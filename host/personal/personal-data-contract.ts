import { type Disposable, personalDataContract } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { ErasePeople } from './erase-people.ts';

/** `personalData/v1`. */
@injectable()
export class PersonalDataContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #people: ErasePeople;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(ErasePeople) people: ErasePeople,
  ) {
    this.#registry = registry;
    this.#people = people;
  }

  start(): Disposable {
    return this.#registry.implement('core', personalDataContract, { erased: () => this.#people.all() });
  }
}
