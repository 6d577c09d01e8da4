import { join } from 'node:path';
import { testShop, type TestShop } from '@counterpart/host/testing';
import sales from '../../sales/node/index.ts';
import inventory from '../node/index.ts';

/** A real shop that sells what inventory has. Every transaction's work runs twice. */
export function openSelling(): Promise<TestShop> {
  return testShop({
    plugins: [
      { folder: join(import.meta.dirname, '..'), node: inventory },
      { folder: join(import.meta.dirname, '../../sales'), node: sales },
    ],
    rerun: true,
  });
}
