import { inject, injectable } from 'inversify';
import { type Refusal, refusal, shopContract } from '@counterpart/sdk';
import { Contracts } from '@counterpart/sdk/node';
import { salesContract, type Sellable } from '../../api/index.ts';

/** Asks the books what a line of the cart is to be. */
@injectable()
export class LookUp {
  constructor(@inject(Contracts) private readonly contracts: Contracts) {}

  async item(provider: string, ref: string): Promise<Sellable | Refusal> {
    const found = await this.contracts.client(salesContract).sellable({ provider, ref });
    if (found) return found;
    return refusal('unknown-item', 'This can no longer be sold: its module has it no more.', {
      provider,
      ref,
    });
  }

  async unknownTaxClass(id: string | null): Promise<Refusal | undefined> {
    if (id === null) return undefined;
    const { taxClasses } = await this.contracts.client(shopContract).get();
    if (taxClasses.some((taxClass) => taxClass.id === id)) return undefined;
    return refusal('unknown-tax-class', `The shop has no tax class "${id}".`);
  }
}
