import {
  type CallUser,
  createClient,
  isRefusal,
  plainTaxRate,
  type Shop,
  shopContract,
} from '@counterpart/sdk';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../host.ts';
import { startHost } from '../start-host.ts';
import { type TestShop, testShop } from '../testing/index.ts';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'shop-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the first start', () => {
  let host: Host;
  const start = () => startHost({ tillFolder: folder, pluginFolders: [], scryptCost: 4 });
  const nobody = { user: null };
  const wanted = { name: ' Corner ', currency: 'JPY', ownerName: 'Olivia', pin: '1111' };

  beforeEach(async () => void (host = await start()));
  afterEach(() => host.stop());

  test('has not happened in a new file', async () => {
    expect(await host.call('shop.get', {}, nobody)).toMatchObject({
      ready: false,
      currency: 'EUR',
      digits: 2,
    });
  });

  test('names the shop, makes its owner and taxes nothing that was not asked for', async () => {
    const shop = (await host.call('shop.setUp', wanted, nobody)) as Shop;
    expect(shop).toMatchObject({ ready: true, name: 'Corner', currency: 'JPY', digits: 0, demo: false });
    expect(shop.taxClasses).toEqual([{ id: 'no-tax', name: 'No tax', rates: [] }]);
    expect(await host.call('shop.get', {}, nobody)).toEqual(shop);
    expect(await host.call('identity.signInScreen', {}, nobody)).toEqual([
      { name: 'Olivia', role: 'owner', pin: null },
    ]);
  });

  test('happens once, whoever tries again', async () => {
    const both = await Promise.all([
      host.call('shop.setUp', wanted, nobody),
      host.call('shop.setUp', { ...wanted, name: 'Other' }, nobody),
    ]);
    expect(both.filter(isRefusal)).toMatchObject([{ refused: 'already-set-up' }]);
    expect(await host.call('identity.people', {})).toHaveLength(1);
    await host.stop();
    host = await start();
    expect(await host.call('shop.setUp', wanted, nobody)).toMatchObject({ refused: 'already-set-up' });
  });

  test('knows the currencies, and leaves nothing half done', async () => {
    const refused = await host.call('shop.setUp', { ...wanted, currency: 'XYZ' }, nobody);
    expect(refused).toMatchObject({ refused: 'unknown-currency' });
    const twice = { id: 'a', name: 'A', rates: [] };
    const wrong = host.call('shop.setUp', { ...wanted, taxClasses: [twice, twice] }, nobody);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await host.call('shop.get', {}, nobody)).toMatchObject({ ready: false });
    expect(await host.call('identity.people', {})).toEqual([]);
  });
});

