import { Fault } from '@counterpart/sdk';
import type { Logger, Points } from '@counterpart/sdk/node';
import { expect, test } from 'vitest';
import { OfferedMethods } from '../node/payments/offered-methods.ts';

const silent: Logger = { info() {}, warn() {}, error() {} };

/** The ways to pay of one module, which cannot say what they are. */
function failing(plugin: string, error: Error): OfferedMethods {
  const offers = () => Promise.reject(error);
  const joined = { id: `${plugin}.way`, plugin, title: 'Tokens', value: { kind: 'other', offers } };
  const points = { ready: async () => [], all: () => [joined] };
  return new OfferedMethods(points as unknown as Points, silent);
}

test('books that cannot be read say so themselves: nothing can be sold without our own ways to pay', async () => {
  const disk = new Fault({ code: 'disk-fault', message: 'The disk failed. Try again.' });
  await expect(failing('sales', disk).all(null)).rejects.toMatchObject({ code: 'disk-fault' });
});

test('another module that cannot say what it offers is told of in its words, or said not to run', async () => {
  const unavailable = async (error: Error) => (await failing('kiosk', error).all(null))[0]!.info.unavailable;
  const away = new Fault({ code: 'kiosk-away', message: 'The kiosk is asleep. Wake it up.' });
  expect(await unavailable(away)).toBe('Tokens cannot be used: The kiosk is asleep. Wake it up.');
  expect(await unavailable(new Error('x is undefined'))).toContain('"kiosk" does not run');
});
