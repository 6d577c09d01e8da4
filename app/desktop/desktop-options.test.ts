import { expect, test } from 'vitest';
import { desktopOptions } from './desktop-options.ts';

test('reads what the start command hands over, and passes over what is not its own', () => {
  const words = [
    '--data=/till',
    '--shop=/books/shop.db',
    '--port=0',
    '--demo',
    '--lang=en',
    '--type=utility',
  ];
  expect(desktopOptions(words)).toEqual({ data: '/till', shop: '/books/shop.db', port: 0, demo: true });
});

test('without a folder it says how to start', () => {
  expect(() => desktopOptions([])).toThrow(/counterpart start/);
});
