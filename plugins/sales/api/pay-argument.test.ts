import { expect, test } from 'vitest';
import { payArgument, readPayArgument } from './pay-argument.ts';

test.each(['GC-1001', 'A:B', 'ä %2F ü'])('a code comes through whole: %s', (code) => {
  expect(readPayArgument(payArgument('giftcards.card', code))).toEqual({ method: 'giftcards.card', code });
});

test('the same code scanned again is another argument', () => {
  expect(payArgument('m', 'c', 1)).not.toBe(payArgument('m', 'c', 2));
});

test.each([undefined, '', 'something', 'pay:', 'pay:m'])('%s asks for no payment', (argument) => {
  expect(readPayArgument(argument)).toBeUndefined();
});
