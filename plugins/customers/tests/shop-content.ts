import type { TestShop } from '@counterpart/host/testing';
import Database from 'better-sqlite3';

/** Every customer of a shop as the tables say it, whatever their ids, the times of writing and who wrote it. */
export function contentOf(shop: TestShop): unknown {
  const database = new Database(shop.host.shopPath, { readonly: true });
  const all = (text: string) => database.prepare(text).all();
  try {
    return {
      customers: all(
        `select c.id, c.code, c.name, c.company, c.tax_number, c.exempt_reason, c.note, c.status, c.created_at,
           c.words, g.name as group_name from customers_customer c left join customers_group g on g.id = c.group_id
         where c.root_id = c.id order by c.id`,
      ),
      contacts: all(
        `select customer_id, kind, position, label, value, folded, words from customers_contact
         where kind <> 'card' order by 1, 2, 3`,
      ),
      cards: all(`select customer_id, value from customers_contact where kind = 'card' order by 1, position`),
      tags: all(`select customer_id, tag from customers_tag order by 1, 2`),
      fields: all(
        `select c.id, f.title, f.kind, f.choices, v.value from customers_customer c, json_each(c.fields) v
         join customers_field f on f.id = v.key order by 1, 2`,
      ),
      consents: all(
        `select customer_id, purpose, given, how, at from customers_consent order by 1, at, 2, 3`,
      ),
    };
  } finally {
    database.close();
  }
}
