import { expect, test } from 'vitest';
import { createPeer } from './peer.ts';
import { createPortPair } from './port-pair.ts';

const local = {
  add: async (a: number, b: number) => a + b,
  fail: async () => {
    throw new TypeError('Out of paper.');
  },
  large: async () => 'x'.repeat(5000),
};
type Local = typeof local;

function pair(maxBytes?: number) {
  const [near, far] = createPortPair();
  createPeer(far, local, maxBytes);
  return { near, far, peer: createPeer<Local, object>(near, {}, maxBytes) };
}

test('asks and gets an answer', async () => {
  expect(await pair().peer.ask('add', 2, 3)).toBe(5);
});

test('an error crosses as data, without its stack', async () => {
  await expect(pair().peer.ask('fail')).rejects.toMatchObject({ code: 'internal', message: 'Out of paper.' });
});

test('only what is offered can be asked for, not what every object has', async () => {
  const { peer } = pair();
  await expect(peer.ask('toString' as 'fail')).rejects.toMatchObject({ code: 'internal' });
});

test('a reply beyond the bound arrives as a fault', async () => {
  const { peer } = pair(1000);
  await expect(peer.ask('large')).rejects.toMatchObject({ code: 'message-too-large' });
  expect(await peer.ask('add', 1, 1)).toBe(2);
});

test.each([null, 'text', { t: 'q', m: 7 }, { t: 's' }, { t: 'q', m: 'add', a: ['x'.repeat(5000)] }])(
  'a message that breaks the protocol ends the connection (%#)',
  async (message) => {
    const { near, peer } = pair(1000);
    const closed = new Promise<void>((resolve) => near.onClose(resolve));
    near.send(message);
    await closed;
    await expect(peer.ask('add', 1, 1)).rejects.toMatchObject({ code: 'disconnected' });
  },
);

test('what waits for an answer when the port closes fails as disconnected', async () => {
  const [near, far] = createPortPair();
  const peer = createPeer<Local, object>(near, {});
  const asked = peer.ask('add', 1, 1);
  far.close();
  await expect(asked).rejects.toMatchObject({ code: 'disconnected' });
});
