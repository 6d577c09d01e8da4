import { inject, injectable } from 'inversify';
import type { CallUser } from '@counterpart/sdk';
import { Settings } from '@counterpart/sdk/node';
import { DISCOUNT_LIMITS } from '../../api/index.ts';

const NO_LIMIT_PPM = 1_000_000;

/** How much of a price each role may take off without somebody else's PIN, in parts per million. */
@injectable()
export class DiscountLimits {
  constructor(@inject(Settings) private readonly settings: Settings) {}

  /** The furthest of several people's. Nobody is a module that sells by itself. */
  async of(...people: readonly (CallUser | null | undefined)[]): Promise<number> {
    const limits = await Promise.all(people.map((person) => this.#limit(person)));
    return Math.max(0, ...limits);
  }

  async #limit(person: CallUser | null | undefined): Promise<number> {
    if (person === undefined) return 0;
    if (person === null || person.role === 'owner') return NO_LIMIT_PPM;
    return Number(await this.settings.get(DISCOUNT_LIMITS[person.role]));
  }
}
