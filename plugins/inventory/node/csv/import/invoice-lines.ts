import type { ImportMapping } from '@counterpart/sdk';
import { whyNotAProduct } from './not-products.ts';
import type { RowRefused } from './product-draft.ts';

/** 2011-12-09, or with a time behind it: comparing such texts compares the times. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$/;

/**
 * Why an invoice line tells nothing about a product: because it sells none, takes something back, corrects the stock,
 * or names no price. The first reason that holds is told.
 */
export function whyNotInvoiced(
  line: number,
  mapping: ImportMapping,
  cell: (field: string) => string,
): RowRefused | undefined {
  const refuse = (kind: RowRefused['kind'], field: string, code: string, message: string): RowRefused => {
    const column = mapping[field];
    return { kind, problem: { line, ...(column === undefined ? {} : { column }), code, message } };
  };
  const other = whyNotAProduct(cell('code'), cell('name'));
  const code = cell('code') || cell('name');
  if (other) return refuse('skipped', 'code', other.code, `${code} is no product but ${other.what}.`);
  if (/^c/i.test(cell('invoice')))
    return refuse(
      'skipped',
      'invoice',
      'cancellation',
      `${code} was cancelled by invoice ${cell('invoice')}.`,
    );
  if (cell('code') === '') return refuse('skipped', 'code', 'no-code', 'The line names no product code.');
  const quantity = cell('soldQuantity');
  // An odd quantity is no reason to doubt name and price; only a figure that is not above zero says "not sold".
  if (quantity !== '' && Number(quantity) <= 0)
    return refuse(
      'skipped',
      'soldQuantity',
      'stock-correction',
      `${code}: the quantity ${quantity} was not sold.`,
    );
  if (cell('name') === '')
    return refuse('skipped', 'name', 'no-description', `${code} has no description here.`);
  const price = cell('price');
  if (price === '' || Number(price.replace(',', '.')) === 0)
    return refuse('skipped', 'price', 'no-price', `${code} has no price here.`);
  if (mapping['invoiceDate'] !== undefined && !ISO_TIME.test(cell('invoiceDate')))
    return refuse('error', 'invoiceDate', 'not-a-date', 'Write the date like 2011-12-09 09:15.');
  return undefined;
}
