import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { loyaltyMethods } from '../../api/contract/loyalty-methods.ts';
import { readLoyalty } from '../loyalty/read-loyalty.ts';
import { SaveLoyalty } from '../loyalty/save-loyalty.ts';

@injectable()
export class LoyaltyHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(SaveLoyalty) private readonly save: SaveLoyalty,
  ) {}

  all(): Handlers<typeof loyaltyMethods> {
    return {
      loyalty: () => readLoyalty(this.database),
      saveLoyaltyProgramme: (input, context) => this.save.programme(input, context),
      saveLoyaltyRule: (input, context) => this.save.rule(input, context),
      removeLoyaltyRule: ({ id }, context) => this.save.remove(id, context),
    };
  }
}
