import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, refused } from './open-customers.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openCustomers();
});
afterAll(() => shop.dispose());

const cashier = () => shop.client(customersContract, 'cashier');

test('consent says what, when, how and who wrote it down; taking it back is another row', async () => {
  const { id } = await addCustomer(shop);
  accepted(
    await cashier().recordConsent({ customer: id, purpose: 'mail', given: true, how: 'paper', at: 5_000 }),
  );
  accepted(await cashier().recordConsent({ customer: id, purpose: 'mail', given: false, how: 'phone' }));
  expect(await cashier().consents({ customer: id })).toMatchObject([
    { purpose: 'mail', given: false, how: 'phone', person: { name: expect.any(String) } },
    { purpose: 'mail', given: true, how: 'paper', at: 5_000 },
  ]);
});

test('nobody agrees in the future, and nobody who is not there', async () => {
  const { id } = await addCustomer(shop);
  const agreed = { purpose: 'phone', given: true, how: 'in-person' } as const;
  expect(
    refused(await cashier().recordConsent({ customer: id, ...agreed, at: Date.now() + 86_400_000 })),
  ).toMatchObject({ refused: 'consent-in-the-future' });
  expect(refused(await cashier().recordConsent({ customer: 'nobody', ...agreed }))).toMatchObject({
    refused: 'unknown-customer',
  });
});
