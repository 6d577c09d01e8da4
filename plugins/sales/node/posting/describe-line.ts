import { type Refusal, refusal } from '@counterpart/sdk';
import type { PriceOrigin, Sellable, SaleLineInput } from '../../api/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { unfitForSale } from '../catalogue/unfit-for-sale.ts';
import { givenTaxes } from '../pricing/given-taxes.ts';
import type { DescribedLine } from './described-line.ts';

/**
 * Completes a line from the module that has the thing. What the caller says it showed to the customer stands; only
 * what was left out is looked up. `id` is the one it will be stored under.
 */
export async function describeLine(
  line: SaleLineInput,
  id: string,
  catalogue: Catalogue,
): Promise<DescribedLine | Refusal> {
  const found = await lookUp(line, catalogue);
  if (!found && line.code !== undefined) {
    return refusal('unknown-code', `Nothing here has the code "${line.code}".`, { code: line.code });
  }
  const unfit = found && line.refundOf === null && unfitForSale(found, line.quantity_milli);
  if (unfit) return unfit;
  const name = line.name ?? found?.name;
  const unitPrice_minor = line.unitPrice_minor ?? found?.unitPrice_minor;
  if (name === undefined || unitPrice_minor === undefined) return notDescribed(line);
  const taxes = line.taxes ? givenTaxes(line.taxes) : null;
  const taxClass = line.taxClass === undefined ? (found?.taxClass ?? null) : line.taxClass;
  return {
    id,
    provider: found?.provider ?? line.provider,
    ref: found?.ref ?? line.ref,
    name,
    sku: line.sku ?? found?.sku ?? null,
    category: line.category ?? found?.category ?? null,
    unit: line.unit === undefined ? (found?.unit ?? null) : line.unit,
    taxClass: taxes ? null : taxClass,
    priceOrigin: originOf(line, found, unitPrice_minor),
    priceTitle: line.partyPrice || null,
    listPrice_minor: found?.unitPrice_minor ?? null,
    note: (line.note === undefined ? found?.note : line.note) || null,
    quantity_milli: line.quantity_milli,
    unitPrice_minor,
    discount: line.discount,
    refundOf: null,
    disposition: line.disposition,
    reason: line.reason,
    withoutSaleDiscount: line.withoutSaleDiscount,
    taxes,
    priceIncludesTax: line.priceIncludesTax ?? null,
    exempt: line.exempt,
    exemptReason: line.exempt ? (line.exemptReason ?? null) : null,
  };
}

async function lookUp(
  { code, provider, ref }: SaleLineInput,
  catalogue: Catalogue,
): Promise<Sellable | null> {
  if (code !== undefined) return catalogue.resolve(code);
  return provider !== null && ref !== null ? catalogue.get(provider, ref) : null;
}

function originOf(line: SaleLineInput, found: Sellable | null, charged_minor: number): PriceOrigin {
  if (!found && line.provider === null) return 'open';
  if (line.override) return 'override';
  if (line.label) return 'label';
  if (line.partyPrice) return 'party';
  return found && found.unitPrice_minor !== charged_minor ? 'earlier' : 'list';
}

function notDescribed({ provider, ref }: SaleLineInput): Refusal {
  return refusal('unknown-item', `${provider} has nothing called "${ref}" to sell.`, { provider, ref });
}
