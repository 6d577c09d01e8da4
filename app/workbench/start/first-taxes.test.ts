import { plainTaxRate } from '@counterpart/sdk';
import { describe, expect, it } from 'vitest';
import { firstTaxClasses, readPercent } from './first-taxes.ts';

describe('the tax of a new shop', () => {
  it('is read as people write it', () => {
    expect(readPercent('20', 'en')).toBe(200_000);
    expect(readPercent('8.875 %', 'en-US')).toBe(88_750);
    expect(readPercent('5,5', 'fr')).toBe(55_000);
    expect(readPercent('', 'en')).toBe(0);
  });

  it('is no more than everything, and a number', () => {
    for (const text of ['-1', '101', 'twenty', '1.2.3']) expect(readPercent(text, 'en')).toBeUndefined();
  });

  it('becomes the class that products get, beside one without tax', () => {
    expect(firstTaxClasses(200_000)).toEqual([
      { id: 'standard', name: 'Standard', rates: [plainTaxRate('standard', 'Tax 20 %', 200_000)] },
      { id: 'no-tax', name: 'No tax', rates: [] },
    ]);
    expect(firstTaxClasses(0)).toEqual([{ id: 'no-tax', name: 'No tax', rates: [] }]);
  });
});
