import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { priceListsMethods } from '../../api/contract/price-lists-methods.ts';
import { KeepPriceRules } from '../price-lists/keep-rules.ts';
import { readRules } from '../price-lists/read-rules.ts';

export class PriceListsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(KeepPriceRules) private readonly rules: KeepPriceRules,
  ) {}

  all(): Handlers<typeof priceListsMethods> {
    return {
      priceRules: () => readRules(this.database),
      savePriceRule: (input, context) => this.rules.save(input, context),
      removePriceRule: ({ id }, context) => this.rules.remove(id, context),
    };
  }
}
