import type { ImportMapping } from '@counterpart/sdk';

/** Whether the rows are what was sold, line by line, rather than a list of products. */
export function isInvoiceFile(mapping: ImportMapping): boolean {
  return mapping['invoice'] !== undefined || mapping['invoiceDate'] !== undefined;
}

/** In a list of invoice lines a column "Quantity", which was taken for stock by its name, is what was sold. */
export function refineInvoices(mapping: ImportMapping, told: ImportMapping): ImportMapping {
  const { stock, ...others } = mapping;
  if (!isInvoiceFile(mapping) || stock === undefined || told['stock'] !== undefined) return mapping;
  return { ...others, soldQuantity: others['soldQuantity'] ?? stock };
}
