import { inject, injectable } from 'inversify';
import { Fault, type PricedDocument, PricingError, type Shop } from '@counterpart/sdk';
import { Clock, ShopService } from '@counterpart/sdk/node';
import type { PricedSale, PriceInput } from '../../api/index.ts';
import { businessDate } from '../posting/business-date.ts';
import { givenTaxes } from './given-taxes.ts';
import { priceSale, type TermsOfSale } from './price-sale.ts';

/** `sales.price`: what lines come to, by the shop's settings or by those that are given. Posts nothing. */
@injectable()
export class PriceQuery {
  constructor(
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async price(input: PriceInput): Promise<PricedSale> {
    const shop = await this.shops.get();
    const terms = termsOf(input, shop, businessDate(this.clock.now()));
    checkTaxClasses(input, shop);
    try {
      return asPricedSale(priceSale(terms, toPrice(input)), input, terms);
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      throw cannotPrice(`${fieldOf(error, input)}${error.message}`);
    }
  }
}

function termsOf(input: PriceInput, shop: Shop, today: string): TermsOfSale {
  const currency = input.currency ?? shop.currency;
  // The coins of the shop's own currency say nothing about those of another.
  const coins = currency === shop.currency ? shop.cashRounding : null;
  return {
    currency,
    pricesIncludeTax: input.pricesIncludeTax ?? shop.pricesIncludeTax,
    roundingMode: input.roundingMode ?? shop.roundingMode,
    roundingScope: input.roundingScope ?? shop.roundingScope,
    cashRounding: input.cashRounding === undefined ? coins : input.cashRounding,
    taxClasses: shop.taxClasses,
    businessDate: input.businessDate ?? today,
  };
}

function toPrice({ lines, saleDiscount, exempt, payments }: PriceInput) {
  return {
    lines: lines.map(({ id, taxes, taxClass = null, ...line }, index) => ({
      ...line,
      id: id ?? String(index + 1),
      taxClass,
      taxes: taxes && givenTaxes(taxes),
    })),
    saleDiscount,
    exempt,
    payments: payments.map(({ id, ...payment }, index) => ({ ...payment, id: id ?? String(index + 1) })),
  };
}

/** Where the input holds what the error is about. */
function fieldOf({ code, subject }: PricingError, { lines }: PriceInput): string {
  if (code === 'unknown-currency') return 'currency: ';
  if (code === 'too-large' && subject === undefined) return 'lines: ';
  const index = lines.findLastIndex(({ id }, place) => (id ?? String(place + 1)) === subject);
  if (index === -1) return '';
  return `lines.${index}${code === 'invalid-tax' ? '.taxes' : ''}: `;
}

function checkTaxClasses({ lines }: PriceInput, { taxClasses }: Shop): void {
  const known = taxClasses.map(({ id }) => id);
  for (const [index, { taxClass }] of lines.entries()) {
    if (taxClass == null || known.includes(taxClass)) continue;
    throw cannotPrice(
      `lines.${index}.taxClass: The shop has no tax class "${taxClass}". It has ${known.join(', ')}.`,
    );
  }
}

function asPricedSale(priced: PricedDocument, { exempt }: PriceInput, terms: TermsOfSale): PricedSale {
  const { taxClasses: _taxClasses, ...settings } = terms;
  const lines = priced.lines.map((line) => ({ ...line, taxes: [...line.taxes] }));
  return { ...priced, taxes: [...priced.taxes], lines, ...settings, exempt };
}

function cannotPrice(message: string): Fault {
  return new Fault({
    code: 'invalid-input',
    message: `sales.price: ${message}`,
    plugin: 'sales',
  });
}
