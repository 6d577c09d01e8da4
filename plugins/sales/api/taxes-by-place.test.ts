import type { TaxAmount, TaxTotal } from '@counterpart/sdk';
import { expect, it } from 'vitest';
import { taxesByPlace } from './taxes-by-place.ts';

const total = (id: string): TaxTotal => ({
  id,
  name: id,
  rate_ppm: 0,
  fixed_minor: 0,
  base_minor: 0,
  amount_minor: 0,
});
const cell = (id: string, includedInPrice: boolean): TaxAmount => ({
  ...total(id),
  includedInPrice,
  affectsLaterTaxes: false,
  affectedByEarlierTaxes: true,
});
const ids = ({ inside, onTop }: ReturnType<typeof taxesByPlace>) =>
  [inside, onTop].map((all) => all.map(({ id }) => id));

it('a tax is inside where every price includes it, whatever the prices of the shop do', () => {
  const taxes = [total('vat'), total('city'), total('both')];
  const lines = [
    { taxes: [cell('vat', true), cell('both', true)] },
    { taxes: [cell('city', false), cell('both', false)] },
  ];
  expect(ids(taxesByPlace({ taxes, lines, pricesIncludeTax: true }))).toEqual([['vat'], ['city', 'both']]);
});

it('of lines that do not say it, the prices of the shop do', () => {
  const taxed = { taxes: [total('vat')], lines: [{ taxes: [] }] };
  expect(ids(taxesByPlace({ ...taxed, pricesIncludeTax: true }))).toEqual([['vat'], []]);
  expect(ids(taxesByPlace({ ...taxed, pricesIncludeTax: false }))).toEqual([[], ['vat']]);
});
