import { expect, onTestFinished, test } from 'vitest';
import { testShop } from '../testing/index.ts';

test('a till that is let in anew has another key, and whoever is here with the one before is sent away', async () => {
  const shop = await testShop({ plugins: [] });
  onTestFinished(() => shop.dispose());
  const { pairing } = shop.host;
  const front = { id: 'front', name: 'Front' };
  const before = await pairing.pair(front);
  const sentAway: Promise<unknown>[] = [];
  const listening = pairing.onForgotten((id) => sentAway.push(pairing.recognise(id, before)));
  onTestFinished(() => listening.dispose());
  const key = await pairing.pair({ ...front, name: 'Front desk' });
  // By then a copy that dials again at once is not known any more.
  expect(await Promise.all(sentAway)).toEqual([undefined]);
  expect(await pairing.recognise('front', key)).toEqual({ id: 'front', name: 'Front desk' });
});
