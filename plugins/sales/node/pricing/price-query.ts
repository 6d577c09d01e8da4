import { inject, injectable } from 'inversify';
import { Fault, type PricedDocument, PricingError } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import type { PricedSale, SaleInput } from '../../api/index.ts';
import { type PricedFrom, priceSale } from './price-sale.ts';

/** `sales.price`: what lines come to, before anything is paid. */
@injectable()
export class PriceQuery {
  constructor(@inject(ShopService) private readonly shops: ShopService) {}

  async price(input: {
    readonly lines: readonly PricedFrom[];
    readonly saleDiscount: SaleInput['saleDiscount'];
  }): Promise<PricedSale> {
    const shop = await this.shops.get();
    try {
      return asPricedSale(priceSale(shop, input.lines, input.saleDiscount), shop.pricesIncludeTax);
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      throw new Fault({ code: 'cannot-be-priced', message: error.message, plugin: 'sales' });
    }
  }
}

function asPricedSale(priced: PricedDocument, pricesIncludeTax: boolean): PricedSale {
  const {
    cashRounding_minor: _rounding,
    paid_minor: _paid,
    change_minor: _change,
    due_minor: _due,
    ...figures
  } = priced;
  const lines = figures.lines.map((line) => ({ ...line, taxes: [...line.taxes] }));
  return { ...figures, taxes: [...figures.taxes], lines, pricesIncludeTax };
}
