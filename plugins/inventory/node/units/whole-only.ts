import { formatQuantity, QUANTITY_ONE_MILLI } from '@counterpart/sdk';

/** Pieces are whole. */
export function isWhole(quantity_milli: number): boolean {
  return quantity_milli % QUANTITY_ONE_MILLI === 0;
}

export function wholeOnlyMessage(
  product: { readonly name: string; readonly unit: string },
  quantity_milli: number,
  locale: string,
): string {
  const quantity = formatQuantity(Math.abs(quantity_milli), locale);
  return `${product.name} is counted in whole ${product.unit}, not ${quantity}. Use a whole number, or allow parts of one on the product.`;
}
