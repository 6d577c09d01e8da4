import { newId } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';

/** A posting as the sales and inventory modules write it: 3 lines with a tax each, a payment, 3 stock moves. */
export interface SamplePosting {
  readonly request: string;
  readonly sales: readonly Sql[];
  readonly inventory: readonly Sql[];
}

export const PRODUCTS = 1000;

/** What must be there before the first posting: a register for each till, and products with stock. */
export function prepareBooks(tills: readonly string[] = ['bench']): {
  readonly sales: Sql[];
  readonly inventory: Sql[];
} {
  const inventory: Sql[] = [];
  for (let number = 0; number < PRODUCTS; number++) {
    const id = productId(number);
    inventory.push(
      sql`insert into inventory_product (id, name, code, name_folded, tax_class, price_minor, status,
            revision, created_at, updated_at)
          values (${id}, ${`Product ${number}`}, ${String(number)}, ${`product ${number}`},
            'standard', 250, 'active', 1, 0, 0)`,
      sql`insert into inventory_holding (id, on_hand_milli, value_minor, cost_minor, cost_milli)
          values (${id}, 1000000000, 100000000, 100, 1000)`,
      sql`insert into inventory_stock (id, product_id, location_id, on_hand_milli)
          values (${id}, ${id}, 'shop', 1000000000)`,
    );
  }
  const registers = tills.map(
    (till) => sql`insert into sales_register (id, till, name, last_receipt, last_at)
      values (${registerOf(till)}, ${till}, ${till}, 0, 0)`,
  );
  return { sales: registers, inventory };
}

/** Everything that one posting writes; `number` counts up from 1 for each till of a file. */
export function samplePosting(number: number, now: number, till = 'bench'): SamplePosting {
  const document = newId();
  const request = newId();
  const sales: Sql[] = [
    sql`insert into sales_register (id, till, name, last_receipt, last_at)
        select ${newId()}, ${till}, 'R' || (select count(*) + 1 from sales_register), 0, 0
        where not exists (select 1 from sales_register where till = ${till})`,
    sql`update sales_register set last_receipt = last_receipt + 1,
          last_at = case when last_at > ${now} then last_at else ${now} end where till = ${till}`,
    sql`insert into sales_document (id, kind, register, number, receipt, request, fingerprint, till, person, at,
          business_date, currency, rounding_mode, rounding_scope, prices_include_tax, line_count, subtotal_minor,
          line_discount_minor, sale_discount_minor, net_minor, tax_minor, total_minor, cash_rounding_minor,
          paid_minor, change_minor)
        values (${document}, 'sale', ${registerOf(till)}, ${number}, ${`${till}-${number}`}, ${request}, 'fingerprint', ${till},
          'person', ${now}, '2026-11-22', 'EUR', 'half-away', 'line', 1, 3, 750, 0, 0, 624, 126, 750, 0, 1000, 250)`,
  ];
  const inventory: Sql[] = [];
  for (let position = 1; position <= 3; position++) {
    const line = newId();
    const product = productId((number * 7 + position * 131) % PRODUCTS);
    sales.push(
      sql`insert into sales_line (id, document, position, provider, ref, name, sku, category, tax_class,
            price_origin, quantity_milli, unit_price_minor, price_includes_tax, base_minor, line_discount_minor,
            sale_discount_minor, amount_minor, net_minor, tax_minor, gross_minor)
          values (${line}, ${document}, ${position}, 'inventory', ${product}, 'Product', 'sku', 'Category',
            'standard', 'list', 1000, 250, 1, 250, 0, 0, 250, 208, 42, 250)`,
      sql`insert into sales_line_tax (id, line, document, position, tax, name, rate_ppm, base_minor, amount_minor)
          values (${newId()}, ${line}, ${document}, 1, 'vat', 'VAT', 200000, 208, 42)`,
    );
    inventory.push(
      sql`update inventory_stock set on_hand_milli = on_hand_milli + ${-1000}
          where product_id = ${product} and location_id = 'shop'
            and on_hand_milli - reserved_milli + ${-1000} >= 0`,
      sql`update inventory_holding set on_hand_milli = on_hand_milli + ${-1000}, value_minor = value_minor + ${-100},
            cost_minor = 100, cost_milli = 1000, method = 'average' where id = ${product}`,
      sql`insert into inventory_move (id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor,
            negative_allowed, reason, document_provider, document_ref, document_label, document_line, note, person_id,
            moved_at)
          values (${newId()}, ${product}, 'shop', ${-1000}, 999999000, -100, 0, 'sale', 'sales', ${document},
            ${`${till}-${number}`}, ${line}, '', 'person', ${now})`,
    );
  }
  sales.push(
    sql`insert into sales_document_tax (id, document, position, tax, name, rate_ppm, base_minor, amount_minor)
        values (${newId()}, ${document}, 1, 'vat', 'VAT', 200000, 624, 126)`,
    sql`insert into sales_payment (id, document, position, method, kind, tendered_minor, change_minor)
        values (${newId()}, ${document}, 1, 'sales.cash', 'cash', 1000, 250)`,
  );
  return { request, sales, inventory };
}

function registerOf(till: string): string {
  return `register-${till}`;
}

function productId(number: number): string {
  return `product-${String(number).padStart(6, '0')}`;
}
