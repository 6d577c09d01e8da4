import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { type Family, inventoryContract, type Product } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const SIZES = { name: 'Size', options: [{ name: 'S' }, { name: 'M' }] };
const COLOURS = { name: 'Colour', options: [{ name: 'black' }, { name: 'white' }] };

async function tShirts(product: Product, combinations?: string[][]): Promise<Family> {
  return accepted(
    await manager().makeFamily({
      product: product.id,
      axes: [SIZES, COLOURS],
      becomes: ['M', 'black'],
      ...(combinations ? { combinations } : {}),
    }),
  );
}

const named = (family: Family, name: string) => family.variants.find((each) => each.name === name)!;

describe('a product that comes in sizes and colours', () => {
  test('becomes a family: the product is one variant with its stock and codes, all others are made', async () => {
    const product = await addProduct(shop, {
      name: 'Polo',
      codes: ['POLO-1'],
      price_minor: 1900,
      category: 'Clothes',
      openingStock_milli: 7000,
    });
    const family = await tShirts(product);
    expect(family.product).toMatchObject({
      name: 'Polo',
      kind: 'family',
      variants: 4,
      codes: [],
      onHand_milli: 7000,
      category: { name: 'Clothes' },
    });
    expect(family.variants.map(({ name }) => name)).toEqual([
      'Polo S black',
      'Polo S white',
      'Polo M black',
      'Polo M white',
    ]);
    const kept = named(family, 'Polo M black');
    expect(kept).toMatchObject({ id: product.id, codes: ['POLO-1'], onHand_milli: 7000, ownPrice: false });
    const listed = await manager().products({ term: 'polo' });
    expect(listed.products).toMatchObject([
      { name: 'Polo', kind: 'family', variants: 4, onHand_milli: 7000 },
    ]);
    const variants = await manager().products({ family: family.product.id });
    expect(variants.products.map(({ parent }) => parent)).toEqual(Array(4).fill(family.product.id));
    expect((await manager().products({ term: 'polo white' })).products.map(({ name }) => name)).toEqual([
      'Polo M white',
      'Polo S white',
    ]);
  });

  test('has only the combinations that were chosen, and others can come later', async () => {
    const family = await tShirts(await addProduct(shop, { name: 'Cap' }), [['S', 'WHITE']]);
    expect(family.variants.map(({ name }) => name)).toEqual(['Cap S white', 'Cap M black']);
    const more = accepted(
      await manager().saveVariants({
        family: family.product.id,
        variants: [{ values: ['M', 'white'], codes: ['CAP-MW'], price_minor: 250, openingStock_milli: 3000 }],
      }),
    );
    expect(named(more, 'Cap M white')).toMatchObject({
      codes: ['CAP-MW'],
      price_minor: 250,
      ownPrice: true,
      onHand_milli: 3000,
    });
    const twice = { family: family.product.id, variants: [{ values: ['M', 'White'] }] };
    expect(refused(await manager().saveVariants(twice))).toMatchObject({
      refused: 'duplicate-variant',
      message: 'Cap M White is there already.',
    });
    const unknown = { family: family.product.id, variants: [{ values: ['XL', 'white'] }] };
    expect(refused(await manager().saveVariants(unknown)).message).toContain('Size has no “XL”');
  });

  test('its new name is that of its variants at once, and searched by', async () => {
    const { product } = await tShirts(await addProduct(shop, { name: 'Sockz', price_minor: 500 }));
    const priced = accepted(
      await manager().saveVariants({
        family: product.id,
        variants: [{ ...editedOf(await familyOf(product.id), 'Sockz S white'), price_minor: 700 }],
      }),
    );
    accepted(
      await manager().saveProduct({
        id: product.id,
        revision: priced.product.revision,
        name: 'Socks',
        price_minor: 550,
        category: 'Clothes > Feet',
      }),
    );
    const family = await familyOf(product.id);
    expect(family.variants.map(({ name, price_minor }) => [name, price_minor])).toEqual([
      ['Socks S black', 550],
      ['Socks S white', 700],
      ['Socks M black', 550],
      ['Socks M white', 550],
    ]);
    expect((await manager().products({ term: 'socks white' })).total).toBe(2);
    expect((await manager().products({ term: 'sockz' })).total).toBe(0);
    expect(await manager().product({ id: family.variants[0]!.id })).toMatchObject({
      category: { path: 'Clothes > Feet' },
    });
  });

  test('a code belongs to one variant, moves between them, and is refused by naming whose it is', async () => {
    const { product } = await tShirts(await addProduct(shop, { name: 'Scarf', codes: ['SC-1'] }));
    const other = await addProduct(shop, { name: 'Glove', codes: ['GL-1'] });
    const family = await familyOf(product.id);
    const [black, white] = [editedOf(family, 'Scarf M black'), editedOf(family, 'Scarf M white')];
    expect(
      refused(
        await manager().saveVariants({ family: product.id, variants: [{ ...white, codes: ['gl-1'] }] }),
      ),
    ).toMatchObject({ refused: 'duplicate-code', data: { product: other.id, name: 'Glove' } });
    const moved = accepted(
      await manager().saveVariants({
        family: product.id,
        variants: [
          { ...white, codes: ['SC-1'] },
          { ...black, codes: [] },
        ],
      }),
    );
    expect(named(moved, 'Scarf M white').codes).toEqual(['SC-1']);
    const stale = { family: product.id, variants: [{ ...white, price_minor: 1 }] };
    expect(refused(await manager().saveVariants(stale)).refused).toBe('changed-elsewhere');
  });

  test('a value is added later, renamed everywhere, and stays while a variant has it', async () => {
    const { product, axes } = await tShirts(await addProduct(shop, { name: 'Belt' }));
    const [size, colour] = axes as [Family['axes'][number], Family['axes'][number]];
    const wider = {
      ...size,
      options: [{ id: size.options[0]!.id, name: 'Small' }, size.options[1]!, { name: 'L' }],
    };
    const family = accepted(await manager().saveAxes({ family: product.id, axes: [wider, colour] }));
    expect(family.variants[0]!.name).toBe('Belt Small black');
    expect(family.axes[0]!.options).toMatchObject([
      { name: 'Small', variants: 2 },
      { name: 'M', variants: 2 },
      { name: 'L', variants: 0 },
    ]);
    const less = [{ ...size, options: [size.options[0]!] }, colour];
    expect(refused(await manager().saveAxes({ family: product.id, axes: less }))).toMatchObject({
      refused: 'option-in-use',
      message: '2 variants are “M”, so it stays: archived variants keep their values, too.',
    });
    const length = { name: 'Length', options: [{ name: 'short' }, { name: 'long' }] };
    const three = accepted(await manager().saveAxes({ family: product.id, axes: [...family.axes, length] }));
    expect(three.variants.map(({ name }) => name)).toContain('Belt Small black short');
    const gone = { family: product.id, axes: [family.axes[0]!] };
    expect(refused(await manager().saveAxes(gone)).refused).toBe('axis-in-use');
  });

  test('a variant is archived alone, the family with all that are left, and these come back with it', async () => {
    const { product } = await tShirts(await addProduct(shop, { name: 'Vest' }));
    const alone = named(await familyOf(product.id), 'Vest S black').id;
    accepted(await manager().archiveProduct({ product: alone }));
    expect(await manager().product({ id: product.id })).toMatchObject({ variants: 3 });
    accepted(await manager().archiveProduct({ product: product.id }));
    expect((await familyOf(product.id)).variants.map(({ status }) => status)).toEqual(
      Array(4).fill('archived'),
    );
    expect(refused(await manager().restoreProduct({ product: alone })).message).toContain(
      'Vest is archived with all its variants',
    );
    accepted(await manager().restoreProduct({ product: product.id }));
    expect((await familyOf(product.id)).variants.filter(({ status }) => status === 'archived')).toMatchObject(
      [{ name: 'Vest S black' }],
    );
  });
});

