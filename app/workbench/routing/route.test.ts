import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash } from './route.ts';

describe('routes', () => {
  it('name a view, and what it is asked to show', () => {
    expect(parseRoute('#/sales.sell')).toEqual({ view: 'sales.sell', argument: undefined });
    expect(parseRoute(routeHash('inventory.products', 'a/b c'))).toEqual({
      view: 'inventory.products',
      argument: 'a/b c',
    });
  });

  it('are empty for anything else', () => {
    for (const hash of ['', '#', '#/', '#token=abc', '#sales.sell']) {
      expect(parseRoute(hash).view).toBeUndefined();
    }
  });
});
