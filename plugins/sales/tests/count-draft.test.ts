import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;

beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const pieces = [{ value_minor: 5000, count: 2 }];
const others = [{ method: 'sales.card', counted_minor: 50 }];

test('what was counted is still there after a crash, and handed in under the same request', async () => {
  const till = open.till();
  const { id: shift } = await done(till.openShift({ float: { sum_minor: 10_000 } }));
  expect(await till.countDraft({ shift })).toBeNull();
  const kept = await done(till.keepCount({ shift, pieces, others }));
  await open.shop.restart();
  expect(await till.countDraft({ shift })).toEqual(kept);
  expect(await till.keepCount({ shift, pieces, others })).toEqual(kept);
  const hand = () => done(till.countShift({ shift, cash: { pieces }, others }, { requestId: kept.request }));
  const count = await hand();
  await open.shop.restart();
  expect(await hand()).toEqual(count);
  // Other figures are another count.
  expect(await done(till.keepCount({ shift, pieces: [], others }))).not.toHaveProperty(
    'request',
    kept.request,
  );
  expect(await till.discardCount({ shift })).toEqual({ shift });
  expect(await till.countDraft({ shift })).toBeNull();
});

test('a till whose keeper is away keeps the count, and hands it in when it is back', async () => {
  const follower = await open.shop.followingTill();
  const here = follower.client(salesContract, 'cashier');
  const { id: shift } = await done(here.openShift({ float: { sum_minor: 10_000 } }));
  // The keeper's own register has none: a register belongs to a till.
  expect(await open.till().shift({})).toBeNull();
  await done(here.postSale({ lines: [{ code: '4001' }], payments: cash(50) }));
  follower.line.cut();
  const { request } = await done(here.keepCount({ shift, pieces, others: [] }));
  const hand = () => here.countShift({ shift, cash: { pieces } }, { requestId: request });
  await expect(hand()).rejects.toMatchObject({ code: 'keeper-away', message: expect.stringMatching(/\w/) });
  expect(await here.countDraft({ shift })).toMatchObject({ pieces, request });
  follower.line.mend();
  const count = await vi.waitFor(() => done(hand()));
  expect(count).toMatchObject({ number: 1, tenders: [{ difference_minor: -50 }] });

  // The answer to the closing is lost: asked again under its request, it is the same Z.
  follower.line.loseNextReply();
  const close = () =>
    here.closeShift({ shift, count: count.id, reason: 'Lost' }, { requestId: `close-${shift}` });
  const z = await vi.waitFor(() => done(close()));
  expect(await done(close())).toEqual(z);
  expect(await here.shifts({})).toHaveLength(1);
});
