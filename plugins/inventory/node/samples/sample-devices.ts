import type { DraftSupplier, ImportedProduct } from '../csv/import/product-draft.ts';

/** Who supplies them. */
export const SAMPLE_SUPPLIER = 'Nordlys Trading';

type Said = Partial<ImportedProduct> &
  Pick<ImportedProduct, 'name' | 'category'> & { readonly price_minor: number };

const supplied = (code: string, cost_minor: number): DraftSupplier => ({
  supplier: SAMPLE_SUPPLIER,
  code,
  unit: '',
  cost_minor,
  pack_milli: 1000,
  minimum_milli: 0,
  preferred: true,
});

const devices: readonly Said[] = [
  {
    name: 'Nordlys phone 128 GB',
    code: 'ELE-01',
    category: 'Electronics > Phones',
    price_minor: 34_900,
    unitCost_minor: 24_500,
    stock_milli: 4000,
    numbered: true,
    warrantyMonths: 24,
    serials: ['990000862471809', '990000862471817', '990000862471825', '990000862471833'].map((serial) => ({
      serial,
      location: '',
    })),
    suppliers: [supplied('NT-P128', 24_500)],
  },
  {
    name: 'USB-C cable 1 m',
    code: 'ELE-02',
    category: 'Electronics > Accessories',
    price_minor: 990,
    unitCost_minor: 310,
    stock_milli: 46_000,
    units: [
      {
        name: 'box of 20',
        factor_milli: 20_000,
        price_minor: 16_900,
        forSale: true,
        forPurchase: true,
        codes: ['ELE-02-20'],
      },
    ],
    suppliers: [{ ...supplied('NT-C100', 5800), unit: 'box of 20' }],
  },
  {
    name: 'Phone case, clear',
    code: 'ELE-03',
    category: 'Electronics > Accessories',
    price_minor: 1490,
    unitCost_minor: 420,
    stock_milli: 3000,
    reorderLevels: [{ location: 'Shop', point_milli: 2000, target_milli: 20_000 }],
    suppliers: [supplied('NT-K1', 420)],
  },
];

const SIZES = ['S', 'M', 'L'] as const;
const COLOURS = ['black', 'white'] as const;
const hoodie = { category: 'Clothing', price_minor: 1900, ownPrice: false } as const;

/** A family and what it falls into; the ids are of one shop and made for it. */
function hoodies(family: string): Said[] {
  const head: Said = {
    ...hoodie,
    id: family,
    name: 'Hoodie',
    kind: 'family',
    axes: [
      ['Size', ...SIZES],
      ['Colour', ...COLOURS],
    ],
  };
  const variants = SIZES.flatMap((size, row) =>
    COLOURS.map((colour, column): Said => {
      const number = row * COLOURS.length + column;
      return {
        ...hoodie,
        name: `Hoodie ${size} ${colour}`,
        code: `CLO-${String(number + 1).padStart(2, '0')}`,
        kind: 'variant',
        family,
        axes: [[size], [colour]],
        unitCost_minor: 640,
        stock_milli: (number % 4) * 3000,
      };
    }),
  );
  return [head, ...variants];
}

/** What the corner shop has besides: with serial numbers, boxes, variants, suppliers and levels to order at. */
export function sampleDevices(family: string, factor: number): ImportedProduct[] {
  return [...devices, ...hoodies(family)].map((said, line) => ({
    line,
    code: '',
    barcodes: [],
    otherCodes: [],
    axes: [],
    archived: false,
    invoicedAt: '',
    warnings: [],
    codes: said.code === undefined ? [] : [said.code],
    ...said,
    price_minor: said.price_minor * factor,
    ...(said.unitCost_minor !== undefined && { unitCost_minor: said.unitCost_minor * factor }),
    ...(said.units && {
      units: said.units.map(({ price_minor, ...unit }) => ({
        ...unit,
        ...(price_minor !== undefined && { price_minor: price_minor * factor }),
      })),
    }),
    ...(said.suppliers && {
      suppliers: said.suppliers.map(({ cost_minor, ...one }) => ({
        ...one,
        ...(cost_minor !== undefined && { cost_minor: cost_minor * factor }),
      })),
    }),
  }));
}
