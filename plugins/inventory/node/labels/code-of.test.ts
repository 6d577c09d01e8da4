import { expect, test } from 'vitest';
import { codeOf } from './code-of.ts';

test.each([
  [['PAN-27', '4006381333931'], 'auto', { code: 'ean13', value: '4006381333931' }],
  [['036000291452'], 'auto', { code: 'upca', value: '036000291452' }],
  [['96385074'], 'auto', { code: 'ean8', value: '96385074' }],
  [['PAN-27'], 'auto', { code: 'code128', value: 'PAN-27' }],
  [['KÄSE'], 'auto', { code: 'qr', value: 'KÄSE' }],
  [['PAN-27', '4006381333931'], 'qr', { code: 'qr', value: '4006381333931' }],
  [['PAN-27', '4006381333931'], 'upca', { code: 'upca', value: 'PAN-27' }],
  [['PAN-27', '036000291452'], 'upca', { code: 'upca', value: '036000291452' }],
] as const)('of the codes %j, as %s', (codes, kind, expected) => {
  expect(codeOf(codes, kind)).toEqual(expected);
});

test('a wrong check digit is said, and scans as what it is', () => {
  expect(codeOf(['4006381333930'], 'auto')).toEqual({
    code: 'code128',
    value: '4006381333930',
    note: 'The last digit of 4006381333930 is not its check digit: it is printed as Code 128.',
  });
});

test('no code, no barcode', () => {
  expect(codeOf([], 'auto')).toBeUndefined();
  expect(codeOf(['PAN-27'], 'none')).toBeUndefined();
});