describe('changing the shop', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await testShop({
      plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }],
      rerun: true,
    });
  });
  afterEach(() => shop.dispose());

  const api = () => shop.client(shopContract);

  test('covers what is given and nothing else, and is seen at once', async () => {
    const before = await api().get();
    const rounding = { step_minor: 5, mode: 'nearest' } as const;
    const changed = await api().update({ cashRounding: rounding, name: 'Kiosk' });
    expect(changed).toEqual({ ...before, name: 'Kiosk', cashRounding: rounding });
    expect(await api().get()).toEqual(changed);
    expect(await api().update({ cashRounding: null })).toMatchObject({ cashRounding: null, name: 'Kiosk' });
  });

  test('is seen at another till', async () => {
    const other = await shop.secondTill();
    await other.call('shop.get', {});
    await api().update({ name: 'Kiosk' });
    const seen = async () => ((await other.call('shop.get', {})) as Shop).name;
    await expect.poll(seen, { timeout: 3000 }).toBe('Kiosk');
  });

  test('keeps the order of tax classes and of their rates', async () => {
    const taxClasses = [
      { id: 'z', name: 'Both', rates: [rate('second'), rate('first')] },
      { id: 'a', name: 'None', rates: [] },
      { id: 'm', name: 'One', rates: [rate('first')] },
    ];
    expect(await api().update({ taxClasses })).toMatchObject({ taxClasses });
    expect((await api().get()).taxClasses).toEqual(taxClasses);
  });

  test('keeps everything a rate can say, and fills in what was left out', async () => {
    const duty = {
      id: 'duty',
      name: 'Duty',
      rate_ppm: -25_000,
      fixed_minor: 12,
      includedInPrice: false,
      affectsLaterTaxes: true,
      affectedByEarlierTaxes: false,
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    };
    const taxClasses = [{ id: 'a', name: 'A', rates: [duty, { id: 'vat', name: 'VAT', rate_ppm: 200_000 }] }];
    const changed = await shop.call('shop.update', { taxClasses });
    expect(changed).toMatchObject({
      taxClasses: [{ id: 'a', name: 'A', rates: [duty, plainTaxRate('vat', 'VAT', 200_000)] }],
    });
    expect(await api().get()).toEqual(changed);
  });

  test('may have one rate at two times, and not twice at one', async () => {
    const rates = [
      { ...rate('vat'), validUntil: '2020-06-30' },
      { ...rate('vat'), rate_ppm: 160_000, validFrom: '2020-07-01', validUntil: '2020-12-31' },
      { ...rate('vat'), validFrom: '2021-01-01' },
    ];
    const change = (changed: object[]) =>
      shop.call('shop.update', { taxClasses: [{ id: 'a', name: 'A', rates: changed }] });
    expect(await change(rates)).toMatchObject({ taxClasses: [{ rates }] });
    const overlapping = rates.map((row) => ({ ...row, validFrom: null }));
    await expect(change(overlapping)).rejects.toThrow(/"Rate vat" \(vat\) twice at the same time/);
    const touching = [rates[0]!, { ...rates[1]!, validFrom: '2020-06-30' }];
    await expect(change(touching)).rejects.toThrow(/twice on 2020-06-30/);
    const backwards = [{ ...rates[1]!, validUntil: '2020-01-01' }];
    await expect(change(backwards)).rejects.toThrow(/ends \(2020-01-01\) before it begins \(2020-07-01\)/);
  });

  test('cannot have prices that are all tax, on any day', async () => {
    const rates = [
      rate('vat'),
      { ...rate('back'), rate_ppm: -1_000_000 },
      { ...rate('more'), rate_ppm: -500_000 },
    ];
    const taxClasses = [{ id: 'a', name: 'A', rates }];
    await expect(shop.call('shop.update', { taxClasses })).rejects.toThrow(/leave nothing of a price/);
    await shop.call('shop.update', { taxClasses, pricesIncludeTax: false });
    await expect(shop.call('shop.update', { pricesIncludeTax: true })).rejects.toThrow(
      /leave nothing of a price/,
    );
  });

  test('may choose another currency until a module has written something', async () => {
    expect(await api().update({ currency: 'KWD' })).toMatchObject({ currency: 'KWD', digits: 3 });
    await shop.client(notesContract).write({ id: '1', body: 'Milk' });
    expect(await api().update({ currency: 'EUR' })).toMatchObject({ refused: 'currency-in-use' });
    expect(await api().update({ currency: 'KWD', name: 'Kiosk' })).toMatchObject({ name: 'Kiosk' });
  });

  test('is for those who manage the shop', async () => {
    const change = { name: 'Mine' };
    expect(await shop.call('shop.update', change, 'manager')).toMatchObject({ name: 'Mine' });
    await expect(shop.call('shop.update', change, 'cashier')).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(shop.call('shop.update', change, 'nobody')).rejects.toThrow();
  });

  test('sent twice under one request id happens once', async () => {
    const user = ((await shop.call('identity.people', {})) as CallUser[])[0]!;
    const client = createClient(shopContract, (method, input) =>
      shop.host.call(method, input, { user, requestId: 'r1' }),
    );
    const first = await client.update({ name: 'First' });
    await api().update({ name: 'Second' });
    expect(await client.update({ name: 'First' })).toEqual(first);
    expect((await api().get()).name).toBe('Second');
  });
});

function rate(id: string) {
  return plainTaxRate(id, `Rate ${id}`, 50_000);
}
