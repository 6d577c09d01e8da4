import { expect, test } from 'vitest';
import { isInvoiceFile, mapColumns } from './mapping.ts';

test('a product list is read by its headers', () => {
  const headers =
    'ProductID,ProductName,Category,Supplier,QuantityPerUnit,UnitPrice,UnitsInStock,UnitsOnOrder,ReorderLevel,Discontinued';
  const mapping = mapColumns(headers.split(','));
  expect(mapping).toEqual({
    name: 'ProductName',
    code: 'ProductID',
    category: 'Category',
    price: 'UnitPrice',
    stock: 'UnitsInStock',
    discontinued: 'Discontinued',
  });
  expect(isInvoiceFile(mapping)).toBe(false);
});

test('in a list of invoice lines the quantity is what was sold, not the stock', () => {
  const headers = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  const mapping = mapColumns(headers.split(','));
  expect(mapping).toEqual({
    name: 'Description',
    code: 'StockCode',
    price: 'UnitPrice',
    invoice: 'InvoiceNo',
    invoiceDate: 'InvoiceDate',
    soldQuantity: 'Quantity',
  });
  expect(isInvoiceFile(mapping)).toBe(true);
});

test('a quantity in a product list is the stock', () => {
  expect(mapColumns(['SKU', 'Name', 'Price', 'Quantity']).stock).toBe('Quantity');
});

test('what is told wins over what is guessed', () => {
  expect(mapColumns(['Name', 'Title', 'Price'], { name: 'Title' })).toEqual({
    name: 'Title',
    price: 'Price',
  });
});

test('a column is not used twice', () => {
  expect(mapColumns(['Code', 'Name', 'Price'], { barcode: 'Code' })).toEqual({
    barcode: 'Code',
    name: 'Name',
    price: 'Price',
  });
});

test.each([
  [['Name', 'Colour'], {}, /no column.*price.*Name, Colour/i],
  [['Name', 'Price'], { price: 'Cost' }, /"Cost".*lacks/],
  [['Name', 'Price'], { colour: 'Name' }, /"colour"/],
])('%j with %j is refused with the remedy', (headers, told, message) => {
  expect(() => mapColumns(headers, told as unknown as Record<string, string>)).toThrow(message);
});
