import type { TaxAmount, TaxTotal } from '@counterpart/sdk';

interface Taxed {
  readonly pricesIncludeTax: boolean;
  readonly taxes: readonly TaxTotal[];
  readonly lines: readonly { readonly taxes: readonly TaxAmount[] }[];
}

/** The taxes of a cart or a receipt that its prices include, and those that come on top of any of them. */
export function taxesByPlace({ taxes, lines, pricesIncludeTax }: Taxed): {
  readonly inside: readonly TaxTotal[];
  readonly onTop: readonly TaxTotal[];
} {
  const isInside = ({ id }: TaxTotal) => {
    const cells = lines.flatMap((line) => line.taxes.filter((tax) => tax.id === id));
    return cells.length === 0 ? pricesIncludeTax : cells.every(({ includedInPrice }) => includedInPrice);
  };
  return { inside: taxes.filter(isInside), onTop: taxes.filter((tax) => !isInside(tax)) };
}
