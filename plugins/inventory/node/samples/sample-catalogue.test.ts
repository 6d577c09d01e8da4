import { expect, test } from 'vitest';
import { hasWrongCheckDigit } from '@counterpart/sdk';
import { sampleProducts } from './sample-catalogue.ts';

test('the sample shop has 200 products in several categories, each with its own code and barcode', () => {
  expect(sampleProducts).toHaveLength(200);
  expect(new Set(sampleProducts.map(({ category }) => category)).size).toBeGreaterThanOrEqual(3);
  expect(new Set(sampleProducts.map(({ name }) => name)).size).toBe(200);
  expect(new Set(sampleProducts.flatMap(({ code, barcode }) => [code, barcode])).size).toBe(400);
});

test('every barcode is an EAN-13 whose check digit holds', () => {
  for (const { barcode } of sampleProducts) {
    expect(barcode).toMatch(/^\d{13}$/);
    expect(hasWrongCheckDigit(barcode)).toBe(false);
  }
});

test('prices and stock are plausible', () => {
  for (const { price_minor, stock } of sampleProducts) {
    expect(price_minor).toBeGreaterThanOrEqual(50);
    expect(price_minor).toBeLessThanOrEqual(2000);
    expect(stock).toBeGreaterThanOrEqual(0);
  }
  expect(sampleProducts.find(({ name }) => name === 'Espresso')?.stock).toBeGreaterThan(1);
});
