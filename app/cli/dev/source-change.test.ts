import { expect, test } from 'vitest';
import { consequencesOf, isSource } from './source-change.ts';

test('a change of a view alone is swapped in', () => {
  expect(consequencesOf(['plugins/sales/view/sell/cart.tsx', 'plugins/sales/view/cart.module.css'])).toEqual({
    swap: ['sales'],
    restart: false,
    reloadPage: false,
  });
});

test.each([
  'plugins/sales/node/index.ts',
  'plugins/sales/api/points.ts',
  'host/index.ts',
  'app/server/index.ts',
])('a change of %s restarts the host', (path) => {
  expect(consequencesOf([path])).toMatchObject({ restart: true, reloadPage: false });
});

test('the frame and the kit need the page to be loaded again, the rest of the SDK both', () => {
  expect(consequencesOf(['app/workbench/main.tsx'])).toMatchObject({ restart: false, reloadPage: true });
  expect(consequencesOf(['sdk/view/button.tsx'])).toMatchObject({ restart: false, reloadPage: true });
  expect(consequencesOf(['sdk/money/money.ts'])).toMatchObject({ restart: true, reloadPage: true });
});

test('what is built, installed, hidden or a test is no source', () => {
  expect(isSource('plugins/sales/view/cart.tsx')).toBe(true);
  for (const path of [
    'plugins/sales/dist/view.js',
    'plugins/sales/dist.next/view.js',
    'host/node_modules/x/index.js',
    'host/.index.ts.swp',
    'host/index.test.ts',
    'sdk/README.md',
  ]) {
    expect(isSource(path), path).toBe(false);
  }
});
