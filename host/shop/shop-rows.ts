import { currencyDigits, type Shop } from '@counterpart/sdk';
import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { SHOP_DEFAULTS } from './shop-defaults.ts';
import { readTaxClasses, writeTaxClasses } from './tax-class-rows.ts';

/** A shop as its rows hold it. */
export type ShopFields = Omit<Shop, 'ready' | 'digits'>;

interface ShopRow {
  readonly name: string;
  readonly currency: string;
  readonly prices_include_tax: number;
  readonly rounding_mode: Shop['roundingMode'];
  readonly rounding_scope: Shop['roundingScope'];
  readonly cash_step_minor: number | null;
  readonly cash_mode: 'nearest' | 'up' | 'down' | null;
  readonly locale: string;
  readonly demo: number;
}

export async function readShop(reader: Reader): Promise<Shop> {
  const row = await reader.get<ShopRow>(
    sql`select name, currency, prices_include_tax, rounding_mode, rounding_scope, cash_step_minor, cash_mode, locale, demo
        from core_shop`,
  );
  const taxClasses = await readTaxClasses(reader);
  if (!row) {
    return { ready: false, digits: currencyDigits(SHOP_DEFAULTS.currency), ...SHOP_DEFAULTS };
  }
  return {
    ready: true,
    name: row.name,
    currency: row.currency,
    digits: currencyDigits(row.currency),
    pricesIncludeTax: row.prices_include_tax === 1,
    roundingMode: row.rounding_mode,
    roundingScope: row.rounding_scope,
    cashRounding:
      row.cash_step_minor === null || row.cash_mode === null
        ? null
        : { step_minor: row.cash_step_minor, mode: row.cash_mode },
    locale: row.locale,
    demo: row.demo === 1,
    taxClasses,
  };
}

export async function insertShop(tx: Tx, shop: ShopFields): Promise<void> {
  const cash = shop.cashRounding;
  await tx.run(
    sql`insert into core_shop (id, name, currency, prices_include_tax, rounding_mode, rounding_scope, cash_step_minor,
                               cash_mode, locale, demo)
        values ('shop', ${shop.name}, ${shop.currency}, ${Number(shop.pricesIncludeTax)}, ${shop.roundingMode},
                ${shop.roundingScope}, ${cash?.step_minor ?? null}, ${cash?.mode ?? null}, ${shop.locale},
                ${Number(shop.demo)})`,
  );
  await writeTaxClasses(tx, shop.taxClasses);
}

export async function updateShop(tx: Tx, shop: ShopFields): Promise<void> {
  const cash = shop.cashRounding;
  await tx.run(
    sql`update core_shop set name = ${shop.name}, currency = ${shop.currency},
          prices_include_tax = ${Number(shop.pricesIncludeTax)}, rounding_mode = ${shop.roundingMode},
          rounding_scope = ${shop.roundingScope}, cash_step_minor = ${cash?.step_minor ?? null},
          cash_mode = ${cash?.mode ?? null}, locale = ${shop.locale}`,
  );
}
