import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import { modulesContract } from '@counterpart/sdk';
import { cash, done, OpenShop } from './open-shop.ts';
import { Regulars, regularsManifest } from './regulars-plugin.ts';

let open: OpenShop;
let regulars: Regulars;
const till = () => open.till();
const [ann, bob] = [
  { provider: 'regulars', ref: 'ann' },
  { provider: 'regulars', ref: 'bob' },
];
const sellTo = (party: typeof ann | null) => done(till().setParty({ party }));
const scan = (code: string) => done(till().scan({ code }));
async function pay() {
  const { total_minor } = await till().cart();
  return (await done(till().takePayment({ payments: cash(total_minor), total_minor }))).receipt!;
}

function books(query: string): unknown[] {
  const file = new Sqlite(open.shop.host.shopPath, { readonly: true });
  try {
    return file.prepare(query).all();
  } finally {
    file.close();
  }
}

beforeEach(async () => {
  regulars = new Regulars();
  open = await OpenShop.open({}, undefined, [{ manifest: regularsManifest, node: regulars.node }]);
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

describe('whom a sale is for', () => {
  test('is found by name, phone and card', async () => {
    expect(await till().searchParties({ term: 'ash' })).toMatchObject([{ ...ann, name: 'Ann Ash' }]);
    expect(await till().searchParties({ term: '0151' })).toMatchObject([ann]);
    expect(await till().partyByCode({ code: 'C-2' })).toMatchObject({ ...bob, group: 'Trade' });
    expect(await till().partyByCode({ code: 'C-9' })).toBeNull();
  });

  test('stands on the cart with a name, and on the document by reference alone', async () => {
    await scan('4001');
    expect(await sellTo(ann)).toMatchObject({ party: { ...ann, name: 'Ann Ash' } });
    const receipt = await pay();
    expect(receipt).toMatchObject({ party: ann });
    expect(JSON.stringify(receipt)).not.toContain('Ash');
    expect((await till().cart()).party).toBeNull();
    expect(JSON.stringify(await till().receiptDocument({ id: receipt.id }))).toContain('Customer: Ann Ash');
    expect(books('select document, provider, ref from sales_document_party_v1')).toEqual([
      { document: receipt.id, ...ann },
    ]);
  });

  test('can be chosen before anything is in the cart, and be taken off again', async () => {
    await sellTo(ann);
    expect(await sellTo(null)).toMatchObject({ party: null });
    await scan('4001');
    expect(await pay()).toMatchObject({ party: null });
  });

  test('is refused when nobody knows them', async () => {
    expect(await till().setParty({ party: { provider: 'regulars', ref: 'zoe' } })).toMatchObject({
      refused: 'unknown-party',
    });
    await sellTo(ann);
    await scan('4001');
    regulars.people.delete('ann');
    expect(await till().takePayment({ payments: cash(50), total_minor: 50 })).toMatchObject({
      refused: 'unknown-party',
    });
    await sellTo(null);
    expect(await pay()).toMatchObject({ party: null });
  });

  test('is who they became after a merge', async () => {
    regulars.merged.set('ann', 'bob');
    expect(await till().party(ann)).toMatchObject(bob);
    await scan('4001');
    expect(await sellTo(ann)).toMatchObject({ party: bob });
  });

  test('goes with the cart when it is cleared', async () => {
    const { lines } = await scan('4001');
    await sellTo(ann);
    expect(await till().clearCart({})).toMatchObject({ party: null });
    const ids = lines.map(({ id }) => id);
    await done(till().restoreLines({ lines: ids }));
    expect(await sellTo(ann)).toMatchObject({ party: ann, lines: [{ ref: 'apple' }] });
  });

  test('is parked by reference and taken up as they are known then', async () => {
    await scan('4001');
    await sellTo(ann);
    await done(till().parkSale({ name: '' }));
    expect(JSON.stringify(books('select content from sales_parked'))).not.toContain('Ash');
    regulars.people.set('ann', { ref: 'ann', name: 'Ann Oak' });
    const [parked] = await till().parkedSales({});
    expect(await done(till().takeParked({ id: parked!.id }))).toMatchObject({
      party: { ...ann, name: 'Ann Oak' },
    });
    expect(await pay()).toMatchObject({ party: ann });
  });

  test('is what a sale is found by later, also under who they were before a merge', async () => {
    await scan('4001');
    await sellTo(ann);
    const { id } = await pay();
    await scan('4001');
    await pay();
    const found = async (ask: { term?: string; party?: typeof ann }) =>
      (await open.till('manager').findSales(ask)).sales.map((sale) => sale.id);
    expect(await found({ term: 'ash' })).toEqual([id]);
    expect(await found({ term: '0151' })).toEqual([id]);
    regulars.merged.set('ann', 'bob');
    regulars.people.delete('ann');
    expect(await found({ term: 'birch' })).toEqual([id]);
    expect(await found({ party: bob })).toEqual([id]);
    expect(await found({ term: 'ash' })).toEqual([]);
  });

  test('is kept with a sale whose module was switched off meanwhile', async () => {
    await scan('4001');
    await sellTo(ann);
    await done(open.shop.client(modulesContract).disable({ module: 'regulars' }));
    expect(await pay()).toMatchObject({ party: ann });
  });
});

describe('what comes back', () => {
  async function sold() {
    await scan('4001');
    await sellTo(ann);
    return pay();
  }

  test('comes back for whom its receipt was', async () => {
    const { id, lines } = await sold();
    const why = { disposition: 'restock', reason: 'Bruised' } as const;
    const cart = await done(
      open
        .till('manager')
        .addRefund({ document: id, lines: [{ line: lines[0]!.id, quantity_milli: 1000, ...why }] }),
    );
    expect(cart).toMatchObject({ party: { ...ann, name: 'Ann Ash' } });
    expect(await till().refundable({ document: id })).toMatchObject({ party: ann });
    expect(await pay()).toMatchObject({ kind: 'return', party: ann });
  });

  test('so does what a script gives back, which names nobody', async () => {
    const { lines } = await sold();
    const refund = {
      refundOf: { line: lines[0]!.id, quantity_milli: 1000 },
      disposition: 'restock',
      reason: 'x',
    };
    expect(
      await open.till('manager').postSale({ lines: [refund as never], payments: cash(-50) }),
    ).toMatchObject({ party: ann });
  });

  test('so does a void', async () => {
    const { id } = await sold();
    expect(await open.till('manager').voidSale({ document: id, reason: 'Wrong' })).toMatchObject({
      party: ann,
    });
  });
});

describe('prices of their own', () => {
  beforeEach(() => {
    regulars.prices.set('ann apple', 40).set('bob apple', 30);
  });

  test('hold as soon as they are chosen, are called what they are, and go with them', async () => {
    await scan('4001');
    await scan('4002');
    expect(await sellTo(ann)).toMatchObject({
      total_minor: 40 + 320,
      lines: [
        {
          ref: 'apple',
          unitPrice_minor: 40,
          listPrice_minor: 50,
          priceOrigin: 'party',
          priceTitle: 'Trade price',
        },
        { ref: 'bread', unitPrice_minor: 320, priceOrigin: 'list', priceTitle: null },
      ],
    });
    expect(await sellTo(null)).toMatchObject({
      lines: [{ unitPrice_minor: 50, priceOrigin: 'list', priceTitle: null }, {}],
    });
  });

  test('hold for what is added later, and more of the same joins its line', async () => {
    await sellTo(ann);
    await scan('4001');
    expect(await scan('4001')).toMatchObject({ lines: [{ unitPrice_minor: 40, quantity_milli: 2000 }] });
  });

  test('are asked for only where they may have changed', async () => {
    await sellTo(ann);
    const { lines } = await scan('4001');
    await scan('4002');
    regulars.asked.length = 0;
    await done(till().setNote({ line: lines[0]!.id, note: 'ripe' }));
    expect(regulars.asked).toEqual([]);
    await done(till().setQuantity({ line: lines[0]!.id, quantity_milli: 3000 }));
    expect(regulars.asked).toEqual([1]);
  });

  test('give way to a price that somebody sets', async () => {
    await sellTo(ann);
    const { lines } = await scan('4001');
    const set = (unitPrice_minor: number) =>
      done(open.till('manager').setPrice({ line: lines[0]!.id, unitPrice_minor }));
    expect(await set(50)).toMatchObject({
      lines: [{ unitPrice_minor: 50, priceOrigin: 'override', priceTitle: null }],
    });
    expect(await sellTo(null)).toMatchObject({ lines: [{ unitPrice_minor: 50, priceOrigin: 'override' }] });
  });

  test('are charged as they were shown, and posted under their name', async () => {
    await sellTo(ann);
    await scan('4001');
    expect(await pay()).toMatchObject({
      lines: [{ unitPrice_minor: 40, listPrice_minor: 50, priceOrigin: 'party', priceTitle: 'Trade price' }],
    });
    await sellTo(ann);
    await scan('4001');
    regulars.prices.set('ann apple', 45);
    expect(await pay()).toMatchObject({ lines: [{ unitPrice_minor: 40, priceOrigin: 'earlier' }] });
  });

  test('need no right of whoever sells by script; another price does', async () => {
    const line = { provider: 'kiosk', ref: 'apple' };
    expect(await till().postSale({ lines: [line], party: ann, payments: cash(40) })).toMatchObject({
      party: ann,
      lines: [{ unitPrice_minor: 40, priceOrigin: 'party', priceTitle: 'Trade price' }],
    });
    await expect(
      till().postSale({
        lines: [{ ...line, unitPrice_minor: 10, partyPrice: 'Trade price' }],
        party: ann,
        payments: cash(10),
      }),
    ).rejects.toMatchObject({ code: 'not-permitted' });
  });

  test('a parked sale comes back at the prices the customer was shown', async () => {
    await sellTo(ann);
    await scan('4001');
    await done(till().parkSale({ name: '' }));
    const [parked] = await till().parkedSales({});
    expect(await done(till().takeParked({ id: parked!.id }))).toMatchObject({
      lines: [{ unitPrice_minor: 40, priceOrigin: 'party', priceTitle: 'Trade price' }],
    });
  });
});

describe('a customer who is exempt', () => {
  test('pays no tax, and no cashier needs a right for it', async () => {
    const { total_minor } = await scan('4002');
    const cart = await sellTo(bob);
    expect(cart).toMatchObject({ exemptReason: 'Reseller 4711', tax_minor: 0 });
    expect(cart.total_minor).toBeLessThan(total_minor);
    expect(await sellTo(ann)).toMatchObject({ exemptReason: null, total_minor });
    await sellTo(bob);
    expect(await pay()).toMatchObject({ exemptReason: 'Reseller 4711', tax_minor: 0, party: bob });
  });

  test('pays it when the cashier says so', async () => {
    const { total_minor } = await scan('4002');
    await sellTo(bob);
    await done(till().setExempt({ reason: null }));
    expect(await pay()).toMatchObject({ exemptReason: null, total_minor, party: bob });
  });

  test('pays none by script either, where nothing is said of tax', async () => {
    const { total_minor } = (await done(
      till().postSale({ lines: [{ code: '4002' }], party: bob, payments: cash(320) }),
    )) as never;
    expect(total_minor).toBeLessThan(320);
  });
});

describe('ways to pay that are a customer’s own', () => {
  const slate = { method: 'regulars.slate', tendered_minor: 20 };
  const offered = async (party: typeof ann | null) =>
    (await till().paymentMethods({ party })).map(({ id }) => id).includes('regulars.slate');

  test('are there only with the customer', async () => {
    expect(await offered(null)).toBe(false);
    expect(await offered(ann)).toBe(true);
    await scan('4001');
    expect(await till().addTender(slate)).toMatchObject({ refused: 'unknown-payment-method' });
    await sellTo(ann);
    await done(till().addTender(slate));
    await done(till().takePayment({ payments: cash(30), total_minor: 50 }));
    expect(regulars.slate.at(-1)).toEqual(ann);
  });

  test('what was put on the counter from one is not for the next', async () => {
    await scan('4001');
    await sellTo(ann);
    await done(till().addTender({ method: 'sales.card', tendered_minor: 10 }));
    await done(till().addTender(slate));
    expect((await sellTo(bob)).tenders.map(({ method }) => method)).toEqual(['sales.card']);
  });
});
