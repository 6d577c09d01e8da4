import { expect, test } from 'vitest';
import { refineInvoices } from './invoice-mapping.ts';

test('in a list of invoice lines the quantity is what was sold, not the stock', () => {
  const guessed = { name: 'Description', stock: 'Quantity', price: 'UnitPrice', invoice: 'InvoiceNo' };
  expect(refineInvoices(guessed, {})).toEqual({
    name: 'Description',
    price: 'UnitPrice',
    invoice: 'InvoiceNo',
    soldQuantity: 'Quantity',
  });
  expect(refineInvoices(guessed, { stock: 'Quantity' })).toEqual(guessed);
});

test('a quantity in a product list is the stock', () => {
  const list = { name: 'Name', price: 'Price', stock: 'Quantity' };
  expect(refineInvoices(list, {})).toEqual(list);
});
