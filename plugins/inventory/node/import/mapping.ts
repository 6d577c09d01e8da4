import { Fault } from '@counterpart/sdk';
import { words } from '../search/fold.ts';

/**
 * What a column may hold. `invoice`, `invoiceDate` and `soldQuantity` occur in a list of invoice lines only; there a
 * quantity is what was sold, never what is in stock.
 */
export const importFields = [
  'name',
  'code',
  'barcode',
  'category',
  'taxClass',
  'price',
  'stock',
  'discontinued',
  'invoice',
  'invoiceDate',
  'soldQuantity',
] as const;
export type ImportField = (typeof importFields)[number];
/** Field → column header. */
export type Mapping = Readonly<Partial<Record<ImportField, string>>>;

/** Headers by which a column is known, without blanks and signs; the first that occurs wins. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['productname', 'itemname', 'name', 'title', 'product', 'item', 'description'],
  code: [
    'stockcode',
    'sku',
    'productcode',
    'itemcode',
    'articlenumber',
    'code',
    'productid',
    'itemid',
    'plu',
    'id',
  ],
  barcode: ['barcode', 'ean', 'ean13', 'gtin', 'upc'],
  category: ['category', 'categoryname', 'productcategory', 'department', 'group'],
  taxClass: ['taxclass', 'tax', 'vatclass'],
  price: ['unitprice', 'price', 'sellingprice', 'retailprice', 'salesprice'],
  stock: ['unitsinstock', 'stock', 'instock', 'onhand', 'stockonhand', 'quantityonhand', 'quantity', 'qty'],
  discontinued: ['discontinued', 'archived', 'inactive'],
  invoice: ['invoiceno', 'invoicenumber', 'invoice'],
  invoiceDate: ['invoicedate'],
  soldQuantity: [],
};

/**
 * Decides which column is what: as told, and what was not told by the headers' names.
 * @throws Fault `unreadable-file` when the columns a product needs are not there.
 */
export function mapColumns(headers: readonly string[], told: Readonly<Record<string, string>> = {}): Mapping {
  checkTold(headers, told);
  const mapping: Partial<Record<ImportField, string>> = { ...told };
  const used = new Set(Object.values(told));
  for (const field of importFields) {
    if (mapping[field] !== undefined) continue;
    const header = find(headers, HEADERS[field], used);
    if (header === undefined) continue;
    mapping[field] = header;
    used.add(header);
  }
  if (isInvoiceFile(mapping)) {
    // The header "Quantity" was taken for stock: in a list of invoice lines it is what was sold.
    const sold = told['stock'] === undefined ? mapping.stock : undefined;
    if (sold !== undefined) {
      delete mapping.stock;
      mapping.soldQuantity ??= sold;
    }
  }
  for (const needed of ['name', 'price'] as const) {
    if (mapping[needed] === undefined)
      throw unreadable(
        `No column of the file is known as the product's ${needed}. Name one in the mapping; the columns are: ${headers.join(', ')}.`,
      );
  }
  return mapping;
}

/** Whether the rows are what was sold, line by line, rather than a list of products. */
export function isInvoiceFile(mapping: Mapping): boolean {
  return mapping.invoice !== undefined || mapping.invoiceDate !== undefined;
}

export function unreadable(message: string): Fault {
  return new Fault({ code: 'unreadable-file', message });
}

function checkTold(headers: readonly string[], told: Readonly<Record<string, string>>): void {
  for (const [field, header] of Object.entries(told)) {
    if (!importFields.some((known) => known === field))
      throw unreadable(`The mapping names a field "${field}". Known are: ${importFields.join(', ')}.`);
    if (!headers.includes(header))
      throw unreadable(
        `The mapping names a column "${header}", which the file lacks. It has: ${headers.join(', ')}.`,
      );
  }
}

function find(
  headers: readonly string[],
  known: readonly string[],
  used: ReadonlySet<string>,
): string | undefined {
  for (const name of known) {
    const header = headers.find((header) => !used.has(header) && words(header).join('') === name);
    if (header !== undefined) return header;
  }
  return undefined;
}
