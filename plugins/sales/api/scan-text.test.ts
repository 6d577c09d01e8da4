import { describe, expect, it } from 'vitest';
import { splitQuantity } from './scan-text.ts';

describe('a quantity before a code', () => {
  it.each(['3×4006381333931', '3x4006381333931', '3X 4006381333931', ' 3 * 4006381333931 '])('%s', (text) => {
    expect(splitQuantity(text)).toEqual({ quantity_milli: 3000, text: '4006381333931' });
  });

  it.each([
    ['0,5×apples', 500],
    ['1.25*apples', 1250],
  ])('reads decimals with point or comma: %s', (text, quantity_milli) => {
    expect(splitQuantity(text)).toEqual({ quantity_milli, text: 'apples' });
  });

  it.each(['4006381333931', '3×', '0×400', 'x3', '12'])('finds none in %s', (text) => {
    expect(splitQuantity(text)).toBeUndefined();
  });
});