test('what cannot have variants says why', async () => {
  const product = await addProduct(shop, { name: 'Ring' });
  const { product: family } = await tShirts(product);
  const make = (id: string, axes = [SIZES], becomes = ['M']) =>
    manager().makeFamily({ product: id, axes, becomes });
  expect(refused(await make(family.id)).message).toContain('Ring has variants already');
  expect(refused(await make(product.id)).message).toContain('is a variant itself');
  const archived = await addProduct(shop, { name: 'Old ring' });
  accepted(await manager().archiveProduct({ product: archived.id }));
  expect(refused(await make(archived.id)).message).toContain('Put it back on sale');
  const fresh = await addProduct(shop, { name: 'New ring' });
  expect(refused(await make(fresh.id, [SIZES, { ...COLOURS, name: 'SIZE' }], ['M', 'white'])).refused).toBe(
    'duplicate-axis',
  );
  const twice = [{ name: 'Size', options: [{ name: 'M' }, { name: 'm' }] }];
  expect(refused(await make(fresh.id, twice)).refused).toBe('duplicate-option');
  expect(refused(await make(fresh.id, [SIZES], ['XXL'])).refused).toBe('unknown-option');
  const many = Array.from({ length: 30 }, (_, index) => ({ name: String(index) }));
  const wide = [
    { name: 'A', options: many },
    { name: 'B', options: many },
  ];
  expect(refused(await make(fresh.id, wide, ['1', '1'])).refused).toBe('too-many-variants');
  expect(refused(await manager().saveAxes({ family: fresh.id, axes: [SIZES] })).refused).toBe('not-a-family');
  expect(await manager().product({ id: fresh.id })).toMatchObject({ kind: 'single' });
  expect(
    refused(
      await manager().adjustStock({
        product: family.id,
        by: { kind: 'change', quantity_milli: 1000 },
        reason: 'found',
      }),
    ).refused,
  ).toBe('family-has-no-stock');
});

test('the books of all this are sound', async () => {
  expect(await shop.verify()).toEqual([]);
});

async function familyOf(id: string): Promise<Family> {
  return (await manager().family({ product: id }))!;
}

/** A variant as the grid sends it back. */
function editedOf(family: Family, name: string) {
  const { id, revision } = named(family, name);
  return { id, revision };
}
