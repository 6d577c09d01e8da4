import { createPeer, createPortPair, type Port } from '@counterpart/sdk';
import type { DatabaseChanged } from '@counterpart/sdk/node';
import { expect, test } from 'vitest';
import type { FollowerFunctions } from './link-protocol.ts';
import { TillFeed } from './till-feed.ts';

const AT = { age_ms: 0, ticks: 0 };

function sale(seq: number): DatabaseChanged {
  const origin = { till: 'till-2', plugin: 'sales', user: null, label: 'sale' };
  const tables = { sales_document: { ids: [`document-${seq}`], operations: ['i' as const] } };
  return { seq, tables, origin, committedAt: 0 };
}

/** A till at the end of a line on which nothing arrives until it is opened. */
function slowTill() {
  const [near, far] = createPortPair();
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const slow: Port = {
    ...near,
    send: (message) => (isOpen ? near.send(message) : void waiting.push(() => near.send(message))),
    onMessage: (listener) => near.onMessage(listener),
    onClose: (listener) => near.onClose(listener),
    close: () => near.close(),
  };
  createPeer<object, FollowerFunctions>(far, {
    live: (subscription, reply) => void heard.push(`query ${subscription}: ${JSON.stringify(reply)}`),
    outline: () => {},
    changed: ({ seq, tables }) => void heard.push(`${seq}: ${tables['sales_document']!.ids}`),
    heard: () => {},
  });
  const open = async () => {
    isOpen = true;
    for (const send of waiting.splice(0)) send();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { feed: new TillFeed(createPeer<FollowerFunctions, object>(slow, {}, 1000)), heard, open, waiting };
}

test('a till that hears slowly is sent no more than it gets through soon; the rest is one change that says which tables to read again', async () => {
  const { feed, heard, open, waiting } = slowTill();
  for (let seq = 1; seq <= 1000; seq++) feed.changed(sale(seq), AT);
  // Four changes, and twice the question whether it heard them.
  expect(waiting).toHaveLength(6);
  await open();
  expect(heard).toHaveLength(5);
  expect(heard[3]).toBe('4: document-4');
  expect(heard[4]).toBe('1000: all');
});

test('a till that keeps up hears of every commit by itself', async () => {
  const { feed, heard, open } = slowTill();
  await open();
  for (let seq = 1; seq <= 100; seq++) {
    feed.changed(sale(seq), AT);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(heard).toEqual(Array.from({ length: 100 }, (_, n) => `${n + 1}: document-${n + 1}`));
});

test('of a live query only the newest answer follows the one that is on its way', async () => {
  const { feed, heard, open } = slowTill();
  for (let on_hand = 9; on_hand >= 1; on_hand--) feed.live(7, { result: on_hand });
  feed.live(8, { result: 'another' });
  await open();
  expect(heard).toEqual(['query 7: {"result":9}', 'query 8: {"result":"another"}', 'query 7: {"result":1}']);
  feed.live(7, { result: 0 });
  await open();
  expect(heard.at(-1)).toBe('query 7: {"result":0}');
});

test('an answer that is too large is said to be, instead of never coming', async () => {
  const { feed, heard, open } = slowTill();
  await open();
  feed.live(7, { result: 'x'.repeat(2000) });
  await open();
  expect(heard).toEqual([expect.stringMatching(/^query 7: .*message-too-large/)]);
});
