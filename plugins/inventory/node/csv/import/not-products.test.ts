import { expect, test } from 'vitest';
import { whyNotAProduct } from './not-products.ts';

test.each([
  ['POST', 'POSTAGE', 'postage'],
  ['DOT', 'DOTCOM POSTAGE', 'postage'],
  ['C2', 'CARRIAGE', 'postage'],
  ['23444', 'Next Day Carriage', 'postage'],
  ['BANK CHARGES', 'Bank Charges', 'fee'],
  ['AMAZONFEE', 'AMAZON FEE', 'fee'],
  ['CRUK', 'CRUK Commission', 'fee'],
  ['D', 'Discount', 'discount'],
  ['M', 'Manual', 'manual'],
  ['m', 'Manual', 'manual'],
  ['S', 'SAMPLES', 'sample'],
  ['B', 'Adjust bad debt', 'bad-debt'],
  ['gift_0001_40', 'Dotcomgiftshop Gift Voucher £40.00', 'gift-voucher'],
  ['22016', 'Dotcomgiftshop Gift Voucher £100.00', 'gift-voucher'],
])('%s %s is no product: %s', (code, description, reason) => {
  expect(whyNotAProduct(code, description)?.code).toBe(reason);
});

test.each([
  ['85123A', 'WHITE HANGING HEART T-LIGHT HOLDER'],
  ['DCGS0076', 'SUNJAR LED NIGHT NIGHT LIGHT'],
  ['DCGSSBOY', 'BOYS PARTY BAG'],
  ['PADS', 'PADS TO MATCH ALL CUSHIONS'],
  ['23702', 'High Resolution Image'],
  ['22345', 'COFFEE MUG'],
  ['22346', 'TOFFEE'],
  ['22347', 'POSTAGE STAMP MUG'],
  ['22348', 'GIFT BAG DISCOUNT'],
])('%s %s is a product', (code, description) => {
  expect(whyNotAProduct(code, description)).toBeUndefined();
});
