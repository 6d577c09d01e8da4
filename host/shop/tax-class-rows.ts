import type { ShopTaxRate, TaxClass } from '@counterpart/sdk';
import { type Reader, sql, type Tx } from '@counterpart/sdk/node';

type RateRow = Omit<ShopTaxRate, 'includedInPrice' | 'affectsLaterTaxes' | 'affectedByEarlierTaxes'> & {
  readonly taxClass: string;
  readonly includedInPrice: number | null;
  readonly affectsLaterTaxes: number;
  readonly affectedByEarlierTaxes: number;
};

export async function readTaxClasses(reader: Reader): Promise<TaxClass[]> {
  const classes = await reader.all<{ id: string; name: string }>(
    sql`select id, name from core_tax_class order by position`,
  );
  const rates = await reader.all<RateRow>(
    sql`select tax_class as "taxClass", rate as id, name, rate_ppm, fixed_minor,
          included_in_price as "includedInPrice", affects_later as "affectsLaterTaxes",
          affected_by_earlier as "affectedByEarlierTaxes", valid_from as "validFrom", valid_until as "validUntil"
        from core_tax_rate order by position`,
  );
  return classes.map(({ id, name }) => ({
    id,
    name,
    rates: rates.filter(({ taxClass }) => taxClass === id).map(toRate),
  }));
}

function toRate({ taxClass: _taxClass, ...row }: RateRow): ShopTaxRate {
  return {
    ...row,
    includedInPrice: row.includedInPrice === null ? null : row.includedInPrice === 1,
    affectsLaterTaxes: row.affectsLaterTaxes === 1,
    affectedByEarlierTaxes: row.affectedByEarlierTaxes === 1,
  };
}

/** Makes the given classes, in their order, all there are. */
export async function writeTaxClasses(tx: Tx, classes: readonly TaxClass[]): Promise<void> {
  await tx.run(sql`delete from core_tax_rate`);
  await tx.run(sql`delete from core_tax_class`);
  for (const [position, { id, name, rates }] of classes.entries()) {
    await tx.run(sql`insert into core_tax_class (id, name, position) values (${id}, ${name}, ${position})`);
    for (const [order, rate] of rates.entries()) await writeRate(tx, id, order, rate);
  }
}

async function writeRate(tx: Tx, taxClass: string, order: number, rate: ShopTaxRate): Promise<void> {
  const { includedInPrice } = rate;
  await tx.run(
    sql`insert into core_tax_rate (id, tax_class, rate, name, rate_ppm, fixed_minor, included_in_price, affects_later,
                                   affected_by_earlier, valid_from, valid_until, position)
        values (${`${taxClass}/${order}/${rate.id}`}, ${taxClass}, ${rate.id}, ${rate.name}, ${rate.rate_ppm},
                ${rate.fixed_minor}, ${includedInPrice === null ? null : Number(includedInPrice)},
                ${Number(rate.affectsLaterTaxes)}, ${Number(rate.affectedByEarlierTaxes)}, ${rate.validFrom},
                ${rate.validUntil}, ${order})`,
  );
}
